import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {describe, expect, test} from 'vitest'
import {Configs} from '../../src/config/configs.ts'
import {configFinder} from '../../src/config/find-config.ts'
import {findFiles} from '../../src/files/find-files.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

/** A folder with these files; what is no text is written as JSON. */
function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = scratchFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}

/** The words that the configuration of a folder accepts in one of its files: which of its parts are in force. */
async function wordsFor(files: Readonly<Record<string, unknown>>, name: string): Promise<readonly string[] | undefined> {
  const folder = folderOf(files)
  return (await new Configs().settingsFor(join(folder, name))).words
}

const overrides = (...files: readonly (string | readonly string[])[]) => ({
  'copydesk.config.json': {words: ['all'], overrides: files.map((globs, index) => ({files: globs, words: [`${index}`]}))},
})

describe('an override holds for the files of its globs', () => {
  test.each([
    ['*.md', 'a.md', true],
    ['*.md', 'b/c/a.md', true],
    ['*.md', 'a.mdx', false],
    ['b/*.md', 'b/a.md', true],
    ['b/*.md', 'c/b/a.md', false],
    ['./a.md', 'a.md', true],
    ['**/b/*', 'c/b/a.md', true],
    ['.hidden/*', '.hidden/a.md', true],
    [['*.md', '!a.md'], 'a.md', false],
    [['*.md', '!a.md'], 'c/a.md', false],
    [['*.md', '!c/a.md'], 'a.md', true],
    [['*.md', '!a.md'], 'b.md', true],
    [['*.txt', '*.md'], 'b.md', true],
    ['*', '../a.md', true],
  ])('%j, %s: %s', async (globs, name, holds) => {
    expect(await wordsFor(overrides(globs), name === '../a.md' ? 'a.md' : name)).toEqual(holds ? ['all', '0'] : ['all'])
  })

  test('and the later of two overrules the earlier', async () => {
    const files = {
      'copydesk.config.json': {
        language: 'en',
        rules: {typo: 'off', 'quote-style': 'info'},
        overrides: [
          {files: '*.md', language: 'en-GB', rules: {typo: 'error'}},
          {files: 'a.*', language: 'en-US', words: ['one']},
        ],
      },
    }
    expect(await new Configs().settingsFor(join(folderOf(files), 'a.md'))).toEqual({
      language: 'en-US',
      rules: {typo: 'error', 'quote-style': 'info'},
      words: ['one'],
    })
  })
})

describe('a configuration extends others', () => {
  const files = {
    'base/house.json': {words: ['house', 'both'], ignores: 'drafts/', maxFileSize: '1MB', wordFiles: 'own.txt', rules: {typo: 'off'}},
    'base/own.txt': 'listed\n',
    'node_modules/style/package.json': {name: 'style', version: '1.0.0'},
    'node_modules/style/copydesk.config.json': {words: ['style'], maxFileSize: 5},
    'copydesk.config.json': {
      extends: ['./base/house.json', 'style'],
      words: ['here', 'both'],
      ignores: ['*.tmp.md'],
      rules: {typo: 'warn'},
    },
  }

  test('by path and by package, and overrules them', async () => {
    const configs = new Configs()
    const path = join(folderOf(files), 'a.md')
    expect(await configs.settingsFor(path)).toEqual({words: ['house', 'both', 'listed', 'style', 'here'], rules: {typo: 'warn'}})
    const config = await configs.configFor(path)
    expect(config?.maxFileSize).toBe(5)
    expect(config?.ignores).toEqual(['drafts/', '*.tmp.md'])
    expect(config?.sources.map((source) => relative(dirname(path), source))).toEqual([
      'base/house.json',
      'node_modules/style/copydesk.config.json',
      'copydesk.config.json',
    ])
  })

  test('and leaves out what all of them leave out, below its own folder', async () => {
    const configs = new Configs()
    const folder = folderOf(files)
    const left = await Promise.all(
      ['a.md', 'drafts/a.md', 'b/drafts/a.md', 'b/a.tmp.md', 'tmp.md'].map((name) => configs.ignores(join(folder, name))),
    )
    expect(left).toEqual([false, true, true, true, false])
    const named = new Configs(join(folder, 'copydesk.config.json'))
    expect(await named.ignores(join(dirname(folder), 'drafts/a.md'))).toBe(false)
  })
})

