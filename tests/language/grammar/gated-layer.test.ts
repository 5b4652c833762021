import {describe, expect, test} from 'vitest'
import {GatedGradient} from '../../../scripts/train/gated-gradient.ts'
import {randomOf} from '../../../scripts/train/random.ts'
import {GatedLayer, type GatedWeights} from '../../../src/language/grammar/gated-layer.ts'

const [WIDTH, INPUTS, LENGTH, STEPS] = [3, 2, 6, 5]
const random = randomOf(4)
const drawn = (length: number): Float64Array => Float64Array.from({length}, () => random() * 2 - 1)
const weights: GatedWeights = {input: drawn(3 * WIDTH * INPUTS), state: drawn(3 * WIDTH * WIDTH), bias: drawn(3 * WIDTH)}
const inputs = drawn(LENGTH * INPUTS)
/** What each state of the layer counts in the sum whose gradient is asked. */
const worth = drawn((LENGTH + 1) * WIDTH)

describe.each([
  ['from left to right', false],
  ['from right to left', true],
])('a layer that reads %s', (_, reversed) => {
  const layer = new GatedLayer(weights, INPUTS, WIDTH, reversed)
  const sum = (): number => {
    layer.read(inputs, LENGTH, STEPS)
    let total = 0
    for (let at = WIDTH; at < (STEPS + 1) * WIDTH; at++) total += worth[at]! * layer.states[at]!
    return total
  }

  const slope = (values: Float64Array, at: number): number => {
    const kept = values[at]!
    values[at] = kept + 1e-5
    const above = sum()
    values[at] = kept - 1e-5
    const below = sum()
    values[at] = kept
    return (above - below) / 2e-5
  }

  const sums: GatedWeights = {
    input: new Float64Array(3 * WIDTH * INPUTS),
    state: new Float64Array(3 * WIDTH * WIDTH),
    bias: new Float64Array(3 * WIDTH),
  }
  const gradient = new GatedGradient(layer, sums)
  const changes = new Float64Array(LENGTH * INPUTS)
  sum()
  gradient.renew()
  gradient.clear(STEPS)
  gradient.states.set(worth.subarray(0, (STEPS + 1) * WIDTH))
  gradient.run(inputs, LENGTH, STEPS, changes)

  test.each([
    ['input', weights.input, sums.input],
    ['state', weights.state, sums.state],
    ['bias', weights.bias, sums.bias],
    ['each input', inputs, changes],
  ])('has the slopes in %s that its gradient says', (_name, values, found) => {
    for (let at = 0; at < values.length; at++) expect(found[at]).toBeCloseTo(slope(values, at), 6)
  })
})
