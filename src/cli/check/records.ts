import {Configs} from '../../config/configs.ts'
import {wantedOf} from '../fix/fixer.ts'
import {isFixing} from '../fix/is-fixing.ts'
import type {RecordArguments} from '../records/record-arguments.ts'
import {answerRecords, type RecordTally} from '../records/run-over-records.ts'
import {STDIN_NAME} from '../streams/read-standard-input.ts'
import {type Streams, warnOn} from '../streams/streams.ts'
import type {Arguments} from './arguments.ts'
import {UNFINISHED} from './tally.ts'

/** The exit status of a run over records. Where nothing is to fail it, a problem is as good an answer as any. */
function statusOf({isWhole, failed, isPartial, isUnfinished, counts}: RecordTally, given: Arguments, own: RecordArguments): number {
  if (!isWhole) return UNFINISHED
  if (own.exitsZero) return 0
  if (failed > 0 || isPartial) return UNFINISHED
  return isUnfinished || counts.error > 0 || counts.warn > given.maxWarnings ? 1 : 0
}

/** Checks or corrects records. Gives the exit status: 0, 1 or 2. */
export async function checkRecords(given: Arguments, own: RecordArguments, streams: Streams): Promise<number> {
  const settings = await new Configs(given.config, warnOn(streams)).settingsFor(own.path ?? STDIN_NAME)
  const tally = await answerRecords(own, {action: isFixing(given) ? 'fix' : 'check', wanted: wantedOf(given)}, settings, streams)
  if (tally.seen === 0 && tally.isWhole && !given.quiet) streams.error('copydesk: there was no record to check.\n')
  return statusOf(tally, given, own)
}
