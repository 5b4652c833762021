import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bloomFilterOf, mayHold} from '../../../src/language/spelling/bloom-filter.ts'
import {hashOf} from '../../../src/language/spelling/misspelling-table.ts'

test('holds all that was put in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), {minLength: 1, maxLength: 200}), (words) => {
      const filter = bloomFilterOf(words.map(hashOf), words.length)
      expect(words.filter((word) => !mayHold(filter, hashOf(word)))).toEqual([])
    }),
  )
})

test('seldom seems to hold anything else, and never where it is empty', () => {
  const hashes = Array.from({length: 5000}, (_, index) => hashOf(`in${index}`))
  const filter = bloomFilterOf(hashes, hashes.length)
  const others = Array.from({length: 5000}, (_, index) => hashOf(`out${index}`))
  expect(others.filter((hash) => mayHold(filter, hash)).length).toBeLessThan(250)
  expect(mayHold(new Uint8Array(0), 7)).toBe(false)
})
