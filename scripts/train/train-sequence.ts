import {FEATURE_ROWS, FEATURES_PER_TOKEN, isLexicalRow, isTaggedRow, type Sequence} from '../../src/language/grammar/sequence-input.ts'
import {NET_PARAMETERS, netParts, POOLED, TOKEN_WIDTH, UNITS} from '../../src/language/grammar/sequence-net.ts'
import {Adam} from './adam.ts'
import {LayerTrainer, numbersOfLayer} from './layer-trainer.ts'
import {PooledStates} from './pooled-states.ts'
import {Arena} from './products.ts'
import {randomOf, shuffled} from './random.ts'
import {DEPTHS, RELATIONS} from './roles.ts'
import {TokenQuestion} from './token-question.ts'

/** A sequence to learn from. `mains` says of each of its tokens whether it is a main verb: 1, 0, or -1 where that is not asked. */
export interface SequenceExample {
  readonly sequence: Sequence
  readonly label: number
  readonly weight: number
  readonly mains: Int8Array
  /** For each of its tokens the number of its relation and of its clause's depth (`roles.ts`), -1 where that is not asked. */
  readonly roles: Int8Array
}

export interface SequenceSettings {
  readonly epochs: number
  readonly batch: number
  /** The step of the first tenth of the training; it falls to nothing by the end. */
  readonly rate: number
  /** The share of what the sentence is judged by that is hidden, each time anew. */
  readonly hidden: number
  /** The share of words that are hidden. */
  readonly hiddenWords: number
  /** The share of sequences whose tags and all that comes of them are hidden, so that the net learns to read without them as well. */
  readonly hiddenTags: number
  /** How much the question for main verbs counts beside that for the class. */
  readonly mains: number
  /** How much each of the two questions for a token's role counts beside that for the class. */
  readonly roles: number
  /** A feature seen less often than this says nothing. */
  readonly minimumCount: number
  readonly seed: number
}

/** How many answers there are to each question for a token's role. */
const ASKED = [RELATIONS.length, DEPTHS]

/** One token in so many is asked for its role, since that question has many answers and takes as long as all else. */
const ROLES_ASKED = 3

const squash = (sum: number): number => 1 / (1 + Math.exp(-sum))

type Parts = Readonly<Record<string, Float32Array>>

/** Draws starting weights evenly from a range about 0 by part; update gates start open to the past. */
function drawParameters(parts: Parts, random: () => number): void {
  const draw = (part: Float32Array, range: number): void => {
    for (let at = 0; at < part.length; at++) part[at] = (random() * 2 - 1) * range
  }
  draw(parts.tokens!, 0.15)
  for (const name of ['forward', 'backward']) {
    draw(parts[`${name}Input`]!, 0.8 * Math.sqrt(3 / TOKEN_WIDTH))
    draw(parts[`${name}State`]!, 0.6 * Math.sqrt(3 / UNITS))
    parts[`${name}Bias`]!.fill(1, UNITS, 2 * UNITS)
  }
  draw(parts.output!, 0.5 * Math.sqrt(3 / POOLED))
}

/** Trains a net on examples one by one, with questions beside that it alone asks: for main verbs, and for each token's role. */
class SequenceTrainer {
  readonly #settings: SequenceSettings
  readonly #random: () => number
  /** The net's parameters, and after them those of the questions for roles. */
  readonly #all: Float32Array
  readonly #gradients: Float32Array
  readonly #parts: Parts
  readonly #sums: Parts
  readonly #adam: Adam
  readonly #layers: readonly [LayerTrainer, LayerTrainer]
  readonly #questions: readonly TokenQuestion[]
  readonly #pooled: PooledStates
  /** What the tokens of a sequence come to, and how that is to change. */
  readonly #inputs: Float32Array
  readonly #changes: Float32Array
  readonly #touched = new Set<number>()
  #steps = 0

