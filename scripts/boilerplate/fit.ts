import {type LineLabel, lineLabels} from '../../src/analysis/boilerplate/labels.ts'
import {readLine} from '../../src/analysis/boilerplate/line-features.ts'
import {
  chancesOf,
  LABELS,
  lineFeatureCount,
  lineOdds,
  pageFeatureCount,
  pageFeatures,
  type Weights,
} from '../../src/analysis/boilerplate/line-model.ts'

/** A page whose lines are labelled. */
export interface LabelledPage {
  readonly lines: readonly {readonly text: string; readonly label: LineLabel}[]
}

interface Example {
  readonly features: readonly number[]
  readonly label: number
  readonly weight: number
}

/** Lines count by the root of their words: the figure that matters counts words, but a menu must not be drowned by one long paragraph. */
const weightOf = (words: number): number => Math.sqrt(Math.max(1, words))

const EPOCHS = 20
const RATE = 0.25

/** Pull of each weight towards 0 whenever its feature occurs: it keeps a feature that one sort of line alone has at about 4. */
const DECAY = 2e-3

/** Visits the examples in a fixed pseudo-random order: a linear congruential step through a power of two. */
function* shuffled(length: number, epoch: number): Iterable<number> {
  let size = 1
  while (size < length) size *= 2
  let at = (epoch * 7919) % size
  for (let count = 0; count < size; count++) {
    at = (at * 5 + 12345) % size
    if (at < length) yield at
  }
}

/** Stochastic gradient descent with AdaGrad steps on the log loss; `gradient` gives the slope for each output of an example. */
function descend(
  examples: readonly Example[],
  outputs: number,
  rows: number,
  gradient: (example: Example, weights: Float64Array) => ArrayLike<number>,
) {
  const weights = new Float64Array(rows * outputs)
  const squares = new Float64Array(rows * outputs).fill(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const index of shuffled(examples.length, epoch)) {
      const example = examples[index]!
      const slope = gradient(example, weights)
      for (const feature of example.features) {
        for (let output = 0; output < outputs; output++) {
          const at = feature * outputs + output
          const step = example.weight * (slope[output]! + DECAY * weights[at]!)
          squares[at]! += step * step
          weights[at]! -= (RATE * step) / Math.sqrt(squares[at]!)
        }
      }
    }
  }
  return weights
}

const bodyPlace = lineLabels.indexOf('body')

/** Trains both layers on labelled pages. */
export function fit(pages: readonly LabelledPage[]): Weights {
  const read = pages.map((page) => ({
    facts: page.lines.map((line) => readLine(line.text)),
    labels: page.lines.map((line) => lineLabels.indexOf(line.label)),
  }))
  const single = read.flatMap(({facts, labels}) =>
    facts.map((fact, at) => ({features: fact.features, label: labels[at]! === bodyPlace ? 1 : 0, weight: weightOf(fact.words)})),
  )
  const line = descend(single, 1, lineFeatureCount, ({features, label}, weights) => [
    1 / (1 + Math.exp(-lineOdds({features} as never, weights))) - label,
  ])
  const placed = read.flatMap(({facts, labels}) =>
    pageFeatures(facts, line).map((features, at) => ({features, label: labels[at]!, weight: weightOf(facts[at]!.words)})),
  )
  const page = descend(placed, LABELS, pageFeatureCount, ({features, label}, weights) => {
    const chances = chancesOf(features, weights)
    chances[label]! -= 1
    return chances
  })
  return {line, page}
}
