import {analyse, analyseLong} from '../analysis/analyse.ts'
import type {Document, SaidOfDocument} from '../analysis/document.ts'
import {holds, Inquiry, type Minutes} from '../analysis/inquiry.ts'
import type {Paragraph} from '../analysis/paragraph.ts'
import type {Reading} from '../formats/reading.ts'
import type {Language} from '../language/language.ts'
import {type ActiveRule, applyRule, type Result} from '../rules/apply.ts'
import {arrayOf} from '../text/made-sequence.ts'
import {isLong, LONG_TEXTS, type LongTexts} from './long-texts.ts'
import {type PlaceBefore, placesBefore, takeOver} from './take-over.ts'

/** What one rule found in a paragraph, and what it asked of the document for it. */
interface Kept {
  readonly minutes: Minutes
  readonly results: readonly Result[]
}

/** What the rules found in a paragraph, rule by rule in their order, and all of it together. */
interface Findings {
  readonly each: readonly Kept[]
  readonly all: readonly Result[]
  /** The places in `each` of those that have asked something. */
  readonly asking: readonly number[]
}

const NO_RESULTS: readonly Result[] = []

/** What most rules keep of most paragraphs: one and the same, since a text may have a paragraph for every other character. */
const SILENT: Kept = {minutes: [], results: NO_RESULTS}

function keptOf(active: ActiveRule, document: Document, index: number): Kept {
  const paragraph = document.paragraphAt(index)!
  if (paragraph.isWordless && active.rule.origin === undefined) return SILENT
  if (active.rule.mayFind?.(paragraph) === false) return SILENT
  const inquiry = new Inquiry(document, index)
  const found = applyRule(active, document, index, inquiry)
  const {minutes} = inquiry
  if (found.length === 0 && minutes.length === 0) return SILENT
  return {minutes, results: found.length === 0 ? NO_RESULTS : found}
}

function findingsOf(each: readonly Kept[], silent: Findings): Findings {
  if (each.every((kept) => kept === SILENT)) return silent
  const all = each.flatMap(({results}) => results)
  const asking = each.flatMap(({minutes}, at) => (minutes.length > 0 ? [at] : []))
  return {each, all: all.length === 0 ? NO_RESULTS : all, asking}
}

/** A document, and what was found at each of its places; nothing where its first check was left. */
interface Version {
  readonly document: Document
  readonly findings: readonly Findings[]
}

/**
 * Remembers the paragraphs of the last document with all that was found in them, so that the next version of it costs only what has changed.
 * A paragraph is the same if its kind and text are; what a rule found in it is reused if all that it asked of the document is answered as before.
 */
export class Memo {
  readonly #rules: readonly ActiveRule[]
  readonly #said: SaidOfDocument
  readonly #longTexts: LongTexts
  #last: Version | undefined
  #lastReading: Reading | undefined
  #lastResults: readonly (readonly Result[])[] = []
  /** What was found in a paragraph when it was last looked at, wherever that was. */
  readonly #findings = new WeakMap<Paragraph, Findings>()
  /** What is known of a paragraph where no rule found anything, or asked. */
  readonly #silent: Findings

  /**
   * @param rules - those whose findings it keeps
   * @param said - what the settings say of all documents
   * @param longTexts - from where on a document is so long that nothing of it is remembered
   */
  constructor(rules: readonly ActiveRule[], said: SaidOfDocument = {}, longTexts: LongTexts = LONG_TEXTS) {
    this.#rules = rules
    this.#silent = {each: rules.map(() => SILENT), all: NO_RESULTS, asking: []}
    this.#said = said
    this.#longTexts = longTexts
  }

  /** Whether nothing of a document is remembered, since its source is too long. */
  isLong(source: string): boolean {
    return isLong(source, this.#longTexts)
  }

  /** What the rules find in each block of the next version of the document, in the order of the rules. What only the last version had is forgotten. */
  check(source: string, reading: Reading, language: Language): Iterable<readonly Result[]> {
    if (reading === this.#lastReading) return this.#lastResults
    if (this.isLong(source)) return this.#once(source, reading, language)
    this.#lastResults = this.#next(source, reading, language)
    this.#lastReading = reading
    return this.#lastResults
  }

  #next(source: string, reading: Reading, language: Language): readonly (readonly Result[])[] {
    const last = this.#last
    const known = last ? arrayOf(last.document.paragraphs) : []
    const paragraphs = takeOver(known, arrayOf(reading.blocks), language)
    const document = analyse(source, reading, paragraphs, last?.document, this.#said, this.#longTexts.pause)
    // A first check that is ended leaves what it has found to the next; a later one leaves the version that was checked whole.
    this.#last ??= {document, findings: []}
    const findings = this.#findingsIn(document, paragraphs, placesBefore(known, paragraphs), last?.findings ?? [])
    this.#last = {document, findings}
    document.forgetPrevious()
    return findings.map(({all}) => all)
  }

  /** What is found at each place of a document; what was found where a paragraph stood before goes before what was found in the paragraph elsewhere. */
  #findingsIn(document: Document, paragraphs: readonly Paragraph[], before: PlaceBefore, last: readonly Findings[]): readonly Findings[] {
    return paragraphs.map((paragraph, index) => {
      this.#longTexts.pause?.()
      const known = last[before(index) ?? -1] ?? this.#findings.get(paragraph)
      const found = known ? this.#again(known, document, index) : this.#first(document, index)
      if (found !== known) this.#findings.set(paragraph, found)
      return found
    })
  }

  /** What the rules find in a document of which nothing is remembered, block by block. */
  *#once(source: string, reading: Reading, language: Language): Generator<readonly Result[]> {
    this.#last = undefined
    this.#lastReading = undefined
    const document = analyseLong(source, reading, language, this.#said, this.#longTexts)
    for (let index = 0; index < document.paragraphs.length; index++)
      yield this.#rules.flatMap((active) => keptOf(active, document, index).results)
  }

  #first(document: Document, index: number): Findings {
    return findingsOf(
      this.#rules.map((active) => keptOf(active, document, index)),
      this.#silent,
    )
  }

  /** A rule that has asked something looks anew where an answer is another than it was. */
  #again(last: Findings, document: Document, index: number): Findings {
    let each: Kept[] | undefined
    for (const at of last.asking) {
      if (holds(last.each[at]!.minutes, document, index)) continue
      each ??= [...last.each]
      each[at] = keptOf(this.#rules[at]!, document, index)
    }
    return each === undefined ? last : findingsOf(each, this.#silent)
  }
}
