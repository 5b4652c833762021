import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readCleanArguments} from '../../src/cli/clean/clean-arguments.ts'
import {SettingsError} from '../../src/text/settings-error.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'
import {runInProcess} from './run-in-process.ts'

const PAGE = 'The harbour was cafÃ© quiet.\n'
const CLEAN = 'The harbour was café quiet.\n'

/** What `copydesk clean` does in a folder with a page, a clean text and a draft that is left out; `input` is piped in. */
async function clean(argv: readonly string[], input?: string, links: Readonly<Record<string, string>> = {}) {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'drafts'))
  writeFileSync(join(folder, 'page.txt'), PAGE)
  writeFileSync(join(folder, 'fine.txt'), CLEAN)
  writeFileSync(join(folder, 'drafts/a.txt'), PAGE)
  writeFileSync(join(folder, '.copydeskignore'), 'drafts/\n')
  for (const [name, to] of Object.entries(links)) symlinkSync(to, join(folder, name))
  const kind = input === undefined ? 'none' : 'pipe'
  const ran = await runInProcess(['clean', ...argv], {cwd: folder, environment: {NO_COLOR: '1'}, input: Buffer.from(input ?? ''), kind})
  return {...ran, page: readFileSync(join(folder, 'page.txt'), 'utf8')}
}

test('passes and kinds of lines are lists, in which blanks do not count', () => {
  expect(readCleanArguments(['--passes', ' mojibake ,,markup', '--keep=date,']).passes).toEqual(['mojibake', 'markup'])
  expect(readCleanArguments(['--keep=date,']).keep).toEqual(['date'])
  expect(readCleanArguments([])).toMatchObject({passes: undefined, keep: undefined})
  expect(() => readCleanArguments(['--keep', 'dates'])).toThrow('did you mean "date"?')
})

describe('a command line', () => {
  const read = (line: string) => readCleanArguments(line.split(' ').filter(Boolean))

  test('without flags prints, with nothing left undone', () => {
    expect(read('a.txt -')).toEqual({
      files: ['a.txt', '-'],
      write: false,
      report: false,
      isDry: false,
      diff: false,
      followLinks: false,
      passes: undefined,
      keep: undefined,
      config: undefined,
      maxFileSize: undefined,
      stdinFilepath: undefined,
      color: undefined,
      help: false,
      records: undefined,
    })
  })

  test.each([
    ['-w --report', {write: true, report: true}],
    ['--dry-run --diff', {isDry: true, diff: true}],
    ['--follow-links --write', {followLinks: true}],
    ['--max-file-size 2kB -c house.json', {maxFileSize: 2000, config: 'house.json'}],
    ['--stdin-filepath a.md --no-color -h', {stdinFilepath: 'a.md', color: false, help: true}],
    ['-- --write', {files: ['--write'], write: false}],
    ['--jsonl --field a --shard 1/2 --workers 2 --ext json --exit-zero', {records: expect.objectContaining({workers: 2, exitsZero: true})}],
  ])('%s', (line, expected) => expect(read(line)).toMatchObject(expected))

  test.each([
    ['--write --diff', '--write and --diff do not go together: --diff changes nothing'],
    ...['--write', '--report', '--dry-run', '--diff', '--follow-links', '--max-file-size 3', '--color'].map((flag) => [
      `--jsonl --field a ${flag}`,
      `${flag.split(' ')[0]} does not go with --jsonl: records are not files`,
    ]),
    ...['--shard 1/2', '--workers 2', '--ext md', '--error-on-unmatched-pattern', '--exit-zero'].map((flag) => [
      flag,
      `${flag.split(' ')[0]} needs --jsonl`,
    ]),
    ['--passes mojibak', 'Unknown pass "mojibak": did you mean "mojibake"?'],
    ['--max-file-size 0', '--max-file-size takes a size from 1 byte to 500 MB, as in 64MB or 512KiB, not "0"'],
    ['--writ', 'Unknown flag "--writ": did you mean "--write"?'],
    ['--no-writ', 'Unknown flag "--writ": did you mean "--write"?'],
    ['--keep', "Option '--keep <value>' argument missing"],
    ['--write=yes', "Option '-w, --write' does not take an argument"],
  ])('%s is refused', (line, message) => expect(() => read(line as string)).toThrow(new SettingsError(message as string)))
})

describe('what is kept', () => {
  const MENU = 'Home\nNews\n3 min read\nThe ferry sailed at nine, and nobody was surprised.\nShare this\n'
  const cleanWith = async (argv: readonly string[], config: string) => {
    const folder = scratchFolder()
    writeFileSync(join(folder, 'copydesk.config.yaml'), config)
    const surroundings = {cwd: folder, environment: {}, input: Buffer.from(MENU), kind: 'pipe'} as const
    return (await runInProcess(['clean', ...argv], surroundings)).stdout
  }

  test('is what the command line says, else the configuration, and passes that are not asked for do nothing', async () => {
    const all = await cleanWith([], 'words: [one]\n')
    const kept = await cleanWith(['--keep', 'date'], 'words: [one]\n')
    expect([all.includes('3 min read'), kept.includes('3 min read'), kept.includes('Share this')]).toEqual([false, true, false])
    const configured = 'rules: {boilerplate: [warn, {keep: [boilerplate]}]}\n'
    const own = await cleanWith([], configured)
    expect([own.includes('3 min read'), own.includes('Share this')]).toEqual([false, true])
    expect(await cleanWith(['--keep', 'date'], configured)).toBe(kept)
    expect(await cleanWith(['--passes', 'mojibake'], 'words: [one]\n')).toBe(MENU)
  })
})

