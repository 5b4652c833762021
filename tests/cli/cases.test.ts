import {spawnSync} from 'node:child_process'
import {chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {rules} from '../../src/rules/index.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'
import {type Pipeline, type Stage, type Statement, statementsOf} from './command-line.ts'
import {type Ran, runInProcess} from './run-in-process.ts'

/**
 * Each folder of `cases/` is a test: the lines of `commands` are run, in order, in a copy of `input/`, and what they print is compared with
 * `expected`. In `input/`, `dot-` at the start of a name stands for a stop. `COPYDESK_UPDATE_CASES=1` writes `expected` anew: read the diff.
 *
 * A line is run by a shell, statement by statement. Where one uses no more of the shell than pipes, `<`, `>` and `2>`, and wants no threads, copydesk itself
 * runs in this process, from its source: starting it takes far longer than what it does. The other statements run what is built.
 */
const cases = fileURLToPath(new URL('cases/', import.meta.url))
const bin = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
const scratch = scratchFolder()

const tools = join(scratch, 'bin')
mkdirSync(tools)
writeFileSync(join(tools, 'copydesk'), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`)
chmodSync(join(tools, 'copydesk'), 0o755)

/**
 * The configuration above all cases: only brackets and quotation marks are looked at, and both are errors, so that no case depends on what other
 * rules find, or on how severe they are by themselves. A case with a configuration of its own extends it.
 */
const severities = rules.map(({id}) => [id, id === 'unbalanced-bracket' || id === 'unbalanced-quote' ? 'error' : 'off'])
writeFileSync(join(scratch, 'copydesk.config.json'), JSON.stringify({rules: Object.fromEntries(severities)}))

/** Of a configuration as printed, only what does not change whenever a rule is added. */
const pick = `#!${process.execPath}
const {rules, ...rest} = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
const picked = Object.fromEntries(Object.entries(rules).filter(([id]) => id === 'unbalanced-quote'))
console.log(JSON.stringify({...rest, rules: picked}))
`
// A manifest of its own, so that no folder above decides what sort of module it is.
writeFileSync(join(tools, 'package.json'), '{}')
writeFileSync(join(tools, 'pick'), pick)
chmodSync(join(tools, 'pick'), 0o755)

const environment = {
  PATH: `${tools}:${process.env['PATH']}`,
  HOME: scratch,
  LC_ALL: 'C',
  NO_COLOR: '1',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}

function layOut(name: string): string {
  const folder = join(scratch, name)
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder)
  const input = join(cases, name, 'input')
  if (!existsSync(input)) return folder
  cpSync(input, folder, {recursive: true})
  const dotted = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => /(?:^|\/)dot-[^/]*$/.test(path))
  for (const path of dotted) renameSync(join(folder, path), join(folder, dirname(path), path.replace(/^.*dot-/s, '.')))
  return folder
}

/** What newer versions of Node add to what is wrong with JSON. */
const JSON_LINE = / \(line \d+ column \d+\)/g

const inShell = (command: string, cwd: string, input: Uint8Array): Ran & {bytes: Uint8Array} => {
  const {status, stdout, stderr} = spawnSync('sh', ['-c', command], {cwd, env: environment, input})
  return {status: status ?? -1, stdout: String(stdout), stderr: String(stderr), bytes: stdout}
}

/** Worker threads load what is built, a program is to be read by Node as it is, and the devices of this process are not those of a pipeline. */
const needsProcess = ({words, input = '', output = ''}: Stage): boolean =>
  /--workers [1-9]\d{0,3}(?!\d)/.test(words.join(' ')) ||
  [...words, input, output].some((word) => word.endsWith('.mjs') || word.startsWith('/dev/'))

const isOurs = (stage: Stage): boolean => stage.words[0] === 'copydesk' && !needsProcess(stage)

type RunStage = Ran & {readonly bytes: Uint8Array}

/** What is left of a run of ours once its streams have gone where the line sends them. */
function redirected({status, stdout, stderr}: Ran, {output, errors}: Stage, cwd: string): RunStage {
  if (output !== undefined) writeFileSync(join(cwd, output), stdout)
  const left = (output === undefined ? stdout : '') + (errors === 'joined' ? stderr : '')
  return {status, stdout: left, stderr: errors === undefined ? stderr : '', bytes: Buffer.from(left)}
}

async function runStage(stage: Stage, cwd: string, piped: Uint8Array): Promise<RunStage> {
  if (!isOurs(stage)) return inShell(stage.source, cwd, piped)
  const input = stage.input === undefined ? piped : readFileSync(join(cwd, stage.input))
  const kind = stage.input === undefined ? 'pipe' : 'file'
  const ran = await runInProcess(stage.words.slice(1), {cwd, environment: {...environment, ...stage.environment}, input, kind})
  return redirected(ran, stage, cwd)
}

async function runPipeline(pipeline: Pipeline, cwd: string): Promise<Ran> {
  let stderr = ''
  let last: RunStage = {status: 0, stdout: '', stderr: '', bytes: new Uint8Array()}
  for (const stage of pipeline) {
    last = await runStage(stage, cwd, last.bytes)
    stderr += last.stderr
  }
  return {status: last.status, stdout: last.stdout, stderr}
}

const runStatement = async ({source, pipeline}: Statement, cwd: string): Promise<Ran> =>
  pipeline?.some(isOurs) ? runPipeline(pipeline, cwd) : inShell(source, cwd, new Uint8Array())

/** What statements do, one after another, each run by a shell or, where it holds a call of copydesk and nothing that only a shell knows, here. */
async function runStatements(statements: readonly Statement[], folder: string): Promise<Ran> {
  const all: Ran[] = []
  let cwd = folder
  for (const statement of statements) {
    const [, into] = /^cd (\S+)$/.exec(statement.source) ?? []
    if (statement.isConditional && all.at(-1)?.status) continue
    if (into === undefined) all.push(await runStatement(statement, cwd))
    else cwd = join(cwd, into)
  }
  const together = (stream: 'stderr' | 'stdout'): string => all.map((ran) => ran[stream]).join('')
  return {status: all.at(-1)?.status ?? 0, stdout: together('stdout'), stderr: together('stderr')}
}

/** What a line does: as a whole by a shell where no part of it can be run here. */
async function run(command: string, cwd: string): Promise<Ran> {
  const statements = statementsOf(command.replaceAll('"$PWD', `"${cwd}`))
  const isOursInPart = statements?.some(({pipeline}) => pipeline?.some(isOurs))
  return statements && isOursInPart ? runStatements(statements, cwd) : inShell(command, cwd, new Uint8Array())
}

/** A call of copydesk, and not a file or folder of its. */
const CALL = /\bcopydesk(?![\w./-])/

const isStarted = ({source, pipeline}: Statement): boolean =>
  pipeline?.some(isOurs) ? pipeline.some((stage) => !isOurs(stage) && CALL.test(stage.source)) : CALL.test(source)

/** Whether a line starts the program that is built. */
const startsWhatIsBuilt = (line: string): boolean => statementsOf(line)?.some(isStarted) ?? CALL.test(line)

async function transcript(command: string, cwd: string): Promise<string> {
  const {status, stdout, stderr} = await run(command, cwd)
  const told = stderr === '' ? '' : `--- standard error\n${stderr}`
  const whole = `$ ${command}\n${stdout}${told}--- status ${status}\n`
  return whole.replaceAll(cwd, '[FOLDER]').replaceAll(scratch, '[ABOVE]').replace(JSON_LINE, '')
}

/** A case may start twenty processes, on a machine that has other work. Unit: ms. */
const PATIENCE = 300_000

/** Whether a mutant is looked for. What is built has none, and starting it takes nearly all the time, so that lines which do are then left out. */
const isMutated = process.env['MUTATED_ROOM'] !== undefined

test.each(readdirSync(cases).sort())('%s', {timeout: PATIENCE}, async (name) => {
  const folder = layOut(name)
  const commands = readFileSync(join(cases, name, 'commands'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !(isMutated && startsWhatIsBuilt(line)))
  const path = join(cases, name, 'expected')
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const transcripts: string[] = []
  for (const command of commands) {
    const part = await transcript(command, folder)
    if (isMutated) expect(expected).toContain(part)
    transcripts.push(part)
  }
  rmSync(folder, {recursive: true})
  const actual = transcripts.join('\n')
  if (process.env['COPYDESK_UPDATE_CASES']) writeFileSync(path, actual)
  else if (!isMutated) expect(actual).toBe(expected)
})
