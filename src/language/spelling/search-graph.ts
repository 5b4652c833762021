import {EDGE} from '../lexicon/lexicon-format.ts'
import type {WordGraph} from '../lexicon/word-graph.ts'

/** What a search asks of the node to which an edge leads, counted when it is first asked, since most searches see little of the graph. */
export class SearchGraph {
  readonly #words: WordGraph
  /** By edge, how many words go on from there; 0 where that is not counted yet. */
  readonly counts: Int32Array
  /** By edge, the letters that go on from there, as bits of `1 << (code & 31)`; 0 where they are not collected yet. */
  readonly letters: Int32Array

  constructor(words: WordGraph) {
    this.#words = words
    this.counts = new Int32Array(words.edges.length)
    this.letters = new Int32Array(words.edges.length)
  }

  /** Counts the words that go on from where an edge leads: those before the last edge of its node, and those by it. */
  count(edge: number): number {
    const {edges, before} = this.#words
    let count = 0
    for (let next = edges[edge]! >>> EDGE.target; next !== 0; next = edges[next]! >>> EDGE.target) {
      while ((edges[next]! & EDGE.last) === 0) next++
      count += before[next]! + (edges[next]! & EDGE.final ? 1 : 0)
    }
    this.counts[edge] = count
    return count
  }

  /** Collects the letters that go on from where an edge leads. */
  collect(edge: number): number {
    const {edges} = this.#words
    let letters = 0
    for (let next = edges[edge]! >>> EDGE.target; ; next++) {
      letters |= 1 << (edges[next]! & 31)
      if (edges[next]! & EDGE.last) break
    }
    this.letters[edge] = letters
    return letters
  }
}