test('where nothing is named, and nothing comes in, there is nothing to clean', async () => {
  expect(await clean([])).toMatchObject({
    status: 2,
    stderr: 'copydesk: No file to clean. Name one, or pipe text in; see copydesk clean --help\n',
  })
  expect(await clean(['--write'], PAGE)).toMatchObject({
    status: 2,
    stderr: 'copydesk: --write needs files; the text of standard input is printed as it is\n',
  })
})

describe('a text that is left out', () => {
  test('is printed as it is where the cleaned text would be, and nowhere else', async () => {
    expect(await clean(['--stdin-filepath', 'drafts/a.txt'], PAGE)).toMatchObject({status: 0, stdout: PAGE})
    expect(await clean(['--stdin-filepath', 'drafts/a.txt', '--report'], PAGE)).toMatchObject({status: 0, stdout: ''})
    expect(await clean(['--stdin-filepath', 'a.txt'], PAGE)).toMatchObject({status: 0, stdout: CLEAN})
  })

  test('is none where only folders of its name are', async () => {
    expect(await clean(['--stdin-filepath', 'drafts'], PAGE)).toMatchObject({status: 0, stdout: CLEAN})
  })

  test('is told of where it was named', async () => {
    expect(await clean(['drafts/a.txt'])).toMatchObject({
      stdout: '',
      stderr: 'copydesk: drafts/a.txt: left out by .copydeskignore or "ignores".\n',
    })
  })
})

describe('files', () => {
  test('are written where that is asked for, and what was done is told', async () => {
    expect(await clean(['--write', 'page.txt', 'fine.txt'])).toMatchObject({
      status: 0,
      stdout: '',
      page: CLEAN,
      stderr: expect.stringMatching(/^copydesk: page\.txt: cleaned \(.+\)\.\ncopydesk: cleaned 1 of 2 files \(.+\)\.\n$/),
    })
    expect(await clean(['--write', 'fine.txt'])).toMatchObject({status: 0, stdout: '', stderr: ''})
  })

  test('that a link leads to are written where the link is named, or all are followed', async () => {
    const link = {'link.txt': 'page.txt'}
    expect(await clean(['--write', 'link.txt'], undefined, link)).toMatchObject({status: 0, page: CLEAN})
    const refused = {status: 2, page: PAGE, stderr: expect.stringMatching(/^copydesk: link\.txt: this is a link\./)}
    expect(await clean(['--write', 'l*.txt'], undefined, link)).toMatchObject(refused)
    expect(await clean(['--write', '--follow-links', 'l*.txt'], undefined, link)).toMatchObject({status: 0, page: CLEAN})
  })

  test('that cannot be read are told, and the others are cleaned all the same', async () => {
    expect(await clean(['--write', 'none.txt', 'page.txt'])).toMatchObject({
      status: 2,
      page: CLEAN,
      stderr: expect.stringMatching(/^copydesk: none\.txt: no such file\..+\ncopydesk: page\.txt: cleaned/),
    })
  })

  test('are only named by a dry run, which ends with 1', async () => {
    expect(await clean(['--dry-run', 'page.txt', 'fine.txt'])).toMatchObject({
      status: 1,
      stdout: '',
      page: PAGE,
      stderr: expect.stringMatching(/^copydesk: page\.txt: would be cleaned \(.+\)\.\ncopydesk: would clean 1 of 2 files \(.+\)\.\n$/),
    })
    expect(await clean(['--dry-run', 'fine.txt'])).toMatchObject({status: 0, stderr: ''})
  })

  test('are printed one after another otherwise', async () => {
    expect(await clean(['page.txt', 'fine.txt'])).toMatchObject({status: 0, stdout: CLEAN + CLEAN, stderr: '', page: PAGE})
  })
})

describe('records', () => {
  const records = (...texts: readonly unknown[]) => texts.map((text) => JSON.stringify({text})).join('\n')

  test('are answered with their cleaned texts', async () => {
    const {status, stdout} = await clean(['--jsonl', '--field', 'text'], records(PAGE, CLEAN))
    const answers = stdout.split('\n').slice(0, 2)
    expect([status, ...answers.map((line) => JSON.parse(line).text)]).toEqual([0, CLEAN, CLEAN])
  })

  test('of which one is none end with 2, unless it is said otherwise', async () => {
    expect(await clean(['--jsonl', '--field', 'text'], records(PAGE, 3))).toMatchObject({status: 2})
    expect(await clean(['--jsonl', '--field', 'text', '--exit-zero'], records(PAGE, 3))).toMatchObject({status: 0})
  })
})
