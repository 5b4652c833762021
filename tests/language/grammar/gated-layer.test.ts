import {describe, expect, test} from 'vitest'
import {GatedGradient} from '../../../scripts/train/gated-gradient.ts'
import {randomOf} from '../../../scripts/train/random.ts'
import {GatedLayer, type GatedWeights} from '../../../src/language/grammar/gated-layer.ts'

const [LENGTH, STEPS] = [6, 5]
const random = randomOf(4)
const drawn = (length: number): Float64Array => Float64Array.from({length}, () => random() * 2 - 1)
describe.each([
  ['3 units that read 2 numbers from left to right', 3, 2, false],
  ['3 units that read 2 numbers from right to left', 3, 2, true],
  ['4 units that read 8 numbers from left to right', 4, 8, false],
])('a layer of %s', (_, width, inputWidth, reversed) => {
  const weights: GatedWeights = {input: drawn(3 * width * inputWidth), state: drawn(3 * width * width), bias: drawn(3 * width)}
  const inputs = drawn(LENGTH * inputWidth)
  /** What each state of the layer counts in the sum whose gradient is asked. */
  const worth = drawn((LENGTH + 1) * width)
  const layer = new GatedLayer(weights, inputWidth, width, reversed)
  const sum = (): number => {
    layer.read(inputs, LENGTH, STEPS)
    let total = 0
    for (let at = width; at < (STEPS + 1) * width; at++) total += worth[at]! * layer.states[at]!
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
    input: new Float64Array(3 * width * inputWidth),
    state: new Float64Array(3 * width * width),
    bias: new Float64Array(3 * width),
  }
  const gradient = new GatedGradient(layer, sums)
  const changes = new Float64Array(LENGTH * inputWidth)
  sum()
  gradient.renew()
  gradient.clear(STEPS)
  gradient.states.set(worth.subarray(0, (STEPS + 1) * width))
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
