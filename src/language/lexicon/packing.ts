import {ByteReader} from '../grammar/byte-stream.ts'
import {EDGE, words32} from './lexicon-format.ts'

/**
 * Where an edge of a packed graph leads: nowhere, to the node that was finished last of those that no edge has led to yet, or to one that several edges lead to, which has a
 * number. `kept` stands at the last edge of a node that gets one.
 */
export const LEADS = {nowhere: 0, toFinished: 1, toNumbered: 2, kept: 4} as const

/** The edges of a word graph, as `EDGE` has them, edge 0 a sentinel; and for each, how many words come before it among those of its node. */
export interface Edges {
  readonly edges: Uint32Array
  readonly before: Uint32Array
}

/** A number has two bytes. */
export const MOST_NUMBERED = 65_536
/** Finished nodes that wait for who leads to them: no more than the letters that may follow, for each letter of the longest word. */
const MOST_FINISHED = 65_536

/**
 * The edges of a word graph. Packed, every node comes after those that it leads to, as in Polish notation turned round: an edge says where it leads by one of
 * `LEADS`, and most lead to what has just been finished. First come two 32-bit numbers, of edges and of numbered targets; then for each edge a byte of its low bits and one of
 * `LEADS`, and for each numbered target the low and, apart, the high byte of its number. So a general compressor takes 0.42 MB for what took it 0.72 as plain edges.
 */
export function unpackGraph(bytes: Uint8Array): Edges {
  const [count, targets] = words32(bytes) as unknown as [number, number]
  const edges = new Uint32Array(count + 1)
  const before = new Uint32Array(count + 1)
  const words = new Uint32Array(count + 1)
  const finished = new Uint32Array(MOST_FINISHED)
  const numbered = new Uint32Array(MOST_NUMBERED)
  let [first, top, kept, target, sum] = [1, 0, 0, 8 + 2 * count, 0]
  for (let edge = 1, at = 8; edge <= count; edge++, at++) {
    const bits = bytes[at]!
    const leads = bytes[at + count]!
    let to = 0
    if (leads & LEADS.toFinished) to = finished[--top]!
    else if (leads & LEADS.toNumbered) to = numbered[bytes[target]! | (bytes[targets + target++]! << 8)]!
    edges[edge] = bits | (to << EDGE.target)
    before[edge] = sum
    sum += ((bits & EDGE.final) >>> 7) + words[to]!
    if (!(bits & EDGE.last)) continue
    if (leads & LEADS.kept) numbered[kept++] = first
    words[first] = sum
    sum = 0
    finished[top++] = first
    first = edge + 1
  }
  return {edges, before}
}

/** Numbers that ascend: how many there are, and each as what it is more than the one before, in LEB128. */
export function unpackAscending(bytes: Uint8Array): Uint32Array {
  const input = new ByteReader(bytes)
  const numbers = new Uint32Array(input.number())
  for (let nth = 0, number = 0; nth < numbers.length; nth++) numbers[nth] = number += input.number()
  return numbers
}

/** Fills an array with numbers of as many bytes as there are for each: the lowest bytes of all, then the next ones. */
export function unpackPlanes<Numbers extends Uint16Array | Uint32Array>(bytes: Uint8Array, into: Numbers): Numbers {
  const {length} = into
  for (let plane = 0, shift = 0; plane < bytes.length; plane += length, shift += 8)
    for (let nth = 0; nth < length; nth++) into[nth]! |= bytes[plane + nth]! << shift
  return into
}

/** A byte for each word, words of one class together, in the order of the graph within it: words of a class are alike in how common they are. */
export function unpackByClass(bytes: Uint8Array, classes: Uint8Array): Uint8Array {
  const places = new Uint32Array(257)
  for (let nth = 0; nth < classes.length; nth++) places[classes[nth]! + 1]!++
  for (let one = 1; one < places.length; one++) places[one]! += places[one - 1]!
  const values = new Uint8Array(classes.length)
  for (let nth = 0; nth < classes.length; nth++) values[nth] = bytes[places[classes[nth]!]!++]!
  return values
}
