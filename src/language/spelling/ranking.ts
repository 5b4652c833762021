import {Flag} from '../lexicon/flags.ts'
import type {Lexicon} from '../lexicon/word-lexicon.ts'
import {CandidateSearch, type SpellingCandidate} from './candidates.ts'
import {surprise, surprisesOf} from './language-model.ts'
import {NoisyChannel} from './noisy-channel.ts'
import {SoundAlikes} from './sound-alikes.ts'
import type {Surprises} from './surprises.ts'

/** A correction with what speaks against it. */
export interface Ranked extends SpellingCandidate {
  /** The word in lower case, as the lexicon keeps it. */
  readonly key: string
  /** What the noisy channel and the weighted surprise of the word say together, in nats: lower is likelier. */
  readonly cost: number
}

/** What the language model weighs beside the channel. */
const LANGUAGE = 0.55
/** So many corrections are ranked; what can't be among them is left out. */
const RANKED = 10
/** Where the best candidate costs more than this, in nats, words that sound alike are tried as well. */
const DOUBTFUL = 11.5
/** Where it still costs more than this, three edits are tried as well. */
const VERY_DOUBTFUL = 14.5
/** Shorter words have too many words within three edits for any to stand out. */
const SHORTEST_FOR_THREE = 5
/** How many edits the consonants may be off, by their number: at most two. */
const edits = (skeleton: string): number => (skeleton.length > 2 ? 2 : 1)
/** Where a word of so many letters has a candidate one edit off that costs at most this, or one nat more a letter, nothing further off is likelier. */
const DECISIVE = {cost: 7.5, length: 6, highest: 12.5} as const

/** A word that is far from all others, so that ranking it goes through every kind of search. */
const REHEARSED = 'quorfnizel'

/** Ranks the words that a misspelling may stand for, by a noisy channel: error model times language model (Kernighan et al. 1990). */
export class Ranking {
  readonly #lexicon: Lexicon
  readonly #search: CandidateSearch
  readonly #channel: NoisyChannel
  readonly #surprises: (Surprises | undefined)[] = []
  #alikes: SoundAlikes | undefined

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#search = new CandidateSearch(lexicon)
    this.#channel = new NoisyChannel(lexicon)
  }

  /** Makes now what the first searches would wait for: some 50 ms. */
  prepare(): void {
    this.#search.prepare()
    this.#soundAlikes.prepare()
    this.#surprisesOf(true)
    this.rank(REHEARSED)
  }

  /** Candidates for a word in lower case, best first. `named` says that it was written with a capital, so that a name is as likely as a word; of what `mayBeName`
   * three edits are never tried: names are no slips for anything. */
  rank(word: string, named = false, mayBeName = named): readonly Ranked[] {
    const one = this.near(word, named)
    if (isDecisive(word, one[0])) return one
    const two = word.length <= 3 ? one : this.#within(word, 2, named, one)
    const isDoubtful = !mayBeName && (two[0] === undefined || two[0].cost > DOUBTFUL)
    const alike = this.#withAlikes(word, two, named, isDoubtful)
    if (!isDoubtful || word.length < SHORTEST_FOR_THREE || (alike[0] && alike[0].cost <= VERY_DOUBTFUL)) return alike
    return this.#within(word, 3, named, alike)
  }

  /** The likeliest candidates within one edit: cheap enough to ask of every name in a text. */
  near(word: string, named = false): readonly Ranked[] {
    const found = this.#search.search(word, 1).filter((candidate) => !(this.#lexicon.flags(candidate.word) & Flag.unsuggested))
    return this.#ranked(found, word, named)
  }

  /** The error model's cost, in nats, of writing `wrong` for `right`. */
  errorCost(right: string, wrong: string): number {
    return this.#channel.ofLetters(right, wrong)
  }

  /** What a surprise of the language model, in nats, weighs in a candidate's cost. */
  weighed(surprise: number): number {
    return LANGUAGE * surprise
  }

  /** The likeliest candidates within a number of edits; `nearer` are the likeliest within fewer. */
  #within(word: string, distance: number, named: boolean, nearer: readonly Ranked[]): readonly Ranked[] {
    const surprises = this.#surprisesOf(named)
    const known = new Set(nearer.map((candidate) => candidate.word))
    const found = this.#search.search(word, distance, surprises, nearer[0]?.rough).filter((candidate) => !known.has(candidate.word))
    found.sort((a, b) => a.rough - b.rough || a.word - b.word)
    return this.#ranked(found, word, named, nearer)
  }

  /** The likeliest of those ranked, and of the words whose consonants sound the same; with `isFar`, nearly the same. */
  #withAlikes(word: string, ranked: readonly Ranked[], named: boolean, isFar: boolean): readonly Ranked[] {
    const {skeleton} = this.#channel.written(word).sound
    const known = new Set(ranked.map((candidate) => candidate.word))
    const found = isFar ? this.#soundAlikes.search(skeleton, edits(skeleton)) : this.#soundAlikes.same(skeleton)
    const others = found.filter((candidate) => !known.has(candidate.word))
    return this.#ranked(others, word, named, ranked)
  }

  /** The likeliest of candidates and those ranked before, best first. The channel is spared those that can't be among them. */
  #ranked(candidates: readonly SpellingCandidate[], wrong: string, named: boolean, before: readonly Ranked[] = []): readonly Ranked[] {
    const written = this.#channel.written(wrong)
    const ranked = [...before]
    for (const candidate of candidates) {
      const key = this.#lexicon.key(candidate.word)
      const known = LANGUAGE * surprise(this.#lexicon, candidate.word, named)
      const limit = ranked[RANKED - 1]?.cost ?? Number.POSITIVE_INFINITY
      const cost = known + this.#channel.cost(key, written, limit - known)
      if (cost < limit) insert({word: candidate.word, distance: candidate.distance, rough: candidate.rough, key, cost}, ranked)
    }
    return ranked.slice(0, RANKED)
  }

  get #soundAlikes(): SoundAlikes {
    return (this.#alikes ??= new SoundAlikes(this.#lexicon, this.#surprisesOf(false)))
  }

  /** The weighted surprises of all words; made when they are first asked for. */
  #surprisesOf(named: boolean): Surprises {
    return (this.#surprises[named ? 1 : 0] ??= surprisesOf(this.#lexicon, named, LANGUAGE))
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
