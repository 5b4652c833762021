import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compileGraph} from '../../scripts/dictionaries/compile-graph.ts'
import {packAscending, packByClass, packPlanes} from '../../scripts/dictionaries/pack.ts'
import {unpackAscending, unpackByClass, unpackGraph, unpackPlanes} from '../../src/language/lexicon/packing.ts'
import {NONE, WordGraph} from '../../src/language/lexicon/word-graph.ts'

const LETTERS = '\0abcde'
const codes = new Map([...LETTERS].map((letter, code) => [letter, code]))
const units = Uint16Array.from(LETTERS, (letter) => letter.charCodeAt(0))

const words = fc.uniqueArray(fc.string({unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 8}), {
  minLength: 1,
  maxLength: 60,
})

test('a graph that was packed and unpacked has the same words, numbered in order, and no other', () => {
  fc.assert(
    fc.property(words, fc.string({unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), maxLength: 8}), (given, other) => {
      const sorted = [...given].sort()
      const graph = new WordGraph(units, unpackGraph(compileGraph(sorted, codes)))
      expect(sorted.map((word) => graph.find(word))).toEqual([...sorted.keys()])
      expect(sorted.map((_, number) => graph.key(number))).toEqual(sorted)
      if (!given.includes(other)) expect(graph.find(other)).toBe(NONE)
    }),
  )
})

test('endings that many words share are written once', () => {
  const graph = (all: readonly string[]) => unpackGraph(compileGraph([...all].sort(), codes)).edges.length
  expect(graph(['aed', 'aede', 'bed', 'bede', 'ced', 'cede'])).toBe(graph(['aed', 'aede']) + 2)
})

test('numbers and classed bytes come back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 65_535})), (given) => {
      const numbers = Uint16Array.from(given)
      expect(unpackPlanes(packPlanes(numbers, 2), new Uint16Array(given.length))).toEqual(numbers)
      const wide = given.map((one) => one * 255)
      expect(unpackPlanes(packPlanes(wide, 3), new Uint32Array(given.length))).toEqual(Uint32Array.from(wide))
      const ascending = Uint32Array.from(given, (one) => one * 65_537).sort()
      expect(unpackAscending(packAscending(ascending))).toEqual(ascending)
      const [values, classes] = [Uint8Array.from(given), Uint8Array.from(given, (one) => one >>> 12)]
      expect(unpackByClass(packByClass(values, classes), classes)).toEqual(values)
    }),
  )
})
