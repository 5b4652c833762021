import {extname} from 'node:path'
import process from 'node:process'

/** What other code than that of a check a run needs, by its first argument. */
const COMMANDS: ReadonlySet<string> = new Set([
  'clean',
  'daemon',
  'explain',
  'fix',
  'help',
  'init',
  'lsp',
  'new-rule',
  'schema',
  'test',
  'words',
])

/** What ends a run before it reads anything. */
const BRIEF: ReadonlySet<string> = new Set(['-h', '--help', '-v', '--version'])

/** The parser that files need, by their extensions; all others need that of plain text. */
const PARSERS: Readonly<Record<string, string>> = {
  '.htm': 'html',
  '.html': 'html',
  '.markdown': 'markdown',
  '.md': 'markdown',
  '.mdx': 'mdx',
}

/**
 * What a command line is for, as far as it says which code will run: the command and the format of the last file. Two runs with the same purpose compile much the
 * same functions. A wrong guess costs time, and nothing else.
 */
export function purposeOf(argv: readonly string[]): string {
  const [first = ''] = argv
  if (argv.some((argument) => BRIEF.has(argument))) return 'brief'
  const command = COMMANDS.has(first) ? first : 'check'
  return `${command}-${PARSERS[extname(argv.at(-1) ?? '').toLowerCase()] ?? 'text'}`
}

/** The arguments before `--`. */
const flagsOf = (argv: readonly string[]): readonly string[] => argv.slice(0, (argv.indexOf('--') + 1 || argv.length + 1) - 1)

/** A program as configuration, which Node would not read anew; and runs that stay, or that take long enough to need no help. */
const NOT_FOR_DAEMON = /^(?:-w|--watch|--jsonl.*|--no-daemon|--help|--version|(?:--config=|-c)?.*\.[cm]?[jt]s)$/

const isWanted = (setting: string | undefined): boolean => setting !== undefined && setting !== '' && setting !== '0'

/** Whether a run is to be made by a resident process: it was asked for, by a flag or in the environment, and the run is of the kind that gains by it. */
export function isForDaemon(argv: readonly string[], wanted = process.env['COPYDESK_DAEMON']): boolean {
  const flags = flagsOf(argv)
  const [first = ''] = argv
  return (
    (flags.includes('--daemon') || isWanted(wanted)) &&
    (!COMMANDS.has(first) || first === 'fix' || first === 'clean') &&
    !flags.some((flag) => NOT_FOR_DAEMON.test(flag))
  )
}
