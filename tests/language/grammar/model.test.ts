import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {builtModelCard} from '../../../scripts/build-docs.ts'
import {modelCard} from '../../../scripts/docs/model-card.ts'
import {decisionFingerprint} from '../../../scripts/train/decision-fingerprint.ts'
import {featureFingerprint} from '../../../scripts/train/fingerprint.ts'
import {readingFingerprint} from '../../../scripts/train/reading-fingerprint.ts'
import {FRAGMENT_KINDS} from '../../../src/language/grammar/classes.ts'
import {GrammarReader} from '../../../src/language/grammar/grammar.ts'
import {decodeModel, FORMAT_VERSION, readModelHeader, withHeader} from '../../../src/language/grammar/model-format.ts'
import {TAGS} from '../../../src/language/grammar/tags.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../../dictionaries/english/grammar.bin', import.meta.url)))
const reader = new GrammarReader(decodeModel(() => bytes))

test('the model was trained on the features that the code computes today', () => {
  expect(readModelHeader(bytes).features).toBe(featureFingerprint())
})

test('thresholds and weights were chosen for the code that decides today (npm run train:decide, see dictionaries/README.md)', () => {
  expect(readModelHeader(bytes).decision).toBe(decisionFingerprint())
})

test('training reads by the code that the header knows (npm run train, or train:decide -- --keep and npm run docs, which says that the bytes are others)', () => {
  expect(readModelHeader(bytes).reading).toBe(readingFingerprint())
})

test('the card says whether training makes the model that ships', () => {
  const header = {...readModelHeader(bytes), decision: 'a', reading: 'b'}
  const same = 'training again gives the same bytes'
  expect(modelCard({...header, made: {decision: 'a', reading: 'b'}}, [], '')).toContain(same)
  expect(modelCard({...header, made: {decision: 'a', reading: 'c'}}, [], '')).not.toContain(same)
  expect(modelCard({...header, made: {decision: 'c', reading: 'b'}}, [], '')).not.toContain(same)
})

test('docs/model.md describes the model that ships (npm run docs)', () => {
  expect(readFileSync(new URL('../../../docs/model.md', import.meta.url), 'utf8')).toBe(builtModelCard())
})

test('the header names every input, with commit, licence and hash', () => {
  const {inputs} = readModelHeader(bytes)
  expect(inputs.length).toBeGreaterThan(10)
  for (const {name, commit, licence, sha256} of inputs) {
    expect(name).toMatch(/^(ewt|gum|pud|eslspok)_/)
    expect(commit).toMatch(/@[0-9a-f]{40}$/)
    expect(licence).toMatch(/^CC BY/)
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  }
})

test.each(FRAGMENT_KINDS)('the threshold for %s rises with caution', (kind) => {
  const {strict, default: medium, cautious} = reader.thresholds
  expect(strict[kind]).toBeLessThanOrEqual(medium[kind])
  expect(medium[kind]).toBeLessThanOrEqual(cautious[kind])
})

test('another header leaves the data as it is', () => {
  const header = readModelHeader(bytes)
  expect(Buffer.compare(withHeader(bytes, header), bytes)).toBe(0)
  const other = withHeader(bytes, {...header, settings: {}})
  expect(readModelHeader(other).settings).toEqual({})
  expect(Buffer.from(decodeModel(() => other).net.weights).equals(Buffer.from(decodeModel(() => bytes).net.weights))).toBe(true)
})

describe('bytes that are no model', () => {
  test('a file of another format version is refused, with both versions named', () => {
    const other = bytes.slice()
    other[4] = 99
    expect(() => decodeModel(() => other)).toThrow(`has format 99, but this version of copydesk reads format ${FORMAT_VERSION}`)
  })

  test('a file of another sort is refused', () => {
    expect(() => decodeModel(() => new TextEncoder().encode('<!doctype html>'))).toThrow('This is no grammar model')
  })

  test('a truncated file is refused', () => {
    expect(() => decodeModel(() => bytes.subarray(0, bytes.length >> 1))).toThrow()
  })
})

const tagged = (text: string): string => {
  const {tokens, tags} = reader.read(text, {start: 0, end: text.length})
  return Array.from(tags, (tag, at) => `${text.slice(tokens.starts[at], tokens.ends[at])}/${TAGS[tag]}`).join(' ')
}

test.each([
  ['The old mill closed.', 'The/DT old/JJ mill/NN closed/V_VBD ./P.'],
  ['She has never seen it.', 'She/PRPn has/A_VBZ never/RB seen/V_VBN it/PRP ./P.'],
  ['They will leave because the roof fell.', 'They/PRPn will/A_MD leave/V_VB because/SIN the/DT roof/NN fell/V_VBD ./P.'],
])('%s', (text, expected) => {
  expect(tagged(text)).toBe(expected)
})

test('a main verb scores above that of a subordinate clause', () => {
  const text = 'When the rain stopped, the children ran outside.'
  const syntax = reader.read(text, {start: 0, end: text.length})
  const {at, score} = reader.scoreVerbs(syntax)
  const scoreOf = (form: string): number => score[at.findIndex((token) => syntax.words[token]!.lower === form)]!
  expect(scoreOf('ran')).toBeGreaterThan(scoreOf('stopped') + 2)
  expect(scoreOf('stopped')).toBeLessThan(0)
})

test('offsets are of the text, whatever stands before the sentence', () => {
  const text = '😀 First.\r\nThe mayor left.'
  const {tokens} = reader.read(text, {start: 11, end: text.length})
  expect(text.slice(tokens.starts[1], tokens.ends[1])).toBe('mayor')
})

test.each([
  ['Because the bridge over the canal had been closed since spring.', 'subordinate'],
  ['Who had never seen the sea before that summer.', 'relative'],
  ['After a long night of talks in the old town hall.', 'prepositional'],
  ['And promised to open the hall again in spring.', 'predicate'],
])('%s is a fragment: %s', (text, kind) => {
  const neighbour = reader.read('The mayor thanked the volunteers for their patience.', {start: 0, end: 52})
  const found = reader.classify(reader.read(text, {start: 0, end: text.length}), neighbour, neighbour)
  expect(found.kind).toBe(kind)
  expect(found.score).toBeGreaterThan(reader.thresholds.default[found.kind])
})

test('a sentence that can stand is none, although it opens like one', () => {
  const text = 'Because the bridge was closed, the buses took another road.'
  const {kind, score} = reader.classify(reader.read(text, {start: 0, end: text.length}), undefined, undefined)
  expect(score).toBeLessThan(reader.thresholds.strict[kind])
})
