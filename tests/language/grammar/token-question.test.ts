import {expect, test} from 'vitest'
import {randomOf} from '../../../scripts/train/random.ts'
import {TokenQuestion} from '../../../scripts/train/token-question.ts'

const [ANSWERS, UNITS, RIGHT, SHARE] = [3, 4, 2, 0.7]
const random = randomOf(6)
const drawn = (length: number): Float32Array => Float32Array.from({length}, () => random() * 2 - 1)

const weights = drawn(TokenQuestion.size(ANSWERS, UNITS))
const sums = new Float32Array(weights.length)
const question = new TokenQuestion(weights, sums, ANSWERS)
const layers = [0, 1].map(() => ({states: drawn(3 * UNITS), changes: new Float32Array(3 * UNITS)}))
const places = [UNITS, 2 * UNITS]

const loss = (): number => -SHARE * Math.log(question.ask(layers, places)[RIGHT]!)

function slope(values: Float32Array, at: number): number {
  const kept = values[at]!
  values[at] = kept + 1e-3
  const above = loss()
  values[at] = kept - 1e-3
  const below = loss()
  values[at] = kept
  return (above - below) / 2e-3
}

test('the chances of all answers come to 1', () => {
  expect(question.ask(layers, places).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10)
})

test('its gradients are the slopes of its loss, in its weights and in the states of both layers', () => {
  question.learn(RIGHT, SHARE, layers, places)
  for (let at = 0; at < weights.length; at++) expect(sums[at]).toBeCloseTo(slope(weights, at), 3)
  for (const {states, changes} of layers) for (let at = 0; at < states.length; at++) expect(changes[at]).toBeCloseTo(slope(states, at), 3)
})
