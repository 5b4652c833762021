import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {packNet} from '../../../scripts/train/pack-net.ts'
import {randomOf} from '../../../scripts/train/random.ts'
import {type SequenceExample, trainSequence} from '../../../scripts/train/train-sequence.ts'
import {FixedNet} from '../../../src/language/grammar/fixed-net.ts'
import {GrammarReader} from '../../../src/language/grammar/grammar.ts'
import {decodeModel} from '../../../src/language/grammar/model-format.ts'
import {PairedRows} from '../../../src/language/grammar/paired-rows.ts'
import {FEATURE_ROWS, FEATURES_PER_TOKEN, placeIn, sequenceOf} from '../../../src/language/grammar/sequence-input.ts'
import {NET_PARAMETERS, SequenceNet, unpackNet} from '../../../src/language/grammar/sequence-net.ts'
import type {Syntax} from '../../../src/language/grammar/syntax.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../../dictionaries/english/grammar.bin', import.meta.url)))
const reader = new GrammarReader(decodeModel(() => bytes))
const read = (text: string): Syntax => reader.read(text, {start: 0, end: text.length})

const NONE = {at: [], score: []}
const ALONE = {previous: undefined, next: undefined}

test('a sequence holds the end of the sentence before, the whole sentence and the start of the one after', () => {
  const syntax = read('Who left early.')
  const neighbours = {previous: read('They thanked the old mayor.'), next: read('Nobody in the hall saw it go.')}
  const {length, first, end} = sequenceOf(syntax, NONE, neighbours)
  expect([first, end, length]).toEqual([4, 8, 13])
})

test('a neighbour that is missing is another thing than one that is not known', () => {
  const syntax = read('Who left early.')
  const [missing, unknown] = [sequenceOf(syntax, NONE, ALONE), sequenceOf(syntax, NONE, ALONE, false)]
  expect(missing.length).toBe(unknown.length)
  expect(missing.features).not.toEqual(unknown.features)
})

test('of a long sentence the middle is left out, and places tell which tokens are kept', () => {
  const syntax = read(`${'The mayor left, '.repeat(30)}and nobody spoke.`)
  const sequence = sequenceOf(syntax, NONE, ALONE)
  expect(sequence.end - sequence.first).toBe(48)
  expect(placeIn(sequence, syntax, syntax.first)).toBe(sequence.first)
  expect(placeIn(sequence, syntax, syntax.words.length - 1)).toBe(sequence.end - 1)
  expect(placeIn(sequence, syntax, 60)).toBe(-1)
  const kept = syntax.words.map((_, at) => placeIn(sequence, syntax, at)).filter((place) => place >= 0)
  expect(kept).toEqual(Array.from({length: 48}, (_, nth) => sequence.first + nth))
})

test('a net learns what a feature means, wherever it stands, and packing keeps it', () => {
  const random = randomOf(2)
  const example = (fragment: boolean): SequenceExample => {
    const length = 6
    const features = new Int32Array(length * FEATURES_PER_TOKEN).fill(-1)
    for (let token = 0; token < length; token++) features[token * FEATURES_PER_TOKEN] = 1 + Math.floor(random() * 20)
    features[Math.floor(random() * length) * FEATURES_PER_TOKEN] = fragment ? 30 : 31
    const silent = {mains: new Int8Array(length).fill(-1), roles: new Int8Array(2 * length).fill(-1)}
    return {sequence: {features, length, first: 0, end: length}, label: fragment ? 2 : 0, weight: 1, ...silent}
  }
  const settings = {
    epochs: 3,
    batch: 8,
    rate: 0.01,
    hidden: 0.1,
    hiddenWords: 0,
    hiddenTags: 0,
    mains: 0,
    roles: 0,
    minimumCount: 1,
    seed: 3,
  }
  const parameters = trainSequence(
    Array.from({length: 200}, (_, nth) => example(nth % 2 === 0)),
    Array.from({length: 600}, (_, nth) => example(nth % 2 === 0)),
    settings,
  )
  const net = new SequenceNet(unpackNet(packNet(parameters)))
  const right = Array.from({length: 100}, (_, nth) => {
    const {sequence, label} = example(nth % 2 === 0)
    const logits = net.classify(sequence)
    return logits.indexOf(Math.max(...logits)) === label
  }).filter(Boolean).length
  expect(right).toBeGreaterThan(95)
})

test('a row of the net is never beyond its table', () => {
  const syntax = read('“Besides,” she said, “3.5 per cent of Växjö’s 90,000 people — or so — can’t vote!”')
  const {features} = sequenceOf(syntax, reader.scoreVerbs(syntax), {previous: syntax, next: syntax})
  expect(Math.max(...features)).toBeLessThan(FEATURE_ROWS)
  expect(Math.min(...features)).toBe(-1)
})

test('a net that changes no more reads as one that may, from what it has computed before', () => {
  const random = randomOf(5)
  const parameters = unpackNet(packNet(Float64Array.from({length: NET_PARAMETERS}, () => (random() - 0.5) / 4)))
  const [net, fixed] = [new SequenceNet(parameters), new FixedNet(parameters)]
  for (const text of ['Because the pumps failed.', 'While they slept the river rose.', 'Because the pumps failed.']) {
    const syntax = read(text)
    const sequence = sequenceOf(syntax, reader.scoreVerbs(syntax), ALONE)
    const expected = net.classify(sequence)
    fixed.classify(sequence).forEach((logit, kind) => {
      expect(logit).toBeCloseTo(expected[kind]!, 2)
    })
    expect(fixed.mainScore(sequence.first, sequence)).toBeCloseTo(net.mainScore(sequence.first, sequence), 2)
  }
})

test('two rows in one number give the products of both, to what states are rounded to', () => {
  const random = randomOf(9)
  const [rows, width] = [12, 64]
  const weights = Float64Array.from({length: rows * width}, () => (Math.round(random() * 254) - 127) / 100)
  weights[5] = 1.27
  const states = Float64Array.from({length: width + 3}, () => random() * 2 - 1)
  const products = new Float64Array(rows)
  new PairedRows(weights, rows).multiply(states, 3, products)
  const exact = Array.from({length: rows}, (_, row) =>
    states.slice(3).reduce((sum, state, at) => sum + weights[row * width + at]! * (Math.round(state * 2048) / 2048), 0),
  )
  exact.forEach((product, row) => {
    expect(products[row]).toBeCloseTo(product, 9)
  })
})

test('the largest sums of two rows keep apart', () => {
  const weights = Float64Array.from({length: 4 * 64}, (_, at) => (Math.floor(at / 64) % 2 === 0 ? 1 : -1))
  const products = new Float64Array(4)
  new PairedRows(weights, 4).multiply(new Float64Array(64).fill(-1), 0, products)
  expect([...products].map((product) => Math.round(product))).toEqual([-64, 64, -64, 64])
})
