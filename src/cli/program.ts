import {printable} from '../reporters/printable.ts'
import {bugs} from '../text/page.ts'
import {SettingsError} from '../text/settings-error.ts'
import {check} from './check/command.ts'
import type {Command, Streams} from './streams/streams.ts'

/** The exit status of a run that is not to be relied on. */
export const FAILED = 2

const REPORT_IT = bugs === undefined ? 'please report it' : `please report it at ${bugs}`

/** The commands by name, each loaded when it is called; everything else is checked. A file of such a name is checked as `./fix`. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['clean', async () => (await import('./clean/command.ts')).cleanFiles],
  ['daemon', async () => (await import('./daemon/command.ts')).daemonFor(runProgram)],
  ['explain', async () => (await import('./rules/explain-rule.ts')).explain],
  ['fix', async () => (await import('./fix/command.ts')).fix],
  ['help', async () => (await import('./flags/print-help.ts')).printHelp],
  ['init', async () => (await import('./config/init.ts')).init],
  ['lsp', async () => (await import('./lsp.ts')).lsp],
  ['new-rule', async () => (await import('./rules/new-rule.ts')).newRule],
  ['schema', async () => (await import('./config/print-schema.ts')).schema],
  ['test', async () => (await import('./rules/test-rules.ts')).test],
  ['words', async () => (await import('./words/list-words.ts')).words],
])

/** Tells what ended a run: a mistake of its user in plain words, any other with what it takes to find it. Gives the exit status. */
export function fail(error: unknown, streams: Pick<Streams, 'error'>): number {
  const known = error instanceof SettingsError
  streams.error(
    known ? `copydesk: ${printable(error.message)}\n` : `copydesk: internal error, ${REPORT_IT}: ${(error as Error)?.stack ?? error}\n`,
  )
  return FAILED
}

/**
 * Runs one command line to its end, whatever happens on the way.
 *
 * @param argv - the arguments after the program's name
 * @returns the exit status: 0, 1 or 2
 */
export async function runProgram(argv: readonly string[], streams: Streams): Promise<number> {
  const [name = '', ...rest] = argv
  const load = commands.get(name)
  try {
    return await (load ? (await load())(rest, streams) : check(argv, streams))
  } catch (error) {
    return fail(error, streams)
  }
}
