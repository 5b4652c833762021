import {Flag} from '../lexicon/flags.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {type Candidate, CandidateSearch} from './candidates.ts'
import {ErrorModel} from './error-model.ts'
import {surprise} from './language-model.ts'
import {soundOf} from './sound.ts'

/** A correction with what speaks against it. */
export interface Ranked extends Candidate {
  /** The word in lower case, as the lexicon keeps it. */
  readonly key: string
  /** The error model's cost, in nats. */
  readonly errorCost: number
  /** The error model's cost, what start and sound say, and the weighted surprise of the word, in nats: lower is likelier. */
  readonly cost: number
}

/**
 * Weight of the language model against the error model. The training pairs, which have as many rare words as common ones, hardly tell 0.4 from
 * 0.6; people's misspellings of common words ask for more.
 */
const LANGUAGE_WEIGHT = 0.6
/** Nats for a candidate that starts with another letter: writers seldom get the first one wrong. */
const OTHER_START = 2
/** Nats for a candidate whose consonants sound otherwise: people who don't know a spelling write what they hear. More costs slips of the finger. */
const OTHER_SOUND = 1
/** Candidates that the error model looks at; cross-validation puts no right word first from beyond the 60 best by frequency and distance. */
const SHORTLIST = 60
/** Nats that an edit counts for in the short list, before the error model has its say. */
const EDIT = 7
/** Where the best candidate costs more than this, in nats, three edits are tried as well. */
const DOUBTFUL = 12
/** Shorter words have too many words within three edits for any to stand out. */
const SHORTEST_FOR_THREE = 5

/** Ranks the words that a misspelling may stand for, by a noisy channel: error model times language model (Kernighan et al. 1990). */
export class Ranking {
  readonly #lexicon: Lexicon
  readonly #search: CandidateSearch
  readonly #errors: ErrorModel

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#search = new CandidateSearch(lexicon)
    this.#errors = new ErrorModel(lexicon.edits, lexicon.costs)
  }

  /** Candidates for a word in lower case, best first. `named` says that it was written with a capital, so that a name is as likely as a word, and three edits are
   * never tried: names are no slips for anything. */
  rank(word: string, named = false): Ranked[] {
    const near = this.#within(word, word.length <= 3 ? 1 : 2, named)
    if (named || word.length < SHORTEST_FOR_THREE || (near[0] && near[0].cost <= DOUBTFUL)) return near
    return this.#within(word, 3, named)
  }

  /** The candidates within one edit: cheap enough to ask of every name in a text. */
  near(word: string, named = false): Ranked[] {
    return this.#within(word, 1, named)
  }

  /** The error model's cost, in nats, of writing `wrong` for `right`. */
  errorCost(right: string, wrong: string): number {
    return this.#errors.cost(right, wrong)
  }

  /** What a surprise of the language model, in nats, weighs in a candidate's cost. */
  weighed(surprise: number): number {
    return LANGUAGE_WEIGHT * surprise
  }

  #within(word: string, distance: number, named: boolean): Ranked[] {
    const found = this.#shortlist(this.#search.search(word, distance), named)
    const sound = soundOf(word)
    return found.map((candidate) => this.#ranked(candidate, word, sound, named)).sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1))
  }

  #ranked(candidate: Candidate, wrong: string, sound: string, named: boolean): Ranked {
    const key = this.#lexicon.key(candidate.word)
    const errorCost = this.#errors.cost(key, wrong)
    const start = key.charCodeAt(0) === wrong.charCodeAt(0) ? 0 : OTHER_START
    const heard = soundOf(key) === sound ? 0 : OTHER_SOUND
    const cost = errorCost + start + heard + LANGUAGE_WEIGHT * surprise(this.#lexicon, candidate.word, named)
    return {...candidate, key, errorCost, cost}
  }

  #shortlist(all: Candidate[], named: boolean): Candidate[] {
    const found = all.filter(({word}) => !(this.#lexicon.flags(word) & Flag.unsuggested))
    if (found.length <= SHORTLIST) return found
    const rough = Float64Array.from(found, ({word, distance}) => distance * EDIT + LANGUAGE_WEIGHT * surprise(this.#lexicon, word, named))
    const limit = rough.slice().sort()[SHORTLIST - 1]!
    return found.filter((_, index) => rough[index]! <= limit)
  }
}
