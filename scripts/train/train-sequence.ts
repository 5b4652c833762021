import {CLASSES} from '../../src/language/grammar/classes.ts'
import {FEATURE_ROWS, FEATURES_PER_TOKEN, isLexicalRow, type Sequence} from '../../src/language/grammar/sequence-input.ts'
import {NET_PARAMETERS, netParts, POOLED, SequenceNet, stepsOf, TOKEN_WIDTH, UNITS} from '../../src/language/grammar/sequence-net.ts'
import {Adam} from './adam.ts'
import {GatedGradient} from './gated-gradient.ts'
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

const squash = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** Starting weights drawn evenly from a range about 0 by part; update gates start open to the past. */
function startingParameters(random: () => number): Float64Array {
  const parameters = new Float64Array(NET_PARAMETERS)
  const parts = netParts(parameters)
  const draw = (part: Float64Array, range: number): void => {
    for (let at = 0; at < part.length; at++) part[at] = (random() * 2 - 1) * range
  }
  draw(parts.tokens!, 0.15)
  for (const name of ['forward', 'backward']) {
    draw(parts[`${name}Input`]!, 0.8 * Math.sqrt(3 / TOKEN_WIDTH))
    draw(parts[`${name}State`]!, 0.6 * Math.sqrt(3 / UNITS))
    parts[`${name}Bias`]!.fill(1, UNITS, 2 * UNITS)
  }
  draw(parts.output!, 0.5 * Math.sqrt(3 / POOLED))
  return parameters
}

/** Trains a net on examples one by one, with the question for main verbs beside, which it alone asks. */
class SequenceTrainer {
  readonly #settings: SequenceSettings
  readonly #random: () => number
  readonly net: SequenceNet
  /** The net's parameters, and behind them those of the questions for roles. */
  readonly #all: Float64Array
  readonly #gradients: Float64Array
  readonly #adam: Adam
  readonly #sums: Readonly<Record<string, Float64Array>>
  readonly #questions: readonly TokenQuestion[]
  readonly #layers: readonly GatedGradient[]
  readonly #kept = new Float64Array(POOLED)
  readonly #pooled = new Float64Array(POOLED)
  readonly #touched = new Set<number>()
  #inputs = new Float64Array()
  #steps = 0

