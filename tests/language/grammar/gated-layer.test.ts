import {describe, expect, test} from 'vitest'
import {LayerTrainer, numbersOfLayer} from '../../../scripts/train/layer-trainer.ts'
import {Arena} from '../../../scripts/train/products.ts'
import {randomOf} from '../../../scripts/train/random.ts'
import {GatedLayer} from '../../../src/language/grammar/gated-layer.ts'

const [LENGTH, STEPS, WIDTH, INPUT_WIDTH] = [6, 5, 32, 64]
const random = randomOf(4)
const drawn = (length: number): Float64Array => Float64Array.from({length}, () => Math.fround((random() * 2 - 1) / 4))

describe.each([
  ['from left to right', false],
  ['from right to left', true],
])('a layer that reads %s', (_, reversed) => {
  const sizes = {input: 3 * WIDTH * INPUT_WIDTH, state: 3 * WIDTH * WIDTH, bias: 3 * WIDTH}
  const weights = {input: drawn(sizes.input), state: drawn(sizes.state), bias: drawn(sizes.bias)}
  const inputs = drawn(LENGTH * INPUT_WIDTH)
  /** What each state of the layer counts in the sum whose gradient is asked. */
  const worth = drawn((LENGTH + 1) * WIDTH)
  const layer = new GatedLayer(weights, INPUT_WIDTH, WIDTH, reversed)
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

  const arena = new Arena(
    2 * (sizes.input + sizes.state + sizes.bias) + 2 * inputs.length + numbersOfLayer(INPUT_WIDTH, WIDTH, LENGTH) + 100,
  )
  const inArena = (numbers: Float64Array): Float32Array => {
    const array = arena.array(numbers.length)
    array.set(numbers)
    return array
  }
  const own = {input: inArena(weights.input), state: inArena(weights.state), bias: inArena(weights.bias)}
  const sums = {input: arena.array(sizes.input), state: arena.array(sizes.state), bias: arena.array(sizes.bias)}
  const trainer = new LayerTrainer(arena, own, sums, {inputWidth: INPUT_WIDTH, width: WIDTH, reversed}, LENGTH)
  const read = inArena(inputs)
  const changes = arena.array(inputs.length)
  trainer.renew()
  trainer.read(read, LENGTH, STEPS)
  const states = trainer.states.slice(0, (STEPS + 1) * WIDTH)
  trainer.changes.set(worth.subarray(0, (STEPS + 1) * WIDTH))
  trainer.learn(read, LENGTH, STEPS, changes)

  test('comes to the same states in training as in use', () => {
    sum()
    for (let at = 0; at < states.length; at++) expect(states[at]).toBeCloseTo(layer.states[at]!, 5)
  })

  test.each([
    ['input', weights.input, sums.input],
    ['state', weights.state, sums.state],
    ['bias', weights.bias, sums.bias],
    ['each input', inputs, changes],
  ])('has the slopes in %s that its gradient says', (_name, values, found) => {
    for (let at = 0; at < values.length; at += Math.ceil(values.length / 200)) expect(found[at]).toBeCloseTo(slope(values, at), 4)
  })
})
