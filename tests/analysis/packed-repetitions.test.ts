import {expect, test} from 'vitest'
import type {RepeatedPassage} from '../../src/analysis/repeated-passages.ts'
import {PackedRepetitions} from '../../src/analysis/repetition/packed-repetitions.ts'

const repetition = (index: number, of: number, kind: RepeatedPassage['kind']): RepeatedPassage => ({
  index,
  of,
  kind,
  span: {start: of, end: index},
})

test('what a paragraph repeats is found by its place, in the order in which it was found', () => {
  const found = [repetition(7, 2, 'sentence'), repetition(3, 1, 'near'), repetition(7, 0, 'paragraph'), repetition(0, 0, 'sentence')]
  const packed = new PackedRepetitions(found)
  expect(packed.get(7)).toEqual([found[0], found[2]])
  expect(packed.get(3)).toEqual([found[1]])
  expect(packed.get(0)).toEqual([found[3]])
  for (const place of [1, 4, 8]) expect(packed.get(place)).toBeUndefined()
  expect(new PackedRepetitions([]).get(0)).toBeUndefined()
})
