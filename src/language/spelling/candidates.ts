import {EDGE} from '../lexicon/format.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'

/** A word that a misspelling may stand for. */
export interface Candidate {
  readonly key: string
  /** Its number in the lexicon. */
  readonly word: number
  /** How many insertions, deletions, substitutions and transpositions of neighbours lead to it. */
  readonly distance: number
}

/** The longest word that fits in the 32 bits of a state, less the one for its end. */
export const LONGEST = 30
/** Deeper than any word of the lexicon can go and still be within three edits of the longest word. */
const DEEPEST = LONGEST + 4

/**
 * Finds the words of a lexicon within a number of edits, by walking its graph beside a nondeterministic automaton of the misspelling
 * whose states are bits (Wu & Manber 1992; transpositions as in Hyyrö 2003). State `j` of row `d` is on where the path so far can be the
 * misspelling's first `j` letters with `d` edits; a branch is left as soon as no state is on. One object is reused for all searches.
 */
export class CandidateSearch {
  readonly #lexicon: Lexicon
  readonly #masks = new Int32Array(64)
  readonly #rows: readonly Int32Array[]
  readonly #path = new Uint8Array(DEEPEST + 1)
  #distance = 0
  #accept = 0
  #within = 0
  #found: Candidate[] = []

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#rows = Array.from({length: 4}, () => new Int32Array(DEEPEST + 2))
  }

  /**
   * All words within `distance` (1 to 3) edits of a word in lower case, in the order of the lexicon. Words longer than `LONGEST` have none.
   */
  search(word: string, distance: number): Candidate[] {
    if (word.length > LONGEST || word.length === 0) return []
    this.#masks.fill(0)
    for (let j = 0; j < word.length; j++) this.#masks[this.#lexicon.code(word.charCodeAt(j))]! |= 1 << j
    this.#masks[0] = 0
    this.#distance = distance
    this.#accept = 1 << word.length
    this.#within = this.#accept | (this.#accept - 1)
    this.#found = []
    for (let d = 0; d <= distance; d++) this.#rows[d]![0] = (1 << (d + 1)) - 1
    this.#visit(this.#lexicon.root, 0, 0)
    return this.#found
  }

  /** Walks the edges of one node: `depth` letters have been read, and `base` words of the lexicon come before those of this node. */
  #visit(first: number, depth: number, base: number): void {
    const {edges, before} = this.#lexicon
    for (let edge = first; ; edge++) {
      const bits = edges[edge]!
      if (this.#step(bits & EDGE.letter, depth)) {
        let index = base + before[edge]!
        if (bits & EDGE.final) this.#take(index++, depth + 1)
        const target = bits >>> EDGE.target
        if (target !== 0 && depth + 1 < DEEPEST) this.#visit(target, depth + 1, index)
      }
      if (bits & EDGE.last) return
    }
  }

  /** Computes the states after one more letter; whether any is still on. */
  #step(letter: number, depth: number): boolean {
    const rows = this.#rows
    const mask = this.#masks[letter]!
    const within = this.#within
    const earlier = depth > 0 ? this.#masks[this.#path[depth - 1]!]! : 0
    let fewer = rows[0]![depth]!
    let state = (fewer & mask) << 1
    rows[0]![depth + 1] = state
    let alive = state
    for (let d = 1; d <= this.#distance; d++) {
      const row = rows[d]!
      const same = row[depth]!
      const swapped = depth > 0 ? (rows[d - 1]![depth - 1]! & mask & (earlier >> 1)) << 2 : 0
      state = (((same & mask) << 1) | (fewer << 1) | fewer | (state << 1) | swapped) & within
      row[depth + 1] = state
      alive = state
      fewer = same
    }
    this.#path[depth] = letter
    return alive !== 0
  }

  #take(word: number, length: number): void {
    for (let d = 0; d <= this.#distance; d++) {
      if (this.#rows[d]![length]! & this.#accept) {
        this.#found.push({key: this.#spell(length), word, distance: d})
        return
      }
    }
  }

  #spell(length: number): string {
    const {letters} = this.#lexicon
    let key = ''
    for (let i = 0; i < length; i++) key += String.fromCharCode(letters[this.#path[i]!]!)
    return key
  }
}
