import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {EXTENSIONS} from '../../src/cli/files/find.ts'
import {flags, outputFormats} from '../../src/cli/flags.ts'
import {help} from '../../src/cli/help.ts'
import {scratchFolder} from './scratch-folder.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const known = Object.keys(flags).map((name) => `--${name}`)

const flagsIn = (text: string): string[] => [...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([flag]) => flag))]

test('the help names every flag, and no other', () => {
  const said = flagsIn(help).map((flag) => flag.replace(/^--no-(?=error|color)/, '--'))
  expect([...new Set(said)].sort()).toEqual([...known].sort())
})

test('the help names every format and the ends of names', () => {
  for (const format of outputFormats) expect(help).toContain(format)
  expect(help).toContain(EXTENSIONS.join(','))
})

test.each(['docs/ci.md', 'docs/configuration.md', 'action.yml'])('%s names only flags that there are', (page) => {
  const others = ['--pipe', '--block', '--prefix', '--no-save', '--no-audit', '--no-fund', '--no-error-on-unmatched-pattern']
  expect(flagsIn(read(page)).filter((flag) => !known.includes(flag) && !others.includes(flag))).toEqual([])
})

/** The last step of the action, as a runner would run it, with the built command line in place of the installed one. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const {runs, inputs: declared} = parse(read('action.yml'))
  const {run, env} = runs.steps.at(-1)
  const inputOf = (name: string): string => inputs[name] ?? declared[name].default
  const variables = Object.entries(env as Record<string, string>).map(([name, value]) => [
    name,
    value.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => inputOf(input)),
  ])
  const folder = scratchFolder()
  mkdirSync(join(folder, 'copydesk/node_modules/.bin'), {recursive: true})
  symlinkSync(fileURLToPath(new URL('../../dist/cli.js', import.meta.url)), join(folder, 'copydesk/node_modules/.bin/copydesk'))
  writeFileSync(join(folder, 'a b.md'), 'The harbour (on the east side was quiet.\n')
  writeFileSync(join(folder, 'copydesk.config.yaml'), 'rules: {unbalanced-bracket: error, sentence-fragment: off}\n')
  writeFileSync(join(folder, 'fine.md'), 'The harbour was quiet.\n')
  const environment = {PATH: process.env.PATH, RUNNER_TEMP: folder, ...Object.fromEntries(variables)}
  const {status, stdout, stderr} = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  })
  return {status, stdout, stderr, file: (name: string) => readFileSync(join(folder, name), 'utf8')}
}

test('the action checks the folder and annotates', () => {
  expect(runAction({})).toMatchObject({status: 1, stderr: '', stdout: expect.stringMatching(/^::error file=a b\.md,line=1,/)})
})

test('the action takes files, one a line, more arguments, and a place for SARIF', () => {
  expect(runAction({files: 'fine.md\n'})).toMatchObject({status: 0, stdout: ''})
  const {status, file} = runAction({files: 'a b.md\nfine.md', arguments: '--max-warnings\n3', sarif: 'out.sarif'})
  expect(status).toBe(1)
  expect(JSON.parse(file('out.sarif')).version).toBe('2.1.0')
})

test('nothing in an input of the action is run by the shell', () => {
  expect(runAction({files: '$(touch ran).md'}).stderr).toContain('$(touch ran).md')
  expect(runAction({since: '"; touch ran; "'})).toMatchObject({status: 2})
})

test('the hooks of pre-commit run the command line', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as {id: string; entry: string; language: string}[]
  expect(hooks.map(({entry, language}) => [entry, language])).toEqual([
    ['npx copydesk', 'system'],
    ['npx copydesk fix', 'system'],
  ])
})
