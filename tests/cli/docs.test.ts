import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {flags, outputFormats} from '../../src/cli/flags/check-flags.ts'
import {help} from '../../src/cli/flags/help.ts'
import {wordFlags} from '../../src/cli/words/list-words.ts'
import {EXTENSIONS} from '../../src/files/extensions.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const namesOf = (table: object): string[] => Object.keys(table).map((name) => `--${name}`)

const known = namesOf(flags)

/** A flag that takes something back, as the one that it takes back. */
const positive = (flag: string): string => flag.replace(/^--no-(?=closing|color|error|messages)/, '--')

const flagsIn = (text: string): string[] => [...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([flag]) => flag))]

test('the help names every flag, and no other', () => {
  const said = flagsIn(help).map(positive)
  expect([...new Set(said)].sort()).toEqual([...known].sort())
})

test('the help names every format and the ends of names', () => {
  for (const format of outputFormats) expect(help).toContain(format)
  expect(help).toContain(EXTENSIONS.join(','))
})

test.each(['docs/ci.md', 'docs/corpora.md', 'docs/configuration.md', 'action.yml'])('%s names only flags that there are', (page) => {
  const others = ['--pipe', '--block', '--keep-order', '--joblog', '--prefix', '--no-save', '--no-audit', '--no-fund']
  expect(
    flagsIn(read(page))
      .map(positive)
      .filter((flag) => !known.includes(flag) && !namesOf(wordFlags).includes(flag) && !others.includes(flag)),
  ).toEqual([])
})

const {runs, inputs: declared, outputs: promised} = parse(read('action.yml'))

/** The variables of a step, with its inputs put in as a runner does. */
function variablesOf(env: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const inputOf = (name: string): string => inputs[name] ?? declared[name].default
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => inputOf(input))
        .replace('${{ github.action_path }}', fileURLToPath(new URL('../..', import.meta.url))),
    ]),
  )
}

const bash = (run: string, cwd: string, env: NodeJS.ProcessEnv) =>
  spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run], {cwd, env, encoding: 'utf8'})

/** The last step of the action, as a runner would run it, with the built command line in place of the installed one. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const {run, env} = runs.steps.at(-1)
  const folder = scratchFolder()
  mkdirSync(join(folder, 'copydesk/node_modules/.bin'), {recursive: true})
  symlinkSync(fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url)), join(folder, 'copydesk/node_modules/.bin/copydesk'))
  writeFileSync(join(folder, 'a b.md'), 'The harbour (on the east side was quiet.\n')
  writeFileSync(join(folder, 'copydesk.config.yaml'), 'rules: {unbalanced-bracket: error, sentence-fragment: off}\n')
  writeFileSync(join(folder, 'fine.md'), 'The harbour was quiet.\n')
  const variables = variablesOf(env, inputs)
  const output = join(folder, 'output')
  const environment = {PATH: process.env.PATH, RUNNER_TEMP: folder, GITHUB_OUTPUT: output, ...variables}
  const {status, stdout, stderr} = bash(run, folder, environment)
  const file = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {status, stdout, stderr, file, outputs: existsSync(output) ? file('output').trim().split('\n') : []}
}

test('the action checks the folder, annotates, and tells what came of it', () => {
  const {outputs, ...ran} = runAction({})
  expect(ran).toMatchObject({status: 1, stderr: '', stdout: expect.stringMatching(/^::error file=a b\.md,line=1,/)})
  expect(outputs).toEqual(['status=1', 'findings=1', expect.stringMatching(/^report=.*report\.json$/)])
  expect(Object.keys(promised)).toEqual(outputs.map((line) => line.replace(/=.*/, '')))
  for (const [name, {value}] of Object.entries<{value: string}>(promised)) expect(value).toBe(`\${{ steps.check.outputs.${name} }}`)
})

test('the action without files checks the folder all the same', () => {
  expect(runAction({files: ''})).toMatchObject({status: 1, stdout: expect.stringContaining('a b.md')})
  expect(runAction({files: '\n\n'})).toMatchObject({status: 1, stdout: expect.stringContaining('a b.md')})
})

test('the action takes files, one a line, more arguments, and a place for SARIF', () => {
  expect(runAction({files: 'fine.md\n'})).toMatchObject({status: 0, stdout: '', outputs: ['status=0', 'findings=0', expect.anything()]})
  const {status, file} = runAction({files: 'a b.md\nfine.md', arguments: '--max-warnings\n3', sarif: 'out.sarif'})
  expect(status).toBe(1)
  expect(JSON.parse(file('out.sarif')).version).toBe('2.1.0')
})

test('arguments of the action stand on one line or several, and quotation marks hold them together', () => {
  const {status, file} = runAction({arguments: `--exit-zero --format unix --output-file 'a report.txt'\n"--ext=md"`})
  expect(status).toBe(0)
  expect(file('a report.txt')).toMatch(/^a b\.md:1:13: error: /)
  expect(runAction({arguments: '--exit-zero "unclosed'})).toMatchObject({status: 2, stderr: expect.stringContaining('is not closed')})
})

test('the action checks in the folder that it is given, and installs the version of its own tag', () => {
  expect(runs.steps.at(-1)['working-directory']).toBe('${{ inputs.working-directory }}')
  const folder = scratchFolder()
  writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho "$@"\n', {mode: 0o755})
  const [{run, env}] = runs.steps
  const installed = (inputs: Readonly<Record<string, string>>): string =>
    bash(run, folder, {PATH: `${folder}:${process.env.PATH}`, RUNNER_TEMP: folder, ...variablesOf(env, inputs)}).stdout.trim()
  expect(installed({})).toMatch(new RegExp(` copydesk@${JSON.parse(read('package.json')).version}$`))
  expect(installed({version: '9.9.9'})).toMatch(/ copydesk@9\.9\.9$/)
})

test('nothing in an input of the action is run by the shell', () => {
  expect(runAction({files: '$(touch ran).md'}).stderr).toContain('$(touch ran).md')
  expect(runAction({since: '"; touch ran; "'})).toMatchObject({status: 2})
})

test('the hooks of pre-commit run the version of their own revision', () => {
  const {version} = JSON.parse(read('package.json')) as {version: string}
  const hooks = parse(read('.pre-commit-hooks.yaml')) as {id: string; entry: string; language: string}[]
  expect(hooks.map(({entry, language}) => [entry, language])).toEqual([
    [`npx --yes copydesk@${version}`, 'system'],
    [`npx --yes copydesk@${version} fix`, 'system'],
  ])
})
