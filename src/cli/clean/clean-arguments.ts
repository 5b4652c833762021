import {type BoilerplateKind, boilerplateKinds} from '../../analysis/judge-lines.ts'
import {type PassId, passIds} from '../../cleanup/pass.ts'
import {readSizeLimit} from '../../files/size-limit.ts'
import {rejectUnknown, SettingsError} from '../../text/settings-error.ts'
import {readOwnFlags} from '../flags/own-flags.ts'
import {type RecordArguments, readRecordArguments, rejectRecordConflicts} from '../records/record-arguments.ts'
import {recordFlags, recordHelp} from '../records/record-flags.ts'

const flags = {
  write: {type: 'boolean', short: 'w', default: false},
  report: {type: 'boolean', default: false},
  'dry-run': {type: 'boolean', default: false},
  diff: {type: 'boolean', default: false},
  'follow-links': {type: 'boolean', default: false},
  passes: {type: 'string'},
  keep: {type: 'string'},
  ...recordFlags,
  shard: {type: 'string'},
  workers: {type: 'string'},
  ext: {type: 'string', multiple: true},
  'error-on-unmatched-pattern': {type: 'boolean', default: true},
  'exit-zero': {type: 'boolean', default: false},
  config: {type: 'string', short: 'c'},
  'max-file-size': {type: 'string'},
  'stdin-filepath': {type: 'string'},
  daemon: {type: 'boolean', default: false},
  color: {type: 'boolean'},
  help: {type: 'boolean', short: 'h', default: false},
} as const

/** What `copydesk clean --help` prints. */
export const cleanHelp = `Usage: copydesk clean [options] [files, folders, globs…]

Leaves the article alone: repairs wrong encodings, invisible characters, remnants of HTML and broken lines, and takes out what stood round
the article on its web page. Prints the cleaned text; files are changed only with --write. "-", or no file with piped input, is standard input.

  -w, --write                   put the cleaned text into the files, and say what went from each
      --report                  list what was removed and repaired, in place of the cleaned text
      --diff                    show what would be changed, and change nothing
      --follow-links            write also what links in folders, or out of the working tree, lead to
      --dry-run                 name the files that would be changed, and change nothing
      --passes <list>           only these, of ${passIds.join(', ')}
      --keep <list>             leave these kinds of lines: ${boilerplateKinds.join(', ')}
      --stdin-filepath <path>   the name under which standard input is read and reported
      --max-file-size <size>    larger files are named and left out, and the run ends with 2 (default 64MB)
  -c, --config <file>           this configuration, instead of the nearest
      --color, --no-color       colours, whatever the terminal (NO_COLOR is honoured)
      --daemon                  by a process that stays, which makes the next run quick (COPYDESK_DAEMON=1)
  -h, --help                    print this

${recordHelp}      --shard <n/m>             only the n-th of m parts of the records
      --workers <n>             threads (default: none)
      --exit-zero               exit with 0 where each record was answered, be it by a problem
      --ext <list>              ends of names looked for in folders
      --no-error-on-unmatched-pattern
                                a folder or glob without files is no error

Exit status: 0 cleaned, or nothing to clean; 1 something is to be cleaned (--diff and --dry-run); 2 wrong usage, or something could not be read.
`

const listOf = <Name extends string>(what: string, given: string | undefined, known: readonly Name[]): readonly Name[] | undefined =>
  given
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => known.find((name) => name === item) ?? rejectUnknown(what, item, known))

/** What the command line of `copydesk clean` asks for. */
export interface CleanArguments {
  readonly files: readonly string[]
  /** Whether files are to be changed; otherwise the cleaned text is printed. */
  readonly write: boolean
  readonly report: boolean
  readonly isDry: boolean
  readonly diff: boolean
  /** Whether links in folders, and out of the working tree, are written through. */
  readonly followLinks: boolean
  readonly passes: readonly PassId[] | undefined
  readonly keep: readonly BoilerplateKind[] | undefined
  readonly config: string | undefined
  /** The largest file that is read; `undefined` where the command line does not say. Unit: bytes. */
  readonly maxFileSize: number | undefined
  readonly stdinFilepath: string | undefined
  readonly color: boolean | undefined
  readonly help: boolean
  /** Set where what is cleaned are records. */
  readonly records: RecordArguments | undefined
}

const OF_FILES = ['write', 'report', 'dry-run', 'diff', 'follow-links', 'max-file-size', 'color'] as const
const OF_RECORDS = ['shard', 'workers', 'ext', 'error-on-unmatched-pattern', 'exit-zero'] as const

function rejectConflicts(used: ReadonlySet<string>): void {
  if (used.has('write') && used.has('diff')) throw new SettingsError('--write and --diff do not go together: --diff changes nothing')
  rejectRecordConflicts(used)
  const [names, why] = used.has('jsonl') ? [OF_FILES, 'does not go with --jsonl: records are not files'] : [OF_RECORDS, 'needs --jsonl']
  const wrong = names.find((name) => used.has(name))
  if (wrong) throw new SettingsError(`--${wrong} ${why}`)
}

/** @throws {SettingsError} on an unknown flag, pass or kind, naming the nearest right one */
export function readCleanArguments(argv: readonly string[]): CleanArguments {
  const {values, positionals, used} = readOwnFlags(argv, flags)
  rejectConflicts(used)
  return {
    files: positionals,
    write: values.write,
    report: values.report,
    isDry: values['dry-run'],
    diff: values.diff,
    followLinks: values['follow-links'],
    passes: listOf('pass', values.passes, passIds),
    keep: listOf('kind', values.keep, boilerplateKinds),
    config: values.config,
    maxFileSize: values['max-file-size'] === undefined ? undefined : readSizeLimit('--max-file-size', values['max-file-size']),
    stdinFilepath: values['stdin-filepath'],
    color: values.color,
    help: values.help,
    records: values.jsonl ? readRecordArguments(values, positionals, 'clean') : undefined,
  }
}
