import {EDGE} from '../lexicon/format.ts'
import type {WordGraph} from '../lexicon/word-graph.ts'

/** Numbers to an edge. */
export const EDGE_SIZE = 4

/**
 * A word graph as it is quickest to search, with what is asked of an edge side by side: its bits as in `EDGE`, how many words come before it
 * among those of its node, how many go on from the node it leads to, and the letters that go on from there, as bits of `1 << (code & 31)`.
 */
export function searchGraphOf({edges, before}: WordGraph): Int32Array {
  const graph = new Int32Array(EDGE_SIZE * edges.length)
  const lettersOf = new Int32Array(edges.length)
  const under = new Int32Array(edges.length)
  let first = 1
  for (let edge = 1, at = EDGE_SIZE; edge < edges.length; edge++, at += EDGE_SIZE) {
    const bits = edges[edge]!
    const target = bits >>> EDGE.target
    graph[at] = bits
    graph[at + 1] = before[edge]!
    graph[at + 2] = under[target]!
    graph[at + 3] = lettersOf[target]!
    lettersOf[first]! |= 1 << (bits & 31)
    if ((bits & EDGE.last) === 0) continue
    under[first] = before[edge]! + (bits & EDGE.final ? 1 : 0) + under[target]!
    first = edge + 1
  }
  return graph
}