  constructor(settings: SequenceSettings, longest: number) {
    this.#settings = settings
    this.#random = randomOf(settings.seed)
    const length = ASKED.reduce((sum, answers) => sum + TokenQuestion.size(answers, UNITS), NET_PARAMETERS)
    const arena = new Arena(2 * length + 2 * longest * TOKEN_WIDTH + 2 * numbersOfLayer(TOKEN_WIDTH, UNITS, longest) + 1000)
    this.#all = arena.array(length)
    this.#gradients = arena.array(length)
    this.#parts = netParts(this.#all)
    this.#sums = netParts(this.#gradients)
    drawParameters(this.#parts, this.#random)
    this.#adam = new Adam(this.#all, this.#gradients)
    this.#inputs = arena.array(longest * TOKEN_WIDTH)
    this.#changes = arena.array(longest * TOKEN_WIDTH)
    const layerOf = (name: string, reversed: boolean): LayerTrainer => {
      const of = (parts: Parts) => ({input: parts[`${name}Input`]!, state: parts[`${name}State`]!, bias: parts[`${name}Bias`]!})
      return new LayerTrainer(arena, of(this.#parts), of(this.#sums), {inputWidth: TOKEN_WIDTH, width: UNITS, reversed}, longest)
    }
    this.#layers = [layerOf('forward', false), layerOf('backward', true)]
    this.#questions = this.#questionsAfter(NET_PARAMETERS)
    this.#pooled = new PooledStates(this.#layers, this.#parts, this.#sums)
  }

  #questionsAfter(start: number): TokenQuestion[] {
    return ASKED.map((answers) => {
      const end = start + TokenQuestion.size(answers, UNITS)
      const question = new TokenQuestion(this.#all.subarray(start, end), this.#gradients.subarray(start, end), answers)
      start = end
      return question
    })
  }

  /** The net's parameters as they are now, in a copy. */
  get parameters(): Float64Array {
    return Float64Array.from(this.#all.subarray(0, NET_PARAMETERS))
  }

  /** @param epochs what is to be learnt from in each epoch */
  train(epochs: readonly (readonly SequenceExample[])[]): void {
    const {batch} = this.#settings
    const total = epochs.reduce((sum, examples) => sum + Math.ceil(examples.length / batch), 0)
    for (const layer of this.#layers) layer.renew()
    for (const examples of epochs) {
      const order = shuffled(examples.length, this.#random)
      for (let nth = 0; nth < order.length; nth++) {
        this.#learn(examples[order[nth]!]!)
        if ((nth + 1) % batch === 0 || nth + 1 === order.length) this.#move(total)
      }
    }
  }

  #learn({sequence, label, weight, mains, roles}: SequenceExample): void {
    const {length, first, end} = sequence
    const isUntagged = this.#random() < this.#settings.hiddenTags
    const features = sequence.features.map((row) => (isUntagged && isTaggedRow(row) ? -1 : this.#hide(row)))
    const share = weight / this.#settings.batch
    const steps = [end, length - first]
    this.#addUp(features, length)
    this.#layers.forEach((layer, side) => {
      layer.read(this.#inputs, length, steps[side]!)
    })
    this.#pooled.learn(sequence, label, share, this.#settings.hidden, this.#random)
    this.#askMains(sequence, mains, share * this.#settings.mains)
    this.#askRoles(sequence, roles, share * this.#settings.roles)
    this.#changes.fill(0, 0, length * TOKEN_WIDTH)
    this.#layers.forEach((layer, side) => {
      layer.learn(this.#inputs, length, steps[side]!, this.#changes)
    })
    this.#spread(features, length)
  }

  #hide(row: number): number {
    return isLexicalRow(row) && this.#random() < this.#settings.hiddenWords ? -1 : row
  }

  /** Adds up for each token the rows of its features. */
  #addUp(features: Int32Array, length: number): void {
    const inputs = this.#inputs.fill(0, 0, length * TOKEN_WIDTH)
    const tokens = this.#parts.tokens!
    for (let nth = 0; nth < length * FEATURES_PER_TOKEN; nth++) {
      const row = features[nth]!
      if (row < 0) continue
      const to = Math.floor(nth / FEATURES_PER_TOKEN) * TOKEN_WIDTH
      for (let at = 0; at < TOKEN_WIDTH; at++) inputs[to + at]! += tokens[row * TOKEN_WIDTH + at]!
    }
  }

  /** The gradients of the question for main verbs (logistic), asked of each token that may be one. */
  #askMains({first, length}: Sequence, mains: Int8Array, share: number): void {
    const {mains: weights, mainsBias} = this.#parts
    for (let nth = 0; nth < mains.length; nth++) {
      if (mains[nth]! < 0) continue
      const places = this.#layers.map((layer) => layer.stateOf(first + nth, length))
      let sum = mainsBias![0]!
      this.#layers.forEach(({states}, side) => {
        for (let unit = 0; unit < UNITS; unit++) sum += weights![side * UNITS + unit]! * states[places[side]! + unit]!
      })
      const error = share * (squash(sum) - mains[nth]!)
      this.#sums.mainsBias![0]! += error
      for (const side of [0, 1]) this.#spreadMain(error, side, places[side]!)
    }
  }

