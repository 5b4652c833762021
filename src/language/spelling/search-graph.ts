import {EDGE} from '../lexicon/lexicon-format.ts'
import type {WordGraph} from '../lexicon/word-graph.ts'

/** Numbers to an edge. */
export const EDGE_SIZE = 4

/**
 * A word graph as it is quickest to search, with what is asked of an edge side by side: its bits as in `EDGE`, how many words come before it
 * among those of its node, how many go on from the node it leads to, and the letters that go on from there, as bits of `1 << (code & 31)`.
 * A node is made when a search first comes to it, since most searches see little of the graph.
 */
export class SearchGraph {
  readonly #words: WordGraph
  /** The numbers of all edges; 0 where the node of an edge is not made yet. */
  readonly numbers: Int32Array

  constructor(words: WordGraph) {
    this.#words = words
    this.numbers = new Int32Array(EDGE_SIZE * words.edges.length)
    this.make(EDGE_SIZE * words.root)
  }

  /** Makes the node whose first edge has its numbers at a place. */
  make(place: number): void {
    const {edges, before} = this.#words
    const {numbers} = this
    for (let edge = place / EDGE_SIZE, at = place; ; edge++, at += EDGE_SIZE) {
      const bits = edges[edge]!
      numbers[at] = bits
      numbers[at + 1] = before[edge]!
      numbers[at + 2] = this.#wordsFrom(bits >>> EDGE.target)
      numbers[at + 3] = this.#lettersFrom(bits >>> EDGE.target)
      if (bits & EDGE.last) return
    }
  }

  /** How many words go on from a node: those before its last edge, and those by it. */
  #wordsFrom(node: number): number {
    const {edges, before} = this.#words
    let count = 0
    for (let edge = node; edge !== 0; edge = edges[edge]! >>> EDGE.target) {
      while ((edges[edge]! & EDGE.last) === 0) edge++
      count += before[edge]! + (edges[edge]! & EDGE.final ? 1 : 0)
    }
    return count
  }

  #lettersFrom(node: number): number {
    if (node === 0) return 0
    const {edges} = this.#words
    let letters = 0
    for (let edge = node; ; edge++) {
      letters |= 1 << (edges[edge]! & 31)
      if (edges[edge]! & EDGE.last) return letters
    }
  }
}
