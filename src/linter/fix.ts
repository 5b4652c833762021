import type {MessageData} from '../rules/told.ts'
import {byPlace} from '../text/edits.ts'
import type {Edit, FixClass} from '../text/finding.ts'
import {firstWhere} from '../text/first-where.ts'

/** Edits that belong together: all of them are made, or none. */
type Correction = readonly Edit[]

interface Place {
  readonly offset?: number | undefined
}

/** What is read of a message to correct a text: a `VFileMessage` of copydesk has it, and so has what is told without being one. */
export interface Correctable {
  readonly source?: string | undefined
  readonly ruleId?: string | undefined
  readonly place?: {readonly start: Place; readonly end: Place} | Place | undefined
  readonly actual?: string | undefined
  readonly expected?: readonly string[] | undefined
  readonly data: Pick<MessageData, 'fix' | 'suggestions'>
}

const isOurs = (message: Pick<Correctable, 'source'>): message is Correctable => message.source === 'copydesk'

/** The replacement of a message's own place, if what stands there is still what the rule saw. */
function replacement(text: string, {place, actual, expected}: Correctable): Correction | undefined {
  const [best] = expected ?? []
  if (best === undefined || !place || !('start' in place)) return undefined
  const start = place.start.offset ?? -1
  const end = place.end.offset ?? -1
  return text.slice(start, end) === actual ? [{start, end, text: best}] : undefined
}

/**
 * The correction of a message, if it has one of the wanted class.
 *
 * @param wanted - `safe`: only what a rule has declared safe; `suggestion`: also the best of what it suggests, here or beyond the message's place
 */
export function correctionOf(text: string, message: Correctable, wanted: FixClass): Correction | undefined {
  if (message.data.fix !== 'safe' && wanted === 'safe') return undefined
  const own = replacement(text, message)
  return own || wanted === 'safe' ? own : message.data.suggestions?.[0]?.edits
}

/** Whether an edit meets a made one: both change the same text, or insert at the same place. Made edits are in order and apart. */
function meets(made: readonly Edit[], edit: Edit): boolean {
  const low = firstWhere(made.length, (place) => (made[place] as Edit).start >= edit.start)
  const before = made[low - 1]
  const after = made[low]
  return (
    (before !== undefined && before.end > edit.start) || (after !== undefined && (after.start < edit.end || after.start === edit.start))
  )
}

/** A correction and the rule that it is of. */
interface RuleCorrection {
  readonly ruleId: string
  readonly edits: Correction
}

/** Edits in order and apart, and the rule of each correction that they make. */
export interface CorrectionPlan {
  readonly edits: readonly Edit[]
  readonly rules: readonly string[]
}

/** The corrections that can be made together; of two that meet, the first given wins, whole. */
function compatible(all: Iterable<RuleCorrection>): CorrectionPlan {
  const edits: Edit[] = []
  const rules: string[] = []
  for (const correction of all) {
    const own = [...correction.edits].sort(byPlace)
    if (own.some((edit) => meets(edits, edit))) continue
    for (const edit of own) edits.splice(insertionPoint(edits, edit), 0, edit)
    rules.push(correction.ruleId)
  }
  return {edits, rules}
}

function insertionPoint(made: readonly Edit[], edit: Edit): number {
  let index = made.length
  while (index > 0 && byPlace(made[index - 1] as Edit, edit) > 0) index--
  return index
}

/** The corrections of the wanted class among messages, those of others left out. */
function* correctionsAmong(text: string, messages: Iterable<Pick<Correctable, 'source'>>, wanted: FixClass): Generator<RuleCorrection> {
  for (const message of messages) {
    if (!isOurs(message)) continue
    const edits = correctionOf(text, message, wanted)
    if (edits) yield {ruleId: message.ruleId ?? '', edits}
  }
}

/** How the corrections of the wanted class among the messages of a text are made. */
export const planCorrections = (text: string, messages: Iterable<Pick<Correctable, 'source'>>, wanted: FixClass): CorrectionPlan =>
  compatible(correctionsAmong(text, messages, wanted))

/** The edits that make the corrections of the wanted class among the messages of a text, in order and apart. */
export const editsOf = (text: string, messages: Iterable<Pick<Correctable, 'source'>>, wanted: FixClass): readonly Edit[] =>
  planCorrections(text, messages, wanted).edits
