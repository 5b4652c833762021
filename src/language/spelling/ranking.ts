import {Flag} from '../lexicon/flags.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {type Candidate, CandidateSearch} from './candidates.ts'
import {ErrorModel} from './error-model.ts'
import {surprise, surprisesOf} from './language-model.ts'
import {soundOf} from './sound.ts'
import type {Surprises} from './surprises.ts'

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
/** So many corrections are ranked; what can't be among them is left out. */
const RANKED = 10
/** Where the best candidate costs more than this, in nats, three edits are tried as well. */
const DOUBTFUL = 12
/** Shorter words have too many words within three edits for any to stand out. */
const SHORTEST_FOR_THREE = 5
/** Where a word of so many letters has a candidate one edit off that costs at most this, or one nat more a letter, nothing further off is likelier. */
const DECISIVE = {cost: 8, length: 6, highest: 11} as const

/** Ranks the words that a misspelling may stand for, by a noisy channel: error model times language model (Kernighan et al. 1990). */
export class Ranking {
  readonly #lexicon: Lexicon
  readonly #search: CandidateSearch
  readonly #errors: ErrorModel
  readonly #surprises: (Surprises | undefined)[] = []

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#search = new CandidateSearch(lexicon)
    this.#errors = new ErrorModel(lexicon.edits, lexicon.costs)
  }

  /** Candidates for a word in lower case, best first. `named` says that it was written with a capital, so that a name is as likely as a word, and three edits are
   * never tried: names are no slips for anything. */
  rank(word: string, named = false): readonly Ranked[] {
    const one = this.near(word, named)
    if (word.length <= 3 || isDecisive(word, one[0])) return one
    const two = this.#within(word, 2, named, one)
    if (named || word.length < SHORTEST_FOR_THREE || (two[0] && two[0].cost <= DOUBTFUL)) return two
    return this.#within(word, 3, named, two)
  }

  /** All candidates within one edit: cheap enough to ask of every name in a text. */
  near(word: string, named = false): readonly Ranked[] {
    const found = this.#search.search(word, 1).filter((candidate) => !(this.#lexicon.flags(candidate.word) & Flag.unsuggested))
    return this.#ranked(found, word, named, found.length)
  }

  /** The error model's cost, in nats, of writing `wrong` for `right`. */
  errorCost(right: string, wrong: string): number {
    return this.#errors.cost(right, wrong)
  }

  /** What a surprise of the language model, in nats, weighs in a candidate's cost. */
  weighed(surprise: number): number {
    return LANGUAGE_WEIGHT * surprise
  }

  /** The likeliest candidates within a number of edits; `nearer` are the likeliest within fewer. */
  #within(word: string, distance: number, named: boolean, nearer: readonly Ranked[]): readonly Ranked[] {
    const surprises = this.#surprisesOf(named)
    const found = this.#search.search(word, distance, surprises, nearer[0]?.rough)
    return this.#ranked(
      found.sort((a, b) => a.rough - b.rough || a.word - b.word),
      word,
      named,
      RANKED,
    )
  }

  /** The likeliest `most` of candidates, best first. Of the others, the error model is spared those that can't be among them. */
  #ranked(candidates: readonly Candidate[], wrong: string, named: boolean, most: number): readonly Ranked[] {
    const sound = soundOf(wrong)
    const ranked: Ranked[] = []
    for (const candidate of candidates) {
      const key = this.#lexicon.key(candidate.word)
      const start = key.charCodeAt(0) === wrong.charCodeAt(0) ? 0 : OTHER_START
      const known = start + LANGUAGE_WEIGHT * surprise(this.#lexicon, candidate.word, named)
      const limit = (ranked.length < most ? undefined : ranked[most - 1]!.cost) ?? Number.POSITIVE_INFINITY
      const errorCost = this.#errors.cost(key, wrong, limit - known)
      if (errorCost === Number.POSITIVE_INFINITY) continue
      const cost = errorCost + known + (soundOf(key) === sound ? 0 : OTHER_SOUND)
      insert({...candidate, key, errorCost, cost}, ranked)
    }
    return ranked.slice(0, most)
  }

  /** The weighted surprises of all words; made when they are first asked for. */
  #surprisesOf(named: boolean): Surprises {
    return (this.#surprises[named ? 1 : 0] ??= surprisesOf(this.#lexicon, named, LANGUAGE_WEIGHT))
  }
}

const isDecisive = (word: string, best: Ranked | undefined): boolean =>
  best !== undefined &&
  word.length >= DECISIVE.length &&
  best.cost <= Math.min(DECISIVE.highest, DECISIVE.cost + word.length - DECISIVE.length)

/** Puts a candidate in its place; of equal ones the first by the alphabet comes first. */
function insert(candidate: Ranked, ranked: Ranked[]): void {
  let at = ranked.length
  while (
    at > 0 &&
    (ranked[at - 1]!.cost > candidate.cost || (ranked[at - 1]!.cost === candidate.cost && ranked[at - 1]!.key > candidate.key))
  )
    at--
  ranked.splice(at, 0, candidate)
}
