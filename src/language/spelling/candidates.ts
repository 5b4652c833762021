import {EDGE} from '../lexicon/format.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'

/** A word that a misspelling may stand for. */
export interface Candidate {
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
 * whose states are bits (Wu & Manber 1992; transpositions as in Hyyrö 2003). Bit `j` of row `d` is on where the path so far can be the
 * misspelling's first `j` letters with `d` edits; a branch is left as soon as no bit is on. One object is reused for all searches.
 */
export class CandidateSearch {
  readonly #lexicon: Lexicon
  /** For each letter, the places where the misspelling has it. */
  readonly #masks = new Int32Array(64)
  /** The bits that each row may use: none where the search allows fewer edits. */
  readonly #within = new Int32Array(4)
  #accept = 0
  #found: Candidate[] = []

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** All words within `distance` (1 to 3) edits of a word in lower case, in the order of the lexicon. Words longer than `LONGEST` have none. */
  search(word: string, distance: number): Candidate[] {
    if (word.length > LONGEST || word.length === 0) return []
    this.#masks.fill(0)
    for (let j = 0; j < word.length; j++) this.#masks[this.#lexicon.code(word.charCodeAt(j))]! |= 1 << j
    this.#masks[0] = 0
    this.#accept = 1 << word.length
    const all = this.#accept | (this.#accept - 1)
    for (let d = 0; d < 4; d++) this.#within[d] = d <= distance ? all : 0
    this.#found = []
    const [, w1 = 0, w2 = 0, w3 = 0] = this.#within
    this.#visit(this.#lexicon.root, 0, 0, 1, 3 & w1, 7 & w2, 15 & w3, 0, 0, 0, 0)
    return this.#found
  }

  /**
   * Walks the edges of one node: `depth` letters have been read, and `base` words of the lexicon come before those of this node. `r0` to
   * `r3` are the rows, `p0` to `p2` those of one letter earlier, and `last` is the mask of the last letter. Kept in arguments, not in
   * arrays, they stay in registers: it halves the time.
   */
  #visit(
    first: number,
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
    const {edges, before} = this.#lexicon
    const masks = this.#masks
    const within = this.#within
    const w1 = within[1]!
    const w2 = within[2]!
    const w3 = within[3]!
    // What the rows come to by any letter that the misspelling does not have.
    const other1 = ((r0 << 1) | r0) & w1
    const other2 = ((r1 << 1) | r1 | (other1 << 1)) & w2
    const other3 = ((r2 << 1) | r2 | (other2 << 1)) & w3
    const isDead = (other1 | other2 | other3) === 0
    for (let edge = first; ; edge++) {
      const bits = edges[edge]!
      const mask = masks[bits & EDGE.letter]!
      if (mask === 0 && isDead) {
        if (bits & EDGE.last) return
        continue
      }
      const swap = mask & (last >> 1)
      const n0 = (r0 & mask) << 1
      const n1 = (((r1 & mask) << 1) | (r0 << 1) | r0 | (n0 << 1) | ((p0 & swap) << 2)) & w1
      const n2 = (((r2 & mask) << 1) | (r1 << 1) | r1 | (n1 << 1) | ((p1 & swap) << 2)) & w2
      const n3 = (((r3 & mask) << 1) | (r2 << 1) | r2 | (n2 << 1) | ((p2 & swap) << 2)) & w3
      if ((n0 | n1 | n2 | n3) !== 0) {
        let index = base + before[edge]!
        if (bits & EDGE.final) {
          const accept = this.#accept
          if ((n0 | n1 | n2 | n3) & accept)
            this.#found.push({word: index, distance: n0 & accept ? 0 : n1 & accept ? 1 : n2 & accept ? 2 : 3})
          index++
        }
        const target = bits >>> EDGE.target
        if (target !== 0 && depth + 1 < DEEPEST) this.#visit(target, depth + 1, index, n0, n1, n2, n3, r0, r1, r2, mask)
      }
      if (bits & EDGE.last) return
    }
  }
}
