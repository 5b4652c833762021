import {expect, test} from 'vitest'
import {soundOf} from '../../../src/language/spelling/sound.ts'

test.each([
  ['hyphen', 'hyfin'],
  ['knight', 'nite'],
  ['psalm', 'salm'],
  ['physical', 'phisical'],
  ['station', 'stashun'],
  ['bureaucracy', 'beaurocracy'],
  ['cemetery', 'semetary'],
])('%s sounds like %s', (a, b) => {
  expect(soundOf(a)).toBe(soundOf(b))
})

test.each([
  ['coat', 'goat'],
  ['edge', 'egg'],
  ['arrow', 'row'],
])('%s sounds otherwise than %s', (a, b) => {
  expect(soundOf(a)).not.toBe(soundOf(b))
})
