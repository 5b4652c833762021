import type {VFile} from 'vfile'
import type {Message} from '../rules/message.ts'
import type {Edit, FixClass} from '../text/finding.ts'

/** Edits that belong together: all of them are made, or none. */
export type Correction = readonly Edit[]

const isOurs = (message: VFile['messages'][number]): message is Message => message.source === 'copydesk'

/** The replacement of a message's own place, if what stands there is still what the rule saw. */
function replacement(text: string, {place, actual, expected}: Message): Correction | undefined {
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
export function correctionOf(text: string, message: Message, wanted: FixClass): Correction | undefined {
  if (message.data.fix !== 'safe' && wanted === 'safe') return undefined
  const own = replacement(text, message)
  return own || wanted === 'safe' ? own : message.data.suggestions?.[0]?.edits
}

const byPlace = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end

/** Whether an edit meets a made one: both change the same text, or insert at the same place. Made edits are in order and apart. */
function meets(made: readonly Edit[], edit: Edit): boolean {
  let low = 0
  let high = made.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((made[middle] as Edit).start < edit.start) low = middle + 1
    else high = middle
  }
  const before = made[low - 1]
  const after = made[low]
  return (
    (before !== undefined && before.end > edit.start) || (after !== undefined && (after.start < edit.end || after.start === edit.start))
  )
}

/** Edits in order and apart, and how many corrections they make. */
export interface CorrectionPlan {
  readonly edits: readonly Edit[]
  readonly corrections: number
}

/** The corrections that can be made together; of two that meet, the first given wins, whole. */
function compatible(all: readonly Correction[]): CorrectionPlan {
  const edits: Edit[] = []
  let corrections = 0
  for (const correction of all) {
    const own = [...correction].sort(byPlace)
    if (own.some((edit) => meets(edits, edit))) continue
    for (const edit of own) edits.splice(insertionPoint(edits, edit), 0, edit)
    corrections++
  }
  return {edits, corrections}
}

function insertionPoint(made: readonly Edit[], edit: Edit): number {
  let index = made.length
  while (index > 0 && byPlace(made[index - 1] as Edit, edit) > 0) index--
  return index
}

/** The text with edits made that are in order and apart. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let from = 0
  for (const edit of edits) {
    parts.push(text.slice(from, edit.start), edit.text)
    from = edit.end
  }
  return parts.join('') + text.slice(from)
}

/** The text with the corrections made. Of two that meet, the first given wins. */
export const applyCorrections = (text: string, corrections: readonly Correction[]): string =>
  applyEdits(text, compatible(corrections).edits)

/** How the corrections of the wanted class among the messages of a text are made. */
export function planCorrections(text: string, messages: VFile['messages'], wanted: FixClass): CorrectionPlan {
  const corrections = messages
    .filter(isOurs)
    .map((message) => correctionOf(text, message, wanted))
    .filter((correction) => correction !== undefined)
  return compatible(corrections)
}

/** The edits that make the corrections of the wanted class among the messages of a text, in order and apart. */
export const editsOf = (text: string, messages: VFile['messages'], wanted: FixClass): readonly Edit[] =>
  planCorrections(text, messages, wanted).edits
