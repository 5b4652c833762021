import {analyse, analyseLong} from '../analysis/analyse.ts'
import type {Document, Said} from '../analysis/document.ts'
import type {Paragraph} from '../analysis/paragraph.ts'
import type {Reading} from '../formats/reading.ts'
import type {Language} from '../language/language.ts'
import {type ActiveRule, applyRule, evidenceOf, type Result} from '../rules/apply.ts'
import {arrayOf} from '../text/sequence.ts'
import {isLong, LONG_TEXTS, type LongTexts} from './long-texts.ts'
import {takeOver} from './take-over.ts'

/** What one rule found in a paragraph, and what it went by beyond it; `undefined` where that is not known. */
interface Kept {
  readonly evidence: readonly unknown[] | undefined
  readonly results: readonly Result[]
}

/** What the rules found in a paragraph, rule by rule in their order, and all of it together. */
interface Findings {
  readonly each: readonly Kept[]
  readonly all: readonly Result[]
}

const NOTHING: readonly unknown[] = []

const keptOf = (active: ActiveRule, document: Document, index: number, evidence: Kept['evidence']): Kept => ({
  evidence,
  results: applyRule(active, document, index),
})

const findingsOf = (each: readonly Kept[]): Findings => ({each, all: each.flatMap(({results}) => results)})

function evidenceFor(active: ActiveRule, document: Document, index: number): readonly unknown[] | undefined {
  const {scope} = active.rule
  if (scope === 'paragraph') return NOTHING
  if (scope === 'neighbours') return [document.paragraphAt(index - 1), document.paragraphAt(index + 1)]
  return evidenceOf(active, document, index)
}

function isSame(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  if (a === b) return a !== undefined
  if (a === undefined || b === undefined || a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (!Object.is(a[at], b[at])) return false
  return true
}

/**
 * Remembers the paragraphs of the last document with all that was found in them, so that the next version of it costs only what has changed.
 * A paragraph is the same if its kind and text are; what a rule found in it is reused if what the rule goes by beyond it is the same too.
 */
export class Memo {
  readonly #rules: readonly ActiveRule[]
  readonly #said: Said
  readonly #longTexts: LongTexts
  /** The places of the rules that look beyond a paragraph. */
  readonly #farSighted: readonly number[]
  #last: Document | undefined
  #lastReading: Reading | undefined
  #lastResults: readonly (readonly Result[])[] = []
  readonly #findings = new WeakMap<Paragraph, Findings>()

  /**
   * @param rules - those whose findings it keeps
   * @param said - what the settings say of all documents
   * @param longTexts - from where on a document is so long that nothing of it is remembered
   */
  constructor(rules: readonly ActiveRule[], said: Said = {}, longTexts: LongTexts = LONG_TEXTS) {
    this.#rules = rules
    this.#said = said
    this.#longTexts = longTexts
    this.#farSighted = [...rules.keys()].filter((at) => rules[at]!.rule.scope !== 'paragraph')
  }

  /** What the rules find in each block of the next version of the document, in the order of the rules. What only the last version had is forgotten. */
  check(source: string, reading: Reading, language: Language): Iterable<readonly Result[]> {
    if (reading === this.#lastReading) return this.#lastResults
    if (isLong(source, this.#longTexts)) return this.#once(source, reading, language)
    this.#lastResults = this.#next(source, reading, language)
    this.#lastReading = reading
    return this.#lastResults
  }

  #next(source: string, reading: Reading, language: Language): readonly (readonly Result[])[] {
    const {paragraphs: last} = this.#last ?? {}
    const paragraphs = takeOver(last ? arrayOf(last) : [], arrayOf(reading.blocks), language)
    const document = analyse(source, reading, paragraphs, this.#last, this.#said)
    this.#last = document
    const results = paragraphs.map((paragraph, index) => this.#results(document, paragraph, index))
    document.forgetPrevious()
    return results
  }

  /** What the rules find in a document of which nothing is remembered, block by block. */
  *#once(source: string, reading: Reading, language: Language): Generator<readonly Result[]> {
    this.#last = undefined
    this.#lastReading = undefined
    const document = analyseLong(source, reading, language, this.#said, this.#longTexts)
    for (let index = 0; index < document.paragraphs.length; index++)
      yield this.#rules.flatMap((active) => applyRule(active, document, index))
  }

  #results(document: Document, paragraph: Paragraph, index: number): readonly Result[] {
    const last = this.#findings.get(paragraph)
    const next = last ? this.#again(last, document, index) : this.#first(document, index)
    if (next !== last) this.#findings.set(paragraph, next)
    return next.all
  }

  #first(document: Document, index: number): Findings {
    return findingsOf(this.#rules.map((active) => keptOf(active, document, index, evidenceFor(active, document, index))))
  }

  /** Each rule that looks beyond the paragraph looks anew where something that it goes by has changed. */
  #again(last: Findings, document: Document, index: number): Findings {
    let each: Kept[] | undefined
    for (const at of this.#farSighted) {
      const active = this.#rules[at]!
      const evidence = evidenceFor(active, document, index)
      if (isSame(last.each[at]?.evidence, evidence)) continue
      each ??= [...last.each]
      each[at] = keptOf(active, document, index, evidence)
    }
    return each === undefined ? last : findingsOf(each)
  }
}