  #spreadMain(error: number, side: number, place: number): void {
    const {states, changes} = this.#layers[side]!
    const [weights, sums] = [this.#parts.mains!, this.#sums.mains!]
    for (let unit = 0; unit < UNITS; unit++) {
      sums[side * UNITS + unit]! += error * states[place + unit]!
      changes[place + unit]! += error * weights[side * UNITS + unit]!
    }
  }

  /** The gradients of the questions for tokens' roles, each asked of one token in `ROLES_ASKED`, another time of others. */
  #askRoles({length, first}: Sequence, roles: Int8Array, share: number): void {
    for (let nth = this.#steps % ROLES_ASKED; nth < roles.length; nth += ROLES_ASKED) {
      if (roles[nth]! < 0) continue
      const places = this.#layers.map((layer) => layer.stateOf(first + Math.floor(nth / ASKED.length), length))
      this.#questions[nth % ASKED.length]!.learn(roles[nth]!, share * ROLES_ASKED, this.#layers, places)
    }
  }

  /** Adds what is to change of each token to the gradients of its features. */
  #spread(features: Int32Array, length: number): void {
    const [gradients, changes] = [this.#gradients, this.#changes]
    for (let nth = 0; nth < length * FEATURES_PER_TOKEN; nth++) {
      const row = features[nth]!
      if (row < 0) continue
      this.#touched.add(row)
      const from = Math.floor(nth / FEATURES_PER_TOKEN) * TOKEN_WIDTH
      for (let at = 0; at < TOKEN_WIDTH; at++) gradients[row * TOKEN_WIDTH + at]! += changes[from + at]!
    }
  }

  /** One step along the gradients: of the rows of features that were seen, and of all else. */
  #move(total: number): void {
    const share = this.#steps++ / total
    const rate = this.#settings.rate * Math.min(1, 10 * share + 0.01) * (1 - share)
    for (const row of this.#touched) this.#adam.move(row * TOKEN_WIDTH, (row + 1) * TOKEN_WIDTH, rate, this.#steps)
    this.#touched.clear()
    this.#adam.move(FEATURE_ROWS * TOKEN_WIDTH, this.#all.length, rate, this.#steps)
    for (const layer of this.#layers) layer.renew()
  }
}

/** How often each feature stands in examples. */
function countsIn(examples: readonly SequenceExample[]): Int32Array {
  const counts = new Int32Array(FEATURE_ROWS)
  for (const {sequence} of examples) for (const row of sequence.features) if (row >= 0) counts[row]!++
  return counts
}

/** Takes the features that are rare out of an example. */
function withoutRare(example: SequenceExample, counts: Int32Array, minimumCount: number): SequenceExample {
  const features = example.sequence.features.map((row) => (row >= 0 && counts[row]! < minimumCount ? -1 : row))
  return {...example, sequence: {...example.sequence, features}}
}

/** What to learn in one epoch: all of the examples that every epoch sees, and one share of those that are many. */
const epochOf = (every: readonly SequenceExample[], many: readonly SequenceExample[], epoch: number, epochs: number): SequenceExample[] => [
  ...every,
  ...many.filter((_, nth) => nth % epochs === epoch),
]

/**
 * Trains a net; gives its parameters (`NET_PARAMETERS`), those of rare features 0.
 *
 * @param every examples that each epoch sees
 * @param many examples that are so many that all epochs together see each once
 */
export function trainSequence(
  every: readonly SequenceExample[],
  many: readonly SequenceExample[],
  settings: SequenceSettings,
): Float64Array {
  const {epochs, minimumCount} = settings
  const counts = countsIn([...every, ...many])
  const kept = (examples: readonly SequenceExample[]): SequenceExample[] =>
    examples.map((example) => withoutRare(example, counts, minimumCount))
  const [always, once] = [kept(every), kept(many)]
  const longest = [...always, ...once].reduce((most, {sequence}) => Math.max(most, sequence.length), 1)
  const trainer = new SequenceTrainer(settings, longest)
  trainer.train(Array.from({length: epochs}, (_, epoch) => epochOf(always, once, epoch, epochs)))
  const {parameters} = trainer
  counts.forEach((count, row) => {
    if (count < minimumCount) parameters.fill(0, row * TOKEN_WIDTH, (row + 1) * TOKEN_WIDTH)
  })
  return parameters
}
