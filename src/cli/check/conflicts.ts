import {SettingsError} from '../../text/settings-error.ts'
import {rejectRecordConflicts} from '../records/record-arguments.ts'

/** Flags that ask for things which a run cannot do together, and why. */
interface Conflict {
  readonly each: readonly string[]
  readonly with: readonly string[]
  /** Flags beside which these do go together. */
  readonly unless?: readonly string[]
  readonly why: string
}

const conflicts: readonly Conflict[] = [
  {each: ['exit-zero'], with: ['frail', 'max-warnings'], why: 'the first says that nothing fails, the second what does'},
  {each: ['since'], with: ['staged'], why: 'each names other changes'},
  {each: ['update-baseline'], with: ['prune-baseline'], why: 'the first writes all findings, the second only takes some out'},
  {
    each: ['update-baseline', 'prune-baseline'],
    with: ['since', 'staged', 'shard'],
    why: 'the baseline would be made of a part of the findings',
  },
  {
    each: ['fix', 'unsafe-fixes'],
    with: ['staged'],
    unless: ['diff', 'fix-dry-run'],
    why: 'what is staged is not the file; lint-staged or pre-commit hand over files to correct, and --diff shows what there is to do',
  },
  {
    each: ['fix', 'unsafe-fixes', 'fix-dry-run', 'diff'],
    with: ['update-baseline', 'prune-baseline'],
    why: 'correct first, then write down what is left',
  },
  {each: ['fix', 'unsafe-fixes', 'fix-dry-run', 'diff'], with: ['watch'], why: 'a file would change while its editor has it open'},
  {each: ['fix-dry-run', 'diff'], with: ['jsonl'], why: 'records are not files; --fix answers each with its corrected text'},
  {
    each: ['jsonl'],
    with: ['baseline', 'since', 'staged', 'watch', 'cache', 'output-file', 'format', 'stats', 'max-file-size'],
    why: 'records are not files',
  },
  {each: ['daemon'], with: ['watch', 'jsonl'], why: 'such a run is long, and gains nothing by it'},
  {
    each: ['watch'],
    with: ['shard', 'output-file', 'update-baseline', 'prune-baseline', 'since', 'staged'],
    why: 'watching has no end',
  },
]

function rejectPair(used: ReadonlySet<string>, conflict: Conflict): void {
  const one = conflict.each.find((name) => used.has(name))
  const other = conflict.with.find((name) => used.has(name))
  const isAllowed = conflict.unless?.some((name) => used.has(name)) ?? false
  if (one && other && !isAllowed) throw new SettingsError(`--${one} and --${other} do not go together: ${conflict.why}`)
}

/**
 * Refuses flags that do not go together, rather than obey one of them.
 *
 * @param used - the names of all flags that were given
 * @throws {SettingsError} naming two of them and the reason
 */
export function rejectConflicts(used: ReadonlySet<string>): void {
  for (const conflict of conflicts) rejectPair(used, conflict)
  rejectRecordConflicts(used)
}
