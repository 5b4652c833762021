import {readSizeLimit} from '../../files/size-limit.ts'
import {SettingsError} from '../../text/settings-error.ts'
import {extensionsOf, type Shard, shardOf, timeOf, workersOf} from '../flags/flag-values.ts'
import {recordFlags} from './record-flags.ts'
import type {RecordTask, Tells} from './task.ts'

/** The values of flags that a run over records is made from. */
interface Values {
  readonly field?: string | undefined
  readonly id?: string | undefined
  readonly 'keep-fields': boolean
  readonly 'output-field'?: string | undefined
  readonly messages?: boolean | undefined
  readonly counts: boolean
  readonly edits: boolean
  readonly 'closing-line': boolean
  readonly 'max-record-size'?: string | undefined
  readonly 'max-record-time'?: string | undefined
  readonly 'stdin-filepath'?: string | undefined
  readonly 'error-on-unmatched-pattern': boolean
  readonly shard?: string | undefined
  readonly workers?: string | undefined
  readonly ext?: readonly string[] | undefined
  readonly 'exit-zero': boolean
  readonly config?: string | undefined
}

/** What a command line asks for that has records. */
export interface RecordArguments {
  readonly files: readonly string[]
  readonly field: string
  readonly id: string | undefined
  readonly keepsFields: boolean
  readonly outputField: string
  readonly tells: Tells
  readonly hasClosingLine: boolean
  /** Unit: bytes. */
  readonly maxSize: number
  /** Unit: ms; `undefined` where a record may take as long as it takes. */
  readonly maxTime: number | undefined
  readonly workers: number
  readonly shard: Shard
  /** The name whose end says how texts are to be read. */
  readonly path: string | undefined
  readonly extensions: readonly string[] | undefined
  readonly mustMatch: boolean
  readonly exitsZero: boolean
  readonly config: string | undefined
}

/** The largest line that is read where nobody says otherwise. Unit: bytes. */
const USUAL_SIZE = 64 * 1024 * 1024

const JUST_RECORDS = Object.keys(recordFlags).filter((name) => name !== 'jsonl' && name !== 'field')

const flagOf = (name: string): string => (name === 'closing-line' ? '--no-closing-line' : `--${name}`)

/**
 * Refuses flags of records that do not go together, or not without `--jsonl`.
 *
 * @param used - the names of all flags that were given
 * @throws {SettingsError} naming two of them and the reason
 */
export function rejectRecordConflicts(used: ReadonlySet<string>): void {
  if (used.has('jsonl') !== used.has('field'))
    throw new SettingsError('--jsonl and --field NAME go together: the field holds the text of a record')
  const alone = JUST_RECORDS.find((name) => used.has(name))
  if (alone && !used.has('jsonl')) throw new SettingsError(`${flagOf(alone)} needs --jsonl`)
  if (used.has('output-field') && !used.has('keep-fields')) throw new SettingsError('--output-field needs --keep-fields')
  if (used.has('id') && used.has('keep-fields'))
    throw new SettingsError('--id and --keep-fields do not go together: a whole record has its id')
}

function tellsOf({messages, counts, edits}: Values, action: RecordTask['action']): Tells {
  if (edits && action === 'check') throw new SettingsError('--edits needs fix or clean: a check changes nothing')
  return {messages: messages ?? action !== 'clean', counts, edits}
}

function workersFor({workers: given}: Values, maxTime: number | undefined): number {
  const workers = workersOf(given)
  if (workers === 0 && maxTime !== undefined)
    throw new SettingsError('--max-record-time and --workers 0 do not go together: only a thread of its own can be ended')
  return workers ?? (maxTime === undefined ? 0 : 1)
}

/** @throws {SettingsError} on a value that its flag does not take */
export function readRecordArguments(values: Values, files: readonly string[], action: RecordTask['action']): RecordArguments {
  const {field = '', 'output-field': outputField = field} = values
  if (values['output-field'] !== undefined && action === 'check')
    throw new SettingsError('--output-field needs fix or clean: a check changes nothing')
  const maxTime = values['max-record-time'] === undefined ? undefined : timeOf('--max-record-time', values['max-record-time'])
  const maxSize = values['max-record-size']
  return {
    files,
    field,
    id: values.id,
    keepsFields: values['keep-fields'],
    outputField,
    tells: tellsOf(values, action),
    hasClosingLine: values['closing-line'],
    maxSize: maxSize === undefined ? USUAL_SIZE : readSizeLimit('--max-record-size', maxSize),
    maxTime,
    workers: workersFor(values, maxTime),
    shard: shardOf(values.shard) ?? {part: 1, of: 1},
    path: values['stdin-filepath'],
    extensions: extensionsOf(values.ext),
    mustMatch: values['error-on-unmatched-pattern'],
    exitsZero: values['exit-zero'],
    config: values.config,
  }
}
