import {overlapsAny} from '../text/span.ts'
import {isCodeLike} from './code-like.ts'
import type {Document} from './document.ts'
import {mojibakeAt} from './document-mojibake.ts'
import {type Family, marks} from './marks.ts'
import {distantPartner, edgeFaults, isSameChunk} from './pairing/across-paragraphs.ts'
import {endsWithAttribution} from './pairing/attribution.ts'
import {closerFor, openerFor} from './pairing/closers.ts'
import {continuingFamilies} from './pairing/continuation.ts'
import {pairCost} from './pairing/costs.ts'
import {explain} from './pairing/explain.ts'
import {CONTINUES, type Explanation, type Fault, type KnownAround, SINGLES_HABITS} from './pairing/explanation.ts'
import {type FaultFinding, reportOf, type Script} from './pairing/fault-report.ts'
import {preferredScript, singlesHabit} from './pairing/habits.ts'
import type {Paragraph, Pass} from './paragraph.ts'

export type {Explanation, Fault, FaultKind, MarkPair} from './pairing/explanation.ts'

/** How many sets of families there are whose quotation the paragraph before may leave open. */
const CONTINUATIONS = 1 + Object.values(CONTINUES).reduce<number>((all, bit) => all | bit, 0)

/** The passes that explain a paragraph's marks, by what is known of its surroundings: an edit elsewhere costs no second search. */
const PASSES: readonly Pass<Explanation>[] = Array.from({length: CONTINUATIONS * SINGLES_HABITS.length}, (_, key) => {
  const surroundings = {continues: Math.floor(key / SINGLES_HABITS.length), singles: SINGLES_HABITS[key % SINGLES_HABITS.length]!}
  return (paragraph) => explain(paragraph.once(marks), surroundings)
})

const explained = (paragraph: Paragraph, {continues, singles}: KnownAround): Explanation =>
  paragraph.once(PASSES[continues * SINGLES_HABITS.length + SINGLES_HABITS.indexOf(singles)]!)

/** The explanation of a paragraph's marks by themselves, whatever stands around it. */
export const explanationOf = (paragraph: Paragraph): Explanation => explained(paragraph, {continues: 0, singles: 'few'})

/**
 * How the marks of a paragraph belong together, and which of them an editor would change. With `strict`, each paragraph must
 * balance by itself; otherwise a quotation may stay open where the next paragraph opens with a quotation mark. Of a long document it is kept as long as the paragraph.
 */
export const pairing = (document: Document, index: number, strict = false): Explanation =>
  document.at(strict ? strictPairingIn : pairingIn, index)

const endsAttributed = ({text}: Paragraph): boolean => endsWithAttribution(text)

const strictPairingIn = (document: Document, index: number): Explanation => pairingIn(document, index, true)

function pairingIn(document: Document, index: number, strict = false): Explanation {
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
interface FaultReport {
  readonly family: Family
  readonly report: FaultFinding
}

/** The faults of a paragraph's explanation that are told elsewhere or are none at all. */
const spanningFaults = (document: Document, index: number, explanation: Explanation, strict: boolean): readonly Fault[] =>
  strict ? [] : edgeFaults(explanation).filter((fault) => isSpanning(document, index, fault))

/** Whether a mark is half of a character that was decoded with the wrong encoding (“â„¢”), which is told as such. */
const isBroken = (document: Document, index: number, {mark}: Fault): boolean => overlapsAny(mojibakeAt(document, index), mark)

/** A sentence that ends, and the start of the next. */
const SENTENCE_INSIDE = /[.!?]["”’)]{0,2}\s+["“‘(]?\p{Lu}/u
const ENDS = /[.!?…:]["”’)\]]*\s*$/

/** Whether a value of front matter breaks off in the middle of a sentence: a summary that a program has cut, with what closes what it opens. */
const isCutOff = ({kind, text}: Paragraph): boolean => kind === 'front-matter' && !ENDS.test(text) && SENTENCE_INSIDE.test(text)

/** Whether the partner of a mark may stand in a line of code, where marks are not read. */
function mayPairWithCode({text, codeLines}: Paragraph, {kind, mark}: Fault): boolean {
  if (codeLines.length === 0 || (kind !== 'unclosed' && kind !== 'unopened')) return false
  const partner = kind === 'unclosed' ? closerFor(mark.kind) : openerFor(mark.kind)
  return codeLines.some(({start, end}) => text.slice(start, end).includes(partner))
}

/** The reports of faults, by the script that they speak for. */
const reports = {curly: new WeakMap<Fault, FaultReport>(), straight: new WeakMap<Fault, FaultReport>()}

/** The report of a fault: one and the same as long as its paragraph stays. */
function reported(paragraph: Paragraph, explanation: Explanation, fault: Fault, script: Script): FaultReport {
  const known = reports[script].get(fault)
  if (known !== undefined) return known
  const made = {family: fault.mark.kind.family, report: reportOf(paragraph, explanation, fault, script)}
  reports[script].set(fault, made)
  return made
}

/** All that is wrong with the marks of a paragraph, ready to be reported; empty for almost every paragraph, at no cost. */
export function faultsOf(document: Document, index: number, strict = false): readonly FaultReport[] {
  const explanation = pairing(document, index, strict)
  if (explanation.faults.length === 0) return []
  const paragraph = document.paragraphAt(index) as Paragraph
  if (paragraph.once(isCodeLike)) return []
  const script = document.once(preferredScript)
  const spanning = new Set(spanningFaults(document, index, explanation, strict))
  return explanation.faults
    .filter((fault) => !spanning.has(fault) && !isBroken(document, index, fault) && !(fault.kind === 'unclosed' && isCutOff(paragraph)))
    .filter((fault) => !mayPairWithCode(paragraph, fault))
    .map((fault) => reported(paragraph, explanation, fault, script))
}
