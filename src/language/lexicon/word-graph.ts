import {EDGE} from './lexicon-format.ts'
import type {Edges} from './packing.ts'

/** A word of a graph is a number, from 0 up in the order of its letters' codes; `NONE` says that there is no such word. */
export const NONE = -1

/**
 * Words as a minimal acyclic automaton (DAWG: Daciuk et al. 2000); numbering them by the paths skipped makes it a perfect hash (Lucchesi &
 * Kowaltowski 1993).
 */
export class WordGraph {
  readonly edges: Uint32Array
  /** For each edge, how many words come before it among those of its node. */
  readonly before: Uint32Array
  /** The first edge of the root. */
  readonly root: number
  /** The letters by code; code 0 is no letter. */
  readonly letters: Uint16Array
  readonly #codes: Uint8Array
  readonly #rootEdges: Uint32Array

  /** @param edges unpacked: siblings together, children before their parents, edge 0 a sentinel */
  constructor(letters: Uint16Array, {edges, before}: Edges) {
    this.letters = letters
    this.edges = edges
    this.root = firstOfLastNode(edges)
    this.before = before
    this.#codes = codesOf(letters)
    this.#rootEdges = edgesByLetter(edges, this.root)
  }

  /** The code of a UTF-16 unit, 0 where no word has it. */
  code(unit: number): number {
    return unit < this.#codes.length ? this.#codes[unit]! : 0
  }

  /** The number of a word, or `NONE`. Touches one node a letter and allocates nothing. */
  find(word: string): number {
    const {edges, before} = this
    const codes = this.#codes
    const length = word.length
    let edge = 0
    let index = 0
    for (let i = 0; i < length; i++) {
      const unit = word.charCodeAt(i)
      const code = unit < codes.length ? codes[unit]! : 0
      if (code === 0) return NONE
      if (i === 0) edge = this.#rootEdges[code]!
      else {
        edge = edges[edge]! >>> EDGE.target
        if (edge === 0) return NONE
        while ((edges[edge]! & EDGE.letter) !== code) {
          if (edges[edge]! & EDGE.last) return NONE
          edge++
        }
      }
      if (edge === 0) return NONE
      index += before[edge]! + (i < length - 1 && edges[edge]! & EDGE.final ? 1 : 0)
    }
    return length > 0 && edges[edge]! & EDGE.final ? index : NONE
  }

  /** A word, found again from its number. */
  key(word: number): string {
    const {edges, before} = this
    let left = word
    let edge = this.root
    let key = ''
    for (;;) {
      while (!(edges[edge]! & EDGE.last) && before[edge + 1]! <= left) edge++
      left -= before[edge]!
      key += String.fromCharCode(this.letters[edges[edge]! & EDGE.letter]!)
      if (edges[edge]! & EDGE.final && left-- === 0) return key
      edge = edges[edge]! >>> EDGE.target
    }
  }
}

/** The root is the node written last; its edges are the last ones, after the previous node's `last`. */
function firstOfLastNode(edges: Uint32Array): number {
  let edge = edges.length - 1
  while (edge > 1 && !(edges[edge - 1]! & EDGE.last)) edge--
  return edge
}

function codesOf(letters: Uint16Array): Uint8Array {
  const codes = new Uint8Array(Math.max(...letters) + 1)
  letters.forEach((unit, code) => {
    if (code > 0) codes[unit] = code
  })
  return codes
}

function edgesByLetter(edges: Uint32Array, first: number): Uint32Array {
  const byLetter = new Uint32Array(64)
  for (let edge = Math.max(1, first); edge < edges.length; edge++) byLetter[edges[edge]! & EDGE.letter] = edge
  return byLetter
}
