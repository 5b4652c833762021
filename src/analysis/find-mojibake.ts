import type {Edit} from '../text/finding.ts'
import {MappedText} from '../text/mapped-text.ts'
import {type Chain, chainsOf, foreignOffsets, oddnessOf} from './mojibake/chains.ts'
import {type Encoding, encodings, WINDOWS_1252} from './mojibake/encodings.ts'
import {hasLostSpace, loneGraves, restoreLosses} from './mojibake/losses.ts'
import {plausibility} from './mojibake/plausibility.ts'

/** A chain with this score is mojibake by itself; "Ã©" inside a word has about 4, "Â£5" 2.5, right text seldom 1. */
const CLEAR = 2.35

/** In the line of a clear one, and in a text that has some, chains down to these scores are repaired too. */
const SUPPORTED = 0.6
const SUPPORTED_FROM_AFAR = 1.2

/** Where all characters above ASCII are in chains, and enough of it is clear, the text as a whole was misread. */
const WHOLE = 5

/** How much what is left odd by a reading counts against it, beside other readings. */
const LEFT_ODD = 0.3

/** A rarer encoding must explain the text better by this much. */
const BETTER = 0.15

/** Text has been seen that was misread four times over. */
const ROUNDS = 6

/** Encodings but the commonest must explain this share of a text's characters above ASCII: a frame that is drawn has some that are mojibake by chance. */
const LEAST_COVERED = 0.34

/** So odd a text that stays odd by this share is damaged beyond what decoding can undo; of right repairs of such texts none left more than 0.39. */
const BEYOND_REPAIR = {odd: 20, left: 0.42}

const sum = (chains: readonly Chain[]): number => chains.reduce((total, {score}) => total + score, 0)

const lengthOf = (chains: readonly Chain[]): number => chains.reduce((total, {start, end}) => total + end - start, 0)

/** The chains that clear ones support, most of all those in their own line. */
function supported(text: string, chains: readonly Chain[]): readonly Chain[] {
  let to = -1
  let isNear = false
  return chains.filter(({start, score}, index) => {
    if (start > to) {
      const next = text.indexOf('\n', start)
      to = next < 0 ? text.length : next
      isNear = hasClear(chains, index, to)
    }
    return score >= (isNear ? SUPPORTED : SUPPORTED_FROM_AFAR)
  })
}

function hasClear(chains: readonly Chain[], from: number, end: number): boolean {
  for (let at = from; at < chains.length && chains[at]!.start < end; at++) if (chains[at]!.score >= CLEAR) return true
  return false
}

/** The chains to repair, given what all chains of the text say together. */
function accepted(text: string, chains: readonly Chain[], foreign: number): readonly Chain[] {
  const clear = chains.filter(({score}) => score >= CLEAR)
  if (clear.length === 0) return sum(chains) >= WHOLE && lengthOf(chains) >= foreign * 0.9 ? chains : []
  if (sum(chains) >= WHOLE && lengthOf(chains) >= foreign * 0.98) return chains
  return supported(text, chains)
}

interface Reading {
  readonly encoding: Encoding
  readonly chains: readonly Chain[]
  readonly score: number
}

/** The encoding that explains most of the text's oddness, or none. One that leaves much of the text unexplained is a wrong guess. */
function bestReading(text: string, elsewhere: number): Reading | undefined {
  const foreign = foreignOffsets(text)
  const all = foreign.length + elsewhere
  let best: Reading | undefined
  for (const encoding of encodings()) {
    const chains = accepted(text, chainsOf(text, foreign, encoding), all)
    const covered = lengthOf(chains) / all
    if (encoding !== encodings()[0] && covered < LEAST_COVERED) continue
    const score = (sum(chains) - LEFT_ODD * chains.reduce((total, {left}) => total + left, 0)) * covered * covered
    if (chains.length > 0 && score > (best ? best.score + BETTER : 0)) best = {encoding, chains, score}
  }
  return best
}

const FOREIGN = /[^\u0000-\u007f]/
const editOf = ({start, end, decoded}: Chain): Edit => ({start, end, text: decoded})

function repairOnce(text: string, elsewhere: number): readonly Edit[] {
  const reading = bestReading(text, elsewhere)
  if (reading) return restoreLosses(text, reading.encoding, reading.chains.map(editOf))
  const controls = controlEdits(text)
  return controls.length > 0 ? controls : loneGraves(text)
}

/** U+0085 is also the control character for a new line; after a word and before a space it was an ellipsis. */
const C1 = /[\u0080-\u0084\u0086-\u009f]|(?<=[\p{L}\p{N}’”"'])\u0085(?=\s|$)/u
const WINDOWS = /[\u0080-\u009f]/g
const ANY_WINDOWS = /[\u0080-\u009f]/

/** The question that most texts answer with no is asked first: it looks at one character at a time. */
const hasControl = (text: string): boolean => ANY_WINDOWS.test(text) && C1.test(text)

/** Quotation marks and dashes of windows-1252 that were read as control characters. */
function controlEdits(text: string): Edit[] {
  if (!hasControl(text)) return []
  return [...text.matchAll(WINDOWS)]
    .map(({0: control, index}) => ({start: index, end: index + 1, text: WINDOWS_1252[control.charCodeAt(0) - 0x80]!}))
    .filter((edit) => edit.text !== text.slice(edit.start, edit.end))
}

/** Whether anything in a text may be mojibake, whatever stands round it: a text of which no line may be has none. */
export function mayBeMojibake(text: string): boolean {
  if (!FOREIGN.test(text)) return false
  const foreign = foreignOffsets(text)
  return hasControl(text) || loneGraves(text).length > 0 || encodings().some((encoding) => chainsOf(text, foreign, encoding).length > 0)
}

/** Whether anything in a text may be repaired where the document around it has mojibake: beside what may be some by itself, a no-break space whose second byte was lost. */
export const maySupportMojibake = (text: string): boolean =>
  mayBeMojibake(text) || encodings().some((encoding) => hasLostSpace(text, encoding))

/** How many characters of a text are above ASCII. */
export const countForeign = (text: string): number => foreignOffsets(text).length

/**
 * Text that was decoded with the wrong encoding, and what it should be: edits in order, each a whole run. A run is repaired only where
 * its characters are whole UTF-8 sequences in the bytes of one encoding, are odd side by side, and decode to what the place wants.
 * Double encoding is undone round by round. Linear in the length of the text for each round.
 *
 * @param elsewhere - how many characters above ASCII the rest of a document has, of which no line is read, since `maySupportMojibake` says of none that it may matter
 */
export function findMojibake(text: string, elsewhere = 0): Edit[] {
  if (!FOREIGN.test(text)) return []
  let mapped = MappedText.of(text)
  for (let round = 0; round < ROUNDS; round++) {
    const edits = repairOnce(mapped.text, elsewhere)
    if (edits.length === 0) break
    mapped = mapped.edit(edits)
  }
  const changes = mapped.changes()
  return isBeyondRepair(text, changes) ? [] : changes
}

const around = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0x20)

/** Whether the stretches that were repaired are still as odd as only broken text is. */
function isBeyondRepair(text: string, changes: readonly Edit[]): boolean {
  let before = 0
  let after = 0
  for (const {start, end, text: repaired} of changes) {
    const sides = [around(text, start - 1), around(text, end)] as const
    if (end > start) before += oddnessOf(text, start, end, ...sides)
    if (repaired !== '') after += oddnessOf(repaired, 0, repaired.length, ...sides) + Math.max(0, -plausibility(repaired, ...sides, false))
  }
  return before >= BEYOND_REPAIR.odd && after > before * BEYOND_REPAIR.left
}
