import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {neighbourhoodOf} from '../../src/analysis/neighbourhood.ts'
import {Paragraph} from '../../src/analysis/paragraph.ts'
import {words} from '../../src/analysis/words.ts'
import {decodeContexts, encodeContexts, keyOf} from '../../src/language/contexts/context-format.ts'
import {Contexts} from '../../src/language/contexts/contexts.ts'
import {contextFeatures, FEATURES, kindOf, type Neighbourhood} from '../../src/language/contexts/tokens-around.ts'

const around = (text: string, wanted: string): Neighbourhood => {
  const found = new Paragraph({kind: 'paragraph', text, opaque: []}, {}).once(words)
  return neighbourhoodOf(
    text,
    found,
    found.findIndex(({text}) => text === wanted),
  )
}

test('a neighbourhood has three tokens on each side, nearest first', () => {
  expect(around('We saw the old lamp by the sea.', 'lamp')).toEqual({left: ['old', 'the', 'saw'], right: ['by', 'the', 'sea']})
})

test('numbers and marks are tokens, and beyond an edge is only the edge', () => {
  expect(around('In 1998, “lamp” (new)', 'lamp')).toEqual({left: ['"', ',', '#'], right: ['"', '(', 'new']})
  expect(around('lamp', 'lamp')).toEqual({left: ['^', '^', '^'], right: ['^', '^', '^']})
  expect(around('lamp €5!', 'lamp')).toEqual({left: ['^', '^', '^'], right: ['&', '#', '.']})
})

test('a frequent word and a mark are their own kind, another word is its ending', () => {
  const frequent = new Set(['the'])
  expect(['the', ',', 'sailing', 'sing', "mother's", "we've", 'well-known', 'box'].map((token) => kindOf(token, frequent))).toEqual([
    'the',
    ',',
    '~ing',
    '~',
    "~'s",
    "~'",
    '~-',
    '~',
  ])
})

const place = around('They sold all of its contents.', 'its')
const features = new Uint32Array(FEATURES)
contextFeatures(place, new Set(['the', 'of']), features)
const bytes = encodeContexts(
  {frequent: 'the of', pairs: [{words: ["it's", 'its'], bias: -0.5, least: [1, null], found: [1, 0]}], unit: 0.25, text: []},
  Array.from(features, (feature) => ({key: keyOf(feature, 0), weight: 1})),
)

test('the weights of all features of a place are added up, for the other word', () => {
  const [alternative] = new Contexts(() => bytes).alternatives("it's", place)
  expect(alternative).toEqual({meant: 'its', margin: -0.5 + FEATURES * 0.25, least: 1})
})

test('a word that is never called wrong has no alternative', () => {
  const contexts = new Contexts(() => bytes)
  expect(contexts.mayBeConfused('its')).toBe(false)
  expect(contexts.alternatives('its', place)).toEqual([])
})

test('the bytes may stand anywhere in a buffer', () => {
  const wider = Buffer.concat([Buffer.from('xyz'), bytes]).subarray(3)
  expect(new Contexts(() => wider).alternatives("it's", place)).toHaveLength(1)
})

test.each([
  ['another format', new Uint8Array(40)],
  ['a part', bytes.subarray(0, bytes.length - 1)],
])('%s is refused', (_, broken) => {
  expect(() => decodeContexts(() => broken)).toThrow()
})

test('the shipped model knows its pairs, and what it was trained from', () => {
  const {header} = new Contexts(() => readFileSync('dictionaries/english/contexts.bin'))
  expect(header.pairs.length).toBeGreaterThan(15)
  expect(header.text.length).toBeGreaterThan(40)
  for (const {words, least} of header.pairs)
    expect(
      least.some((margin) => margin !== null),
      words.join(' '),
    ).toBe(true)
})
