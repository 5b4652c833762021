import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {chooseLeast} from '../../scripts/train/contexts/choose-least.ts'
import {PairFitter} from '../../scripts/train/contexts/fit-pair.ts'
import {gatherPlaces, Places} from '../../scripts/train/contexts/places.ts'
import {readPairs} from '../../scripts/train/contexts/read-pairs.ts'
import {FEATURES} from '../../src/language/contexts/tokens-around.ts'

function fileWith(text: string): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-')), 'pairs.txt')
  fs.writeFileSync(file, text)
  return file
}

test('two slips between the same words are one pair', () => {
  expect(readPairs(fileWith("# a comment\n! its > it's\n\nit's > its\nlead > led\n? us > use\n"))).toEqual([
    {words: ['its', "it's"], isWritten: [true, true], confused: 'often'},
    {words: ['lead', 'led'], isWritten: [true, false], confused: 'seldom'},
    {words: ['us', 'use'], isWritten: [true, false], confused: 'doubtful'},
  ])
})

test.each(['its', 'its > its', 'its > it’s', 'a > b\na > b', 'a > b\nb > a\nb > a'])('%j is refused', (text) => {
  expect(() => readPairs(fileWith(text))).toThrow()
})

test('the pairs of the project can be read', () => {
  expect(readPairs('dictionaries/words/confusable.txt').length).toBeGreaterThan(20)
})

const place = (value: number): Uint32Array => new Uint32Array(FEATURES).fill(value)

function placesOf(value: number, count: number): Places {
  const places = new Places()
  for (let at = 0; at < count; at++) places.add(place(value))
  return places
}

test('what stands only with one word speaks for it, and its own places then do not', () => {
  const [first, second] = [placesOf(7, 40), placesOf(9, 40)]
  const fitted = new PairFitter().fit([first], [second], true)
  expect(fitted.weights.get(7)).toBeLessThan(0)
  expect(fitted.weights.get(9)).toBeGreaterThan(0)
  const side = chooseLeast([{fitted, first, second}], 'first', 1000, 'often')
  expect(side.found).toBe(1)
  expect(side.least).toBeGreaterThan(0)
})

test('words whose places are the same are never called wrong', () => {
  const [first, second] = [placesOf(7, 40), placesOf(7, 40)]
  const fitted = new PairFitter().fit([first], [second], true)
  expect(chooseLeast([{fitted, first, second}], 'first', 1000, 'often').least).toBeNull()
})

test('fewer weights are left of a pair that is seldom confused', () => {
  const first = new Places()
  for (let at = 0; at < 4200; at++) first.add(place(at % 700))
  const weightsOf = (isOften: boolean): number => new PairFitter().fit([first], [placesOf(9000, 40)], isOften).weights.size
  expect(weightsOf(false)).toBe(500)
  expect(weightsOf(true)).toBe(701)
})

test('of a frequent word ever fewer places are kept', () => {
  const places = new Places()
  for (let at = 0; at < 50_000; at++) places.add(place(at))
  expect(places.count).toBeLessThanOrEqual(20_000)
  expect([places.at(0)[0], places.at(1)[0], places.at(2)[0]]).toEqual([0, places.stride, 2 * places.stride])
})

test('names are no places', () => {
  const paragraph = (text: string) => ({text, genre: 'a', document: 'a 0', nth: 0})
  const {places} = gatherPlaces([paragraph('He read the Lead. They lead on.'), paragraph('Lead the way.')], new Set(['lead']), new Set())
  expect(places.get('lead')!.reduce((sum, {count}) => sum + count, 0)).toBe(2)
})