test('of a package whose main file is a program, its data file is read, and one without any is told', async () => {
  const style = {'node_modules/style/package.json': {name: 'style', main: 'index.js'}, 'node_modules/style/index.js': ''}
  const own = {'copydesk.config.json': {extends: 'style'}}
  expect(await wordsFor({...style, 'node_modules/style/copydesk.config.json': {words: ['style']}, ...own}, 'a.md')).toEqual(['style'])
  await expect(wordsFor({...style, ...own}, 'a.md')).rejects.toThrow(
    /copydesk\.config\.json:1:2: "extends" names "style", which is no installed package with a configuration as data/,
  )
})

test('what is wrong with what a configuration extends is told by its place, and not repeated', async () => {
  const deep = `words: ${'['.repeat(200)}`
  const said = (files: Readonly<Record<string, unknown>>) =>
    wordsFor(files, 'a.md').then(
      () => 'nothing',
      ({message}: Error) => message.replaceAll(/\S*\/(?=[a-z.]+(?::|$))/g, ''),
    )
  const own = {'copydesk.config.yaml': 'language: en\nextends: [./base.yaml]\n'}
  const hint = 'here the file is no configuration. Check it by itself to see why: copydesk --config base.yaml'
  expect(await said({...own, 'base.yaml': 'words: [one]\nsecret: 7'})).toBe(`base.yaml:2:1: ${hint}`)
  expect(await said({...own, 'base.yaml': deep})).toBe(`copydesk.config.yaml:2:11: base.yaml: ${hint}`)
  expect(await said(own)).toMatch(/^copydesk\.config\.yaml:2:11: base\.yaml: /)
  const inPackage = {'package.json': '{"name": "a",\n"copydesk": {\n"extends": "./base.yaml"}}'}
  expect(await said(inPackage)).toMatch(/^package\.json:3:1: base\.yaml: /)
  expect(await said({...own, 'base.yaml': 'extends: ./copydesk.config.yaml\n'})).toMatch(
    /^base\.yaml:1:1: "extends" goes round in a circle: .*copydesk\.config\.yaml → .*base\.yaml → .*copydesk\.config\.yaml$/,
  )
})

test('a program is a configuration only where it is named, and one that cannot be run is told', async () => {
  const folder = folderOf({
    'house.mjs': 'export default {words: ["run"]}',
    'broken.mjs': 'throw new Error("no luck")',
    'wrong.mjs': 'export default {ruels: {}}',
  })
  const named = (name: string) => new Configs(join(folder, name)).settingsFor(join(folder, 'a.md'))
  expect((await named('house.mjs')).words).toEqual(['run'])
  await expect(named('broken.mjs')).rejects.toThrow(/broken\.mjs: this program cannot be run: no luck$/)
  await expect(named('wrong.mjs')).rejects.toThrow(/wrong\.mjs: Unknown key "ruels": did you mean "rules"\?$/)
})

describe('the configuration of a file', () => {
  test('is the nearest above it, whichever of its names it has', async () => {
    const folder = folderOf({
      'copydesk.config.yaml': 'words: [top]\n',
      'a/package.json': {name: 'a', copydesk: {words: ['package']}},
      'b/package.json': {name: 'b'},
      'c/.copydeskrc': 'words: [rc]\n',
      'd/copydesk.config.json': {words: ['json']},
      'd/copydesk.config.yaml': 'words: [yaml]\n',
      'e/package.json': 'no JSON',
      'f/copydesk.config.jsonc': '{/* of the house */ "words": ["jsonc"]}',
      'g/copydesk.config.yml': 'words: [yml]\n',
    })
    const configs = new Configs()
    const words = async (name: string) => (await configs.settingsFor(join(folder, name, 'x.md'))).words
    const all = await Promise.all(['.', 'a', 'a/deep/down', 'b', 'c', 'd', 'e', 'f', 'g'].map(words))
    expect(all.flat()).toEqual(['top', 'package', 'package', 'top', 'rc', 'json', 'top', 'jsonc', 'yml'])
  })

  test('may be a list of words alone, in a folder above', async () => {
    const folder = folderOf({'.copydesk/words.txt': 'one\n# a remark\ntwo # and why\n', 'a/b/x.md': ''})
    const configs = new Configs()
    expect((await configs.settingsFor(join(folder, 'a/b/x.md'))).words).toEqual(['one', 'two'])
    expect((await configs.configFor(join(folder, 'x.md')))?.wordFiles).toEqual([join(folder, '.copydesk/words.txt')])
  })

  test('is the one that was named, for all files', async () => {
    const folder = folderOf({'copydesk.config.json': {words: ['found']}, 'house.json': {words: ['named']}})
    expect((await new Configs(join(folder, 'house.json')).settingsFor(join(folder, 'a.md'))).words).toEqual(['named'])
  })

  test.skipIf(process.platform === 'win32')('that is a pipe is told, and not waited for (not on Windows)', () => {
    const folder = folderOf({'a.md': ''})
    execFileSync('mkfifo', [join(folder, 'copydesk.config.yaml')])
    expect(() => configFinder()(folder)).toThrow('copydesk.config.yaml: a configuration must be a regular file, and this is none')
  })

  test('that is a folder is told by its name', () => {
    const folder = folderOf({'a/copydesk.config.json/x': ''})
    expect(() => configFinder()(join(folder, 'a'))).toThrow(
      /\/a: of copydesk\.config\.json, .*, package\.json in this folder or above, one cannot be read \(this is a folder, not a file\)$/,
    )
  })
})

