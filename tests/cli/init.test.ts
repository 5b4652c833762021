import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {readData} from '../../src/config/data-file.ts'
import {validateConfig} from '../../src/config/validate.ts'
import {rules} from '../../src/rules/index.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'
import {runInProcess} from './run-in-process.ts'

const NAME = 'copydesk.config.jsonc'

/** A folder with files of these names, and what `init` does in it or in a folder below. */
async function init(names: readonly string[], below = '.', ...argv: readonly string[]) {
  const folder = scratchFolder()
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), name.endsWith('.json') ? '{}' : '')
  }
  const cwd = join(folder, below)
  const ran = await runInProcess(['init', ...argv], {cwd, environment: {}, input: new Uint8Array(), kind: 'none'})
  return {...ran, config: ran.status === 0 && argv.length === 0 ? readFileSync(join(cwd, NAME), 'utf8') : ''}
}

test.each([
  [[], 'This folder has no texts yet. Check them with: copydesk .'],
  [['a.md'], 'This folder has 1 text: 1 .md. Check them with: copydesk .'],
  [
    ['texts/a.txt', 'texts/b.md', 'texts/b/c.md', 'd.md', 'e.js'],
    'This folder has 4 texts: 3 .md, 1 .txt. Check them with: copydesk texts/',
  ],
  [['a.txt', 'b.txt', 'c/a.md', 'c/b.md'], 'This folder has 4 texts: 2 .txt, 2 .md. Check them with: copydesk .'],
  [['a/a.md', 'b/a.md', 'b/b.md', 'c/a.md'], 'This folder has 4 texts: 4 .md. Check them with: copydesk .'],
  [['a/a.md', 'b/a.md', 'b/b.md'], 'This folder has 3 texts: 3 .md. Check them with: copydesk b/'],
])('of a folder with %j it is said: %s', async (names, said) => {
  const {status, stdout, config} = await init(names)
  expect(status).toBe(0)
  expect(config).toContain(`  // ${said}\n`)
  expect(stdout).toBe(`Wrote ${NAME}. Now check with: ${said.replace(/^.*: (?=copydesk)/, '')}\n`)
})

test('the configuration is right, and names each rule with what it finds and how severe it is', async () => {
  const {config} = await init(['a.md'])
  const file = readData(NAME, config)
  validateConfig(file, file.data)
  for (const {id, description, severity} of rules) expect(config).toContain(`    // ${description}\n    // "${id}": "${severity}"`)
  expect(config).not.toContain('$schema')
  const schema = './node_modules/copydesk/dist/schema.json'
  expect((await init([schema])).config.slice(0, 80)).toContain(`{\n  "$schema": "${schema}",\n\n  // This`)
})

test('one that is there is not overwritten, and one in a folder above does not stand in the way', async () => {
  expect(await init(['copydesk.config.json'])).toMatchObject({
    status: 2,
    stderr: 'copydesk: There is a configuration already: copydesk.config.json\n',
  })
  expect(await init(['copydesk.config.json', 'a/b.md'], 'a')).toMatchObject({status: 0, stderr: ''})
})

test('it takes no arguments, and has help', async () => {
  expect((await init([], '.', 'a')).stderr).toBe(`copydesk: "copydesk init" takes no arguments; it writes ${NAME} into this folder\n`)
  for (const flag of ['--help', '-h'])
    expect(await init([], '.', flag)).toMatchObject({status: 0, stdout: expect.stringContaining('Usage: copydesk init')})
})
