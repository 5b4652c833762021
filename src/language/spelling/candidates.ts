import {EDGE} from '../lexicon/lexicon-format.ts'
import type {WordGraph} from '../lexicon/word-graph.ts'
import {SearchGraph} from './search-graph.ts'
import {MOST_SURPRISE, SURPRISE_STEPS, type Surprises} from './surprises.ts'

/** A word that a misspelling may stand for. */
export interface SpellingCandidate {
  /** Its number in the graph. */
  readonly word: number
  /** How many insertions, deletions, substitutions and transpositions of neighbours lead to it. */
  readonly distance: number
  /** What speaks against it at first sight, in steps of `Surprises`: its surprise, and what its edits and another first letter cost as a rule. */
  readonly rough: number
}

/** The longest word that fits in the 32 bits of a state, less the one for its end. */
export const LONGEST = 30
/** Deeper than any word of the lexicon can go and still be within three edits of the longest word. */
const DEEPEST = LONGEST + 4

/** Rough costs of an edit and of another first letter, in steps. */
const EDIT = 4 * SURPRISE_STEPS
const OTHER_START = 2 * SURPRISE_STEPS
const MOST_ROUGH = MOST_SURPRISE + 3 * EDIT + OTHER_START
/** A search keeps about so many candidates, the best at first sight. */
const KEPT = 40
/** Candidates that seem so much worse than the best, in steps, are not looked for. */
const BEAM = 12 * SURPRISE_STEPS

/**
 * Finds the words of a graph within a number of edits, by walking its graph beside a nondeterministic automaton of the misspelling
 * whose states are bits (Wu & Manber 1992; transpositions as in Hyyrö 2003). Bit `j` of row `d` is on where the path so far can be the
 * misspelling's first `j` letters with `d` edits. A branch is left where no bit is on, where no letter that is needed follows, and where its
 * likeliest word is too surprising (branch and bound). One object is reused for all searches.
 */
export class CandidateSearch {
  readonly #words: WordGraph
  #graph: SearchGraph | undefined
  /** For each letter, the places where the misspelling has it. */
  readonly #masks = new Int32Array(64)
  /** The misspelling's letters, as bits of the graph. */
  readonly #letters = new Int32Array(32)
  /** The bits that each row may use: none where the search allows fewer edits. */
  readonly #within = new Int32Array(4)
  #accept = 0
  #surprises: Surprises | undefined
  /** What all words of the part that is walked cost beside their edits and their surprise. */
  #start = 0
  /** No candidate is wanted whose rough cost is higher. */
  #bound = 0
  /** How many candidates have each rough cost, and how many are within the bound. */
  readonly #counts = new Uint32Array(MOST_ROUGH + 1)
  #count = 0
  #found: SpellingCandidate[] = []

  constructor(words: WordGraph) {
    this.#words = words
  }

  /**
   * The likeliest words within `distance` (1 to 3) edits of a word in lower case; without `surprises` all of them. Words longer than `LONGEST`
   * have none. `best` is the rough cost of a word that is known to be near.
   */
  search(word: string, distance: number, surprises?: Surprises, best = MOST_ROUGH): SpellingCandidate[] {
    if (word.length > LONGEST || word.length === 0) return []
    this.prepare()
    this.#take(word, distance)
    this.#surprises = surprises
    this.#bound = Math.min(MOST_ROUGH, best + BEAM)
    this.#walkFrom(this.#words.code(word.charCodeAt(0)))
    return surprises ? this.#found.filter(({rough}) => rough <= this.#bound) : this.#found
  }

  /** Makes room for the graph as it is searched, on the first call. */
  prepare(): SearchGraph {
    return (this.#graph ??= new SearchGraph(this.#words))
  }

  #take(word: string, distance: number): void {
    this.#masks.fill(0)
    for (let j = 0; j < word.length; j++) {
      const code = this.#words.code(word.charCodeAt(j))
      this.#masks[code]! |= 1 << j
      this.#letters[j] = code === 0 ? 0 : 1 << (code & 31)
    }
    this.#masks[0] = 0
    this.#letters[word.length] = 0
    this.#accept = 1 << word.length
    const all = this.#accept | (this.#accept - 1)
    for (let d = 0; d < 4; d++) this.#within[d] = d <= distance ? all : 0
    this.#found = []
    this.#counts.fill(0)
    this.#count = 0
  }