describe('files are found', () => {
  const files = Object.fromEntries(
    ['a.md', 'b.txt', 'c.js', 'n/d.md', 'n/e.markdown', 'n/f', '.h/g.md', 'node_modules/i.md', 'j.MD'].map((name) => [name, '']),
  )
  const found = async (patterns: readonly string[], more: Readonly<Record<string, string>> = {}, mustMatch = true) => {
    const folder = folderOf({...files, ...more})
    const before = process.cwd()
    process.chdir(folder)
    try {
      const {files: all, problems, ignored} = await findFiles({patterns, extensions: ['md', 'txt'], mustMatch})
      return {
        all,
        ...(problems.length > 0 && {problems: problems.map(({path, problem}) => `${path}: ${problem}`)}),
        ...(ignored.length > 0 && {ignored}),
      }
    } finally {
      process.chdir(before)
    }
  }

  test.each([
    [['.'], ['a.md', 'b.txt', 'j.MD', 'n/d.md']],
    [['n'], ['n/d.md']],
    [['n/'], ['n/d.md']],
    [
      ['c.js', 'n/f'],
      ['c.js', 'n/f'],
    ],
    [['*.md'], ['a.md']],
    [['n/*'], ['n/d.md']],
    [['**/*.m*'], ['a.md', 'n/d.md', 'n/e.markdown']],
    [
      ['.', '!n/**'],
      ['a.md', 'b.txt', 'j.MD'],
    ],
    [
      ['b.txt', '.', './a.md'],
      ['b.txt', 'a.md', 'j.MD', 'n/d.md'],
    ],
    [['.h/g.md'], ['.h/g.md']],
  ])('%j', async (patterns, all) => expect(await found(patterns)).toEqual({all}))

  test('but not what is ignored, unless it is named and only git ignores it', async () => {
    const more = {
      '.gitignore': 'a.md\n',
      '.copydeskignore': 'b.txt\n',
      'n/.gitignore': '!a.md\n*\n',
      'o/.copydeskignore': '!b.txt\n',
      'o/b.txt': '',
    }
    expect(await found(['.'], more)).toEqual({all: ['j.MD', 'o/b.txt']})
    expect(await found(['a.md', 'b.txt', 'n/d.md'], more)).toEqual({all: ['a.md', 'n/d.md'], ignored: ['b.txt']})
  })

  test('and what gives none is told, unless that is allowed', async () => {
    expect(await found(['x.md'])).toEqual({all: [], problems: ['x.md: no such file. Check the name, or quote it if it has spaces']})
    expect(await found(['*.html'])).toEqual({
      all: [],
      problems: ['*.html: no file matches; if that is no mistake, say --no-error-on-unmatched-pattern'],
    })
    expect(await found(['o'], {'o/a.js': ''})).toEqual({
      all: [],
      problems: ['o: no file that ends in .md, .txt in this folder; if that is no mistake, say --no-error-on-unmatched-pattern'],
    })
    expect(await found(['*.html', 'o'], {'o/a.js': ''}, false)).toEqual({all: []})
    await expect(found(['!*.md'])).rejects.toThrow(
      "!*.md only takes files away; name a folder or a glob to take them from, as in: copydesk . '!*.md'",
    )
  })
})
