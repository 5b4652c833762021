import {Flag} from '../lexicon/flags.ts'
import {STEPS} from '../lexicon/lexicon-format.ts'
import {NONE, WordGraph} from '../lexicon/word-graph.ts'
import type {Lexicon} from '../lexicon/word-lexicon.ts'
import {CandidateSearch, type SpellingCandidate} from './candidates.ts'
import {SKELETON_LETTERS} from './phonemes.ts'
import {MOST_SURPRISE, pyramidOf, Surprises} from './surprises.ts'

/** Words as common as this (Zipf) are found by their sound, and at most so many: a place among them has 16 bits. */
const COMMON = 2.3
const MOST_COMMON = 65_536
/** Words further off than letters are searched for count as so many edits off. */
const FAR = 4
/** So many words are kept, the best at first sight. */
const KEPT = 60
/** So many words with the same skeleton are taken. */
const SAME = 20

/** What is known of words, as `Lexicon` has it. */
type Known = Pick<Lexicon, 'frequencies' | 'kinds' | 'kindFlags'>

/** The numbers of the words that are found by their sound: the common ones that are no mere names. */
export function commonWords({frequencies, kinds, kindFlags}: Known): Uint32Array {
  const isWord = Uint8Array.from(kindFlags, (flags) => (flags & (Flag.lower | Flag.mixed) && !(flags & Flag.unsuggested) ? 1 : 0))
  const words = new Uint32Array(MOST_COMMON)
  let count = 0
  for (let word = 0; word < frequencies.length; word++) {
    if (frequencies[word]! >= COMMON * STEPS && isWord[kinds[word]!] === 1) words[count++] = word
  }
  return words.subarray(0, count)
}

/**
 * Finds words by their consonants, for misspellings that are too many letters off: the skeletons of the common words are a word graph of their own,
 * searched like the lexicon's. A phonetic index in the manner of Soundex and its kin, with edits instead of equal keys.
 */
export class SoundAlikes {
  readonly #common: Uint32Array
  readonly #alikes: Uint16Array
  /** Where the words of each skeleton start. */
  readonly #starts: Uint32Array
  readonly #graph: WordGraph
  readonly #search: CandidateSearch
  readonly #ofWords: Surprises
  readonly #ofSkeletons: Surprises

  /** @param surprises of the words */
  constructor(lexicon: Lexicon, surprises: Surprises) {
    const {skeletons, alikes, alikeCounts} = lexicon.sound
    const {common, starts, minima} = lexicon.keep('soundAlikes', () => tablesOf(lexicon, surprises))
    this.#common = common
    this.#alikes = alikes
    this.#starts = starts
    this.#graph = new WordGraph(SKELETON_LETTERS, skeletons)
    this.#search = new CandidateSearch(this.#graph)
    this.#ofWords = surprises
    this.#ofSkeletons = new Surprises(minima, alikeCounts.length)
  }

  /** Makes now what the first search would wait for. */
  prepare(): void {
    this.#search.prepare()
  }

  /** The likeliest common words whose skeletons are within a number of edits (1 to 3) of one. */
  search(skeleton: string, distance: number): SpellingCandidate[] {
    const found: SpellingCandidate[] = []
    for (const {word: alike, rough} of this.#search.search(skeleton, distance, this.#ofSkeletons)) {
      const edits = rough - this.#ofSkeletons.of(alike)
      for (const word of this.#wordsOf(alike)) found.push({word, distance: FAR, rough: edits + this.#ofWords.of(word)})
    }
    return found.sort((a, b) => a.rough - b.rough || a.word - b.word).slice(0, KEPT)
  }

  /** The commonest words with a skeleton. */
  same(skeleton: string): SpellingCandidate[] {
    const alike = this.#graph.find(skeleton)
    if (alike === NONE) return []
    return Array.from(this.#wordsOf(alike).subarray(0, SAME), (word) => ({word, distance: FAR, rough: this.#ofWords.of(word)}))
  }

  #wordsOf(skeleton: number): Uint32Array {
    const alikes = this.#alikes.subarray(this.#starts[skeleton]!, this.#starts[skeleton + 1]!)
    return Uint32Array.from(alikes, (place) => this.#common[place]!)
  }
}

interface Tables {
  readonly common: Uint32Array
  readonly starts: Uint32Array
  /** Of the least surprises among the words of each skeleton. */
  readonly minima: Uint8Array
}

function tablesOf(lexicon: Lexicon, surprises: Surprises): Tables {
  const {alikes, alikeCounts} = lexicon.sound
  const common = commonWords(lexicon)
  const starts = new Uint32Array(alikeCounts.length + 1)
  for (let k = 0; k < alikeCounts.length; k++) starts[k + 1] = starts[k]! + alikeCounts[k]!
  const least = new Uint8Array(alikeCounts.length).fill(MOST_SURPRISE)
  for (let skeleton = 0, k = 0; skeleton < least.length; skeleton++) {
    for (; k < starts[skeleton + 1]!; k++) {
      const surprise = surprises.of(common[alikes[k]!]!)
      if (surprise < least[skeleton]!) least[skeleton] = surprise
    }
  }
  return {common, starts, minima: pyramidOf(least)}
}
