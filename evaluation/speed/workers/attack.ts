import {Worker} from 'node:worker_threads'
import type {Format} from '../../../src/formats/format.ts'
import type {createLinter as CreateLinter, Linter} from '../../../src/index.ts'

/** What is done to a text. */
export type Action = 'lint' | 'fix' | 'clean'

export interface Attack {
  readonly action: Action
  readonly format: Format
  readonly text: string
}

export interface Outcome {
  /** Processor time of all threads, in ms. */
  readonly cpu: number
  /** What was thrown, or the first failure of a rule. */
  readonly failure?: string
}

const {createLinter} = (await import(process.argv[2] ?? '')) as {createLinter: typeof CreateLinter}
const linters = new Map<Format, Linter>()

async function linterFor(format: Format): Promise<Linter> {
  const known = linters.get(format)
  if (known) return known
  const made = await createLinter({format})
  linters.set(format, made)
  return made
}

/** Runs it and reads all that it says, and gives the first failure. */
function run(linter: Linter, {action, text}: Attack): string | undefined {
  const {messages} = linter[action](text)
  const failed = messages.find(({ruleId}) => ruleId === 'internal-error')
  for (const {expected, data} of messages as {expected?: unknown; data?: unknown}[]) JSON.stringify([expected, data])
  return failed?.reason
}

/** Ends the process when a text has taken more than the limit; `started` holds the processor time at its start, in ms, and 0 between texts. */
const WATCH = `
  const {workerData: {started, limit}} = require('node:worker_threads')
  setInterval(() => {
    const {user, system} = process.cpuUsage()
    if (started[0] === 0 || (user + system) / 1000 - started[0] < limit) return
    require('node:fs').writeSync(2, 'Error: more than ' + limit / 1000 + ' s')
    process.kill(process.pid, 'SIGKILL')
  }, 100)`
const limit = Number(process.argv[3])
const started = new Int32Array(new SharedArrayBuffer(4))
new Worker(WATCH, {eval: true, workerData: {started, limit}}).unref()

async function outcomeOf(attack: Attack): Promise<Outcome> {
  const linter = await linterFor(attack.format)
  // A linter remembers the last text; one that is a part of it would cost next to nothing.
  linter.lint('')
  const before = process.cpuUsage()
  started[0] = (before.user + before.system) / 1000
  let failure: string | undefined
  try {
    failure = run(linter, attack)
  } catch (error) {
    failure = String(error).slice(0, 200)
  }
  const {user, system} = process.cpuUsage(before)
  started[0] = 0
  const cpu = (user + system) / 1000
  return failure === undefined ? {cpu} : {cpu, failure}
}

// What the first texts take is mostly the compilation of the code that reads them.
for (const action of ['lint', 'fix', 'clean'] as const)
  for (let turn = 0; turn < 20; turn++)
    await outcomeOf({action, format: 'text', text: 'She said “helo and left the harbour. Which was late.\n\n'.repeat(20) + turn})
process.on('message', async (attack: Attack) => process.send?.(await outcomeOf(attack)))
process.send?.('ready')