  /** Walks the words that start with the same letter first: the best are among them, as a rule, and bound the search for the others. */
  #walkFrom(letter: number): void {
    const {edges, root} = this.#words
    const [, w1 = 0, w2 = 0, w3 = 0] = this.#within
    for (const same of [true, false]) {
      this.#start = same ? 0 : OTHER_START
      for (let edge = root; edge < edges.length; edge++) {
        if (((edges[edge]! & EDGE.letter) === letter) === same) this.#visit(edge, edge, 0, 0, 1, 3 & w1, 7 & w2, 15 & w3, 0, 0, 0, 0)
      }
    }
  }

  /**
   * Walks the edges of one node, from `first` to its last one or to `until`: `depth` letters have been read, and `base` words of the lexicon come
   * before those of this node. `r0` to `r3` are the rows, `p0` to `p2` those of one letter earlier, and `last` is the mask of the last letter. Kept
   * in arguments, not in arrays, they stay in registers: it halves the time.
   */
  #visit(
    first: number,
    until: number,
    depth: number,
    base: number,
    r0: number,
    r1: number,
    r2: number,
    r3: number,
    p0: number,
    p1: number,
    p2: number,
    last: number,
  ): void {
    const graph = this.#graph!
    const {edges, before} = this.#words
    const masks = this.#masks
    const letters = this.#letters
    const within = this.#within
    const w1 = within[1]!
    const w2 = within[2]!
    const w3 = within[3]!
    // What the rows come to by any letter that the misspelling does not have.
    const o1 = ((r0 << 1) | r0) & w1
    const o2 = ((r1 << 1) | r1 | (o1 << 1)) & w2
    const isDead = (o1 | o2 | (((r2 << 1) | r2 | (o2 << 1)) & w3)) === 0
    for (let edge = first; ; edge++) {
      const bits = edges[edge]!
      const mask = masks[bits & EDGE.letter]!
      if (mask !== 0 || !isDead) {
        const swap = mask & (last >> 1)
        const n0 = (r0 & mask) << 1
        const n1 = (((r1 & mask) << 1) | (r0 << 1) | r0 | (n0 << 1) | ((p0 & swap) << 2)) & w1
        const n2 = (((r2 & mask) << 1) | (r1 << 1) | r1 | (n1 << 1) | ((p1 & swap) << 2)) & w2
        const n3 = (((r3 & mask) << 1) | (r2 << 1) | r2 | (n2 << 1) | ((p2 & swap) << 2)) & w3
        const any = n0 | n1 | n2 | n3
        if (any !== 0) {
          let index = base + before[edge]!
          if (bits & EDGE.final) {
            const accept = this.#accept
            if (any & accept) this.#add(index, n0 & accept ? 0 : n1 & accept ? 1 : n2 & accept ? 2 : 3)
            index++
          }
          const target = bits >>> EDGE.target
          if (target !== 0 && depth < DEEPEST) {
            const m1 = ((n0 << 1) | n0) & w1
            const m2 = ((n1 << 1) | n1 | (m1 << 1)) & w2
            let goesOn = (m1 | m2 | (((n2 << 1) | n2 | (m2 << 1)) & w3)) !== 0
            if (!goesOn) {
              // Only letters of the misspelling go on: those at the places reached, or of two that change places.
              const next = graph.letters[edge]! || graph.collect(edge)
              for (let left = any | ((r0 | r1 | r2) & (mask >> 1)); left !== 0 && !goesOn; left &= left - 1)
                goesOn = (next & letters[31 - Math.clz32(left & -left)]!) !== 0
            }
            if (goesOn) {
              const edits = this.#affordable(index, graph.counts[edge]! || graph.count(edge))
              if (edits > 2) this.#visit(target, -1, depth + 1, index, n0, n1, n2, n3, r0, r1, r2, mask)
              else if (edits > 1 && (n0 | n1 | n2) !== 0) this.#visit(target, -1, depth + 1, index, n0, n1, n2, 0, r0, r1, 0, mask)
              else if (edits > 0 && (n0 | n1) !== 0) this.#visit(target, -1, depth + 1, index, n0, n1, 0, 0, r0, 0, 0, mask)
              else if (edits === 0 && n0 !== 0) this.#visit(target, -1, depth + 1, index, n0, 0, 0, 0, 0, 0, 0, mask)
            }
          }
        }
      }
      if (bits & EDGE.last || edge === until) return
    }
  }

  /** How many edits the likeliest of `count` words from `first` on may be away and still be wanted; fewer than 0 where none is. */
  #affordable(first: number, count: number): number {
    if (this.#surprises === undefined) return 3
    const room = this.#bound - this.#start - this.#surprises.least(first, count)
    return room < 2 * EDIT ? (room < EDIT ? (room < 0 ? -1 : 0) : 1) : room < 3 * EDIT ? 2 : 3
  }

  #add(word: number, distance: number): void {
    const rough = distance * EDIT + this.#start + (this.#surprises?.of(word) ?? 0)
    if (rough > this.#bound) return
    this.#found.push({word, distance, rough})
    if (this.#surprises) this.#narrow(rough)
  }

  /** Lowers the bound, now that there is a candidate of this rough cost. */
  #narrow(rough: number): void {
    const counts = this.#counts
    counts[rough]!++
    this.#count++
    while (this.#bound > rough + BEAM || this.#count - counts[this.#bound]! >= KEPT) this.#count -= counts[this.#bound--]!
  }
}
