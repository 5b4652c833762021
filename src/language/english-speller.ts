import {type Lexicon, NONE} from './lexicon/lexicon.ts'
import type {Speller} from './speller.ts'
import {Acceptance} from './spelling/acceptance.ts'
import {likeCase} from './spelling/letter-case.ts'
import {attestedCorrection} from './spelling/misspelling-table.ts'
import {type Ranked, Ranking} from './spelling/ranking.ts'
import {splitOf} from './spelling/splitting.ts'

/** At most this many suggestions are offered; an editor reads no further. */
const OFFERED = 10
/** Words whose answers are kept; then the memory starts anew, so that it stays bounded. */
const REMEMBERED = 4000

/** A correction as it is offered. */
export interface Correction {
  readonly text: string
  /** In nats, lower is likelier: see `Ranked`. */
  readonly cost: number
  /** The number of the word in the lexicon; `NONE` for two words. */
  readonly word: number
  /** Edits between the word and the correction. */
  readonly distance: number
}

/** What a speller can be told beside its lexicon. */
export interface SpellerOptions {
  /** The bits of `Flag` of the varieties that are right. Default: any. */
  readonly varieties?: number
  /** Whether attested misspellings have a say in suggestions. Default: true. */
  readonly attested?: boolean
}

/** Nats that a missing space costs in the noisy channel, beside the two words' surprise. */
const MISSING_SPACE = 5
/** The cost of an attested correction: no ranked one is cheaper. */
const ATTESTED_COST = 1

/** Spells English by the compiled lexicon. */
export class EnglishSpeller implements Speller {
  readonly lexicon: Lexicon
  readonly ranking: Ranking
  readonly #acceptance: Acceptance
  readonly #attested: boolean
  readonly #corrections = new Map<string, readonly Correction[]>()
  readonly #derived = new Map<string, boolean>()

  constructor(lexicon: Lexicon, {varieties, attested = true}: SpellerOptions = {}) {
    this.lexicon = lexicon
    this.ranking = new Ranking(lexicon)
    this.#acceptance = new Acceptance(lexicon, this.ranking, varieties)
    this.#attested = attested
  }

  correct(word: string): boolean {
    if (this.#acceptance.isListed(word)) return true
    const known = this.#derived.get(word)
    if (known !== undefined) return known
    const accepted = this.#acceptance.accepts(word.replaceAll('’', "'"))
    if (this.#derived.size >= REMEMBERED) this.#derived.clear()
    this.#derived.set(word, accepted)
    return accepted
  }

  suggest(word: string): string[] {
    return this.corrections(word).map(({text}) => text)
  }

  /** Corrections of a word, best first, at most ten, in the capitals of the word. */
  corrections(word: string): readonly Correction[] {
    const known = this.#corrections.get(word)
    if (known) return known
    const found = this.#compute(word.replaceAll('’', "'"))
    if (this.#corrections.size >= REMEMBERED) this.#corrections.clear()
    this.#corrections.set(word, found)
    return found
  }

  #compute(word: string): readonly Correction[] {
    const [, base = word, ending = ''] = /^(.{2,}?)('s?)$/.exec(word) ?? []
    if (ending !== '' && !word.includes('-')) return this.#simple(base).map((correction) => ({...correction, text: correction.text + ending}))
    return word.includes('-') ? this.#hyphenated(word) : this.#simple(word)
  }

  /** Corrects the first part of a compound that is wrong, and leaves the others. */
  #hyphenated(word: string): readonly Correction[] {
    const parts = word.split('-')
    const wrong = parts.findIndex((part) => part.length > 1 && !this.correct(part))
    if (wrong < 0) return this.#simple(word)
    return this.#simple(parts[wrong]!).map((correction) => ({...correction, text: parts.with(wrong, correction.text).join('-')}))
  }

  #simple(word: string): readonly Correction[] {
    const key = word.toLowerCase()
    const named = word !== key
    const ranked = this.ranking.rank(key, named).map((candidate) => this.#correction(candidate))
    const split = splitOf(key, this.lexicon)
    if (split) ranked.push({text: split.text, cost: this.ranking.weighed(split.surprise) + MISSING_SPACE, word: NONE, distance: 1})
    const attested = this.#attested ? attestedCorrection(this.lexicon, key) : NONE
    if (attested !== NONE) ranked.push({text: this.lexicon.form(attested), cost: ATTESTED_COST, word: attested, distance: 1})
    ranked.sort((a, b) => a.cost - b.cost || (a.text < b.text ? -1 : 1))
    return distinct(ranked.map((correction) => ({...correction, text: likeCase(correction.text, word)})), word).slice(0, OFFERED)
  }

  #correction({word, cost, distance}: Ranked): Correction {
    return {text: this.lexicon.form(word), cost, word, distance}
  }
}

/** The first of each text, without the word itself. */
function distinct(corrections: readonly Correction[], word: string): Correction[] {
  const seen = new Set([word])
  return corrections.filter(({text}) => !seen.has(text) && seen.add(text))
}