  constructor(settings: SequenceSettings) {
    this.#settings = settings
    this.#random = randomOf(settings.seed)
    const length = ASKED.reduce((sum, answers) => sum + TokenQuestion.size(answers, UNITS), NET_PARAMETERS)
    this.#all = new Float64Array(length)
    this.#all.set(startingParameters(this.#random))
    this.net = new SequenceNet(this.#all.subarray(0, NET_PARAMETERS))
    this.#gradients = new Float64Array(length)
    this.#adam = new Adam(this.#all, this.#gradients)
    this.#sums = netParts(this.#gradients)
    this.#questions = this.#questionsBehind(NET_PARAMETERS)
    this.#layers = this.net.layers.map((layer) => {
      const name = layer.reversed ? 'backward' : 'forward'
      return new GatedGradient(layer, {
        input: this.#sums[`${name}Input`]!,
        state: this.#sums[`${name}State`]!,
        bias: this.#sums[`${name}Bias`]!,
      })
    })
  }

  #questionsBehind(start: number): TokenQuestion[] {
    return ASKED.map((answers) => {
      const end = start + TokenQuestion.size(answers, UNITS)
      const question = new TokenQuestion(this.#all.subarray(start, end), this.#gradients.subarray(start, end), answers)
      start = end
      return question
    })
  }

  train(examples: readonly SequenceExample[]): void {
    const {epochs, batch} = this.#settings
    const total = epochs * Math.ceil(examples.length / batch)
    for (const layer of this.#layers) layer.renew()
    for (let epoch = 0; epoch < epochs; epoch++) {
      const order = shuffled(examples.length, this.#random)
      for (let nth = 0; nth < order.length; nth++) {
        this.#learn(examples[order[nth]!]!)
        if ((nth + 1) % batch === 0 || nth + 1 === order.length) this.#move(total)
      }
    }
  }

  #learn({sequence, label, weight, mains, roles}: SequenceExample): void {
    const {length} = sequence
    const seen = {...sequence, features: sequence.features.map((row) => this.#hide(row))}
    const share = weight / this.#settings.batch
    this.net.read(seen)
    this.#hidePooled()
    this.net.decide()
    const steps = this.net.layers.map((layer) => stepsOf(layer, seen))
    this.#layers.forEach((layer, side) => {
      layer.clear(steps[side]!)
    })
    this.#askClass(seen, label, share)
    this.#askMains(seen, mains, share * this.#settings.mains)
    this.#askRoles(seen, roles, share * this.#settings.roles)
    if (this.#inputs.length < length * TOKEN_WIDTH) this.#inputs = new Float64Array(length * TOKEN_WIDTH)
    this.#inputs.fill(0, 0, length * TOKEN_WIDTH)
    this.#layers.forEach((layer, side) => {
      layer.run(this.net.inputs, length, steps[side]!, this.#inputs)
    })
    this.#addTokens(seen)
  }

  #hide(row: number): number {
    return isLexicalRow(row) && this.#random() < this.#settings.hiddenWords ? -1 : row
  }

  #hidePooled(): void {
    const {hidden} = this.#settings
    for (let at = 0; at < POOLED; at++) {
      this.#kept[at] = this.#random() < hidden ? 0 : 1 / (1 - hidden)
      this.net.pooled[at]! *= this.#kept[at]!
    }
  }

  /** The gradients of the output, and through `pooled` of the states (softmax, cross entropy). */
  #askClass({length, first, end}: Sequence, label: number, share: number): void {
    const {logits, pooled, parts, peaks, layers} = this.net
    const most = Math.max(...logits)
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0)
    this.#pooled.fill(0)
    for (let kind = 0; kind < CLASSES.length; kind++) {
      const error = share * (Math.exp(logits[kind]! - most) / total - Number(kind === label))
      this.#sums.outputBias![kind]! += error
      for (let at = 0, from = kind * POOLED; at < POOLED; at++) {
        this.#sums.output![from + at]! += error * pooled[at]!
        this.#pooled[at]! += error * parts.output![from + at]! * this.#kept[at]!
      }
    }
    layers.forEach((layer, side) => {
      const {states} = this.#layers[side]!
      const last = layer.stateOf(layer.reversed ? first : end - 1, length)
      for (let unit = 0; unit < UNITS; unit++) {
        states[layer.stateOf(peaks[side * UNITS + unit]!, length) + unit]! += this.#pooled[side * UNITS + unit]!
        states[last + unit]! += this.#pooled[(2 + side) * UNITS + unit]!
      }
    })
  }

  /** The gradients of the question for main verbs (logistic), asked of each token that may be one. */
  #askMains(sequence: Sequence, mains: Int8Array, share: number): void {
    for (let nth = 0; nth < mains.length; nth++) {
      if (mains[nth]! < 0) continue
      const token = sequence.first + nth
      const error = share * (squash(this.net.mainScore(token, sequence)) - mains[nth]!)
      this.#sums.mainsBias![0]! += error
      this.net.layers.forEach((layer, side) => {
        this.#spreadMain(error, layer.states, layer.stateOf(token, sequence.length), side)
      })
    }
  }

  #spreadMain(error: number, states: Float64Array, place: number, side: number): void {
    const changes = this.#layers[side]!.states
    for (let unit = 0; unit < UNITS; unit++) {
      this.#sums.mains![side * UNITS + unit]! += error * states[place + unit]!
      changes[place + unit]! += error * this.net.parts.mains![side * UNITS + unit]!
    }
  }

  /** The gradients of the questions for each token's role. */
  #askRoles({length, first}: Sequence, roles: Int8Array, share: number): void {
    const {layers} = this.net
    for (let nth = 0; nth < roles.length; nth++) {
      if (roles[nth]! < 0) continue
      const places = layers.map((layer) => layer.stateOf(first + Math.floor(nth / ASKED.length), length))
      this.#questions[nth % ASKED.length]!.learn(roles[nth]!, share, layers, this.#layers, places)
    }
  }

  #addTokens({features, length}: Sequence): void {
    for (let nth = 0; nth < length * FEATURES_PER_TOKEN; nth++) {
      const row = features[nth]!
      if (row < 0) continue
      this.#touched.add(row)
      const from = Math.floor(nth / FEATURES_PER_TOKEN) * TOKEN_WIDTH
      for (let at = 0; at < TOKEN_WIDTH; at++) this.#gradients[row * TOKEN_WIDTH + at]! += this.#inputs[from + at]!
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

/** The examples without the features that are rare among them, and which rows are left. */
function withoutRare(examples: readonly SequenceExample[], minimumCount: number): {kept: SequenceExample[]; counts: Int32Array} {
  const counts = new Int32Array(FEATURE_ROWS)
  for (const {sequence} of examples) for (const row of sequence.features) if (row >= 0) counts[row]!++
  const kept = examples.map((example) => {
    const features = example.sequence.features.map((row) => (row >= 0 && counts[row]! < minimumCount ? -1 : row))
    return {...example, sequence: {...example.sequence, features}}
  })
  return {kept, counts}
}

/** Trains a net; gives its parameters (`NET_PARAMETERS`), those of rare features 0. */
export function trainSequence(examples: readonly SequenceExample[], settings: SequenceSettings): Float64Array {
  const {kept, counts} = withoutRare(examples, settings.minimumCount)
  const trainer = new SequenceTrainer(settings)
  trainer.train(kept)
  const parameters = trainer.net.parameters.slice()
  counts.forEach((count, row) => {
    if (count < settings.minimumCount) parameters.fill(0, row * TOKEN_WIDTH, (row + 1) * TOKEN_WIDTH)
  })
  return parameters
}
