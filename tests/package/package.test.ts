import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {configSchema} from '../../src/linter/schema.ts'
import {rules} from '../../src/rules/index.ts'
import {clientSettingsSchema} from '../../src/server/client-settings.ts'
import {packed} from './harness/packed.ts'
import {freshProject} from './harness/project.ts'

const {tarball, folder, manifest} = packed()

/** The budget of DESIGN: 5 MB with all varieties and the model. Unit: bytes. */
const LARGEST = 5_000_000

test('the tarball has all that the doors and the command line need, and nothing of the workshop but reports', () => {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  const doors = Object.values(manifest.exports)
    .flatMap((door) => (typeof door === 'string' ? [door] : [door.types, door.default]))
    .filter((path) => !path.includes('*'))
  const others = ['LICENSE', 'README.md', 'src/rules/typo/README.md', 'dictionaries/english/lexicon.bin']
  const wanted = [...doors, ...Object.values(manifest.bin), ...others]
  expect(wanted.map((path) => path.replace(/^\.\//, '')).filter((path) => !paths.includes(path))).toEqual([])
  expect(
    paths.filter(
      (path) =>
        /^(?:tests|evaluation(?!\/(?:README\.md|packs(?:\/report\.md)?)$)|scripts|examples|\.ci)\//.test(path) ||
        /\.map$|(?<!\.d)\.ts$/.test(path),
    ),
  ).toEqual([])
  expect(statSync(tarball).size).toBeLessThan(LARGEST)
})

test('the command line starts from one file of ASCII beside its own, and imports by the function that it is given', () => {
  const scripts = readdirSync(join(folder, 'dist/cli')).filter((name) => name.endsWith('.cjs'))
  expect(scripts).toEqual([expect.stringMatching(/^command-line-\w+\.cjs$/)])
  const code = readFileSync(join(folder, 'dist/cli', scripts[0]!), 'latin1')
  expect(/^[\x00-\x7f]*$/.test(code)).toBe(true)
  expect(code).toContain('importModule("picomatch")')
  expect([...code.matchAll(/[^\w.$]import\((?!\))/g)]).toEqual([])
  expect([...code.matchAll(/require\("(\.[^"]*)"\)/g)]).toEqual([])
})

test('the schemas of configurations and of what an editor can set are those that are read', () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, manifest.exports[name] as string), 'utf8'))
  expect(read('./editor-settings.schema.json')).toEqual(clientSettingsSchema())
  expect(read('./schema.json')).toEqual(JSON.parse(JSON.stringify(configSchema(rules))))
})

test('it runs no script when it is installed', () => {
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
})

test('the doors work in a fresh project', () => {
  const printed = freshProject().module(`
    const {lint, sentences} = await import('copydesk')
    const {default: retextTypo} = await import('copydesk/typo')
    const {json} = await import('copydesk/reporters')
    const file = await lint('We recieve it.')
    console.log(JSON.stringify([file.messages.map((m) => m.actual), sentences('One. Two.').length, typeof retextTypo, typeof json]))`)
  expect(JSON.parse(printed)).toEqual([['recieve'], 2, 'function', 'function'])
})

test('every door opens in a fresh project', () => {
  const names = Object.keys(manifest.exports).filter((name) => !/\.json$|\*/.test(name))
  const code = `for (const name of ${JSON.stringify(names)}) console.log(name, Object.keys(await import('copydesk' + name.slice(1))).length > 0)`
  expect(freshProject(Object.keys(manifest.peerDependencies)).module(code)).toBe(names.map((name) => `${name} true\n`).join(''))
})

test('the command line runs in a fresh project', () => {
  const project = freshProject()
  project.write('news/ferry.md', 'We recieve it.\n')
  const {status, stdout, stderr} = project.copydesk(['news', '--format', 'json'])
  expect({status, stderr}).toEqual({status: 1, stderr: ''})
  expect(JSON.parse(stdout)).toMatchObject([{path: 'news/ferry.md', messages: [{actual: 'recieve'}]}])
})

test('what is not checked in, nor installed, is not found by luck: a project sees only what it has installed', () => {
  const {stderr} = freshProject().node(['--input-type=module', '-e', "await import('vitest')"])
  expect(stderr).toContain("Cannot find package 'vitest'")
})

test('NOTICE names every package that dist holds', () => {
  const notice = readFileSync(join(folder, 'NOTICE'), 'utf8')
  const scripts = readdirSync(join(folder, 'dist'), {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.js'))
  const held = scripts.flatMap((path) =>
    [...readFileSync(join(folder, 'dist', path), 'utf8').matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(
      ([, name = '']) => name,
    ),
  )
  const said = (name: string): boolean => notice.includes(name) || notice.includes(`${name.split('-').slice(0, 2).join('-')}-*`)
  expect(new Set(held).size).toBeGreaterThan(10)
  expect([...new Set(held)].filter((name) => !said(name))).toEqual([])
  expect(manifest.license).toBe('MIT AND CC-BY-SA-4.0')
})

test('nothing that a browser or a worker loads asks for the DOM or for Node', () => {
  const scripts = [
    ...readdirSync(join(folder, 'dist/standalone')).map((name) => `standalone/${name}`),
    ...readdirSync(join(folder, 'dist/bundled')).map((name) => `bundled/${name}`),
    ...readdirSync(join(folder, 'dist/browser')).map((name) => `browser/${name}`),
  ]
  const asking = scripts.filter((path) =>
    /\bdocument\.createElement|from ?"(?:node:|fs|path|process)|\brequire\("/.test(readFileSync(join(folder, 'dist', path), 'utf8')),
  )
  expect(asking).toEqual([])
})
