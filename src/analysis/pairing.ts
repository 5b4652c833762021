import type {Document} from './document.ts'
import {mojibakeOf} from './document-mojibake.ts'
import {type Family, marks} from './marks.ts'
import {distantPartner, edgeFaults, isSameChunk} from './pairing/across-paragraphs.ts'
import {endsWithAttribution} from './pairing/attribution.ts'
import {continuingFamilies} from './pairing/continuation.ts'
import {pairCost} from './pairing/costs.ts'
import {explain} from './pairing/explain.ts'
import {type Explanation, type Fault, SINGLES_HABITS, type Surroundings} from './pairing/explanation.ts'
import {preferredScript, singlesHabit} from './pairing/habits.ts'
import {type Report, reportOf} from './pairing/report.ts'
import type {Paragraph} from './paragraph.ts'

export type {Explanation, Fault, FaultKind, Pair} from './pairing/explanation.ts'

/** Explanations of one paragraph by what was known of its surroundings, so that an edit elsewhere costs no second search. */
const explanations = (_: Paragraph): Map<number, Explanation> => new Map()

function explained(paragraph: Paragraph, surroundings: Surroundings): Explanation {
  const known = paragraph.once(explanations)
  const key = surroundings.continues * SINGLES_HABITS.length + SINGLES_HABITS.indexOf(surroundings.singles)
  let explanation = known.get(key)
  if (explanation === undefined) {
    explanation = explain(paragraph.once(marks), surroundings)
    known.set(key, explanation)
  }
  return explanation
}

/** The explanation of a paragraph's marks by themselves, whatever stands around it. */
export const explanationOf = (paragraph: Paragraph): Explanation => paragraph.once(explainedAlone)

const explainedAlone = (paragraph: Paragraph): Explanation => explained(paragraph, {continues: 0, singles: 'few'})

const pairings = (_: Document): Explanation[] => []
const strictPairings = (_: Document): Explanation[] => []

/**
 * How the marks of a paragraph belong together, and which of them an editor would change. With `strict`, each paragraph must
 * balance by itself; otherwise a quotation may stay open where the next paragraph opens with a quotation mark. Of a long document it is kept as long as the paragraph.
 */
export function pairing(document: Document, index: number, strict = false): Explanation {
  if (document.isLong) return pairingIn(document, index, strict)
  const known = document.once(strict ? strictPairings : pairings)
  return (known[index] ??= pairingIn(document, index, strict))
}

const endsAttributed = ({text}: Paragraph): boolean => endsWithAttribution(text)

function pairingIn(document: Document, index: number, strict: boolean): Explanation {
  const paragraph = document.paragraphAt(index) as Paragraph
  const alone = explanationOf(paragraph)
  if (alone.cost === 0) return alone
  const isContinued = !strict && !paragraph.once(endsAttributed)
  const continues = isContinued ? continuingFamilies(document, index) : 0
  return explained(paragraph, {continues, singles: document.once(singlesHabit)})
}

/**
 * Whether a fault is told elsewhere or is none at all: a bracket may close paragraphs later, and a quotation within lines of
 * verse. One that runs on over paragraphs without opening anew in each is told once, where it closes.
 */
function isSpanning(document: Document, index: number, fault: Fault): boolean {
  const other = distantPartner((at) => (document.paragraphAt(at) ? pairing(document, at) : undefined), index, fault)
  if (other === undefined) return false
  const [opener, closer] = fault.kind === 'unclosed' ? [fault, other.fault] : [other.fault, fault]
  const fits = pairCost(opener.mark.kind.id, closer.mark.kind.id) === 0
  if (fits && (fault.mark.kind.family === 'bracket' || isSameChunk(document, index, other.index))) return true
  return fault.mark.kind.family !== 'bracket' && fault.kind === 'unclosed'
}

/** A fault that a rule reports, with the family of its mark, which decides what rule that is. */
export interface FaultReport {
  readonly family: Family
  readonly report: Report
}

/** The faults of a paragraph's explanation that are told elsewhere or are none at all. */
const spanningFaults = (document: Document, index: number, explanation: Explanation, strict: boolean): readonly Fault[] =>
  strict ? [] : edgeFaults(explanation).filter((fault) => isSpanning(document, index, fault))

/** Whether a mark is half of a character that was decoded with the wrong encoding (“â„¢”), which is told as such. */
const isBroken = (document: Document, index: number, {mark}: Fault): boolean =>
  document
    .once(mojibakeOf)
    .get(index)
    ?.some(({start, end}) => start <= mark.start && mark.end <= end) ?? false

/** The faults of a paragraph's explanation that are not told as such. */
const untoldFaults = (document: Document, index: number, explanation: Explanation, strict: boolean): readonly Fault[] => [
  ...spanningFaults(document, index, explanation, strict),
  ...explanation.faults.filter((fault) => isBroken(document, index, fault)),
]

/** All that is wrong with the marks of a paragraph, ready to be reported; empty for almost every paragraph, at no cost. */
export function faultsOf(document: Document, index: number, strict = false): readonly FaultReport[] {
  const explanation = pairing(document, index, strict)
  if (explanation.faults.length === 0) return []
  const paragraph = document.paragraphAt(index) as Paragraph
  const script = document.once(preferredScript)
  const untold = untoldFaults(document, index, explanation, strict)
  return explanation.faults
    .filter((fault) => !untold.includes(fault))
    .map((fault) => ({family: fault.mark.kind.family, report: reportOf(paragraph, explanation, fault, script)}))
}

/** All that `faultsOf` goes by beyond the paragraph's text, as values that stay the same while it says the same. */
export function faultEvidence(document: Document, index: number, strict = false): readonly unknown[] {
  const explanation = pairing(document, index, strict)
  if (explanation.faults.length === 0) return explanation.faults
  return [explanation, document.once(preferredScript), ...untoldFaults(document, index, explanation, strict)]
}
