import {CLASSES} from './classes.ts'
import {dot, GatedLayer} from './gated-layer.ts'
import {FEATURE_ROWS, FEATURES_PER_TOKEN, type Sequence} from './sequence-input.ts'

/** How many numbers stand for a token, and how many units read in each direction. */
export const TOKEN_WIDTH = 64
export const UNITS = 64

/** What the sentence is judged by: each unit's highest state, and its last, in both directions. */
export const POOLED = 4 * UNITS

const layer = (name: string): readonly (readonly [string, number])[] => [
  [`${name}Input`, 3 * UNITS * TOKEN_WIDTH],
  [`${name}State`, 3 * UNITS * UNITS],
  [`${name}Bias`, 3 * UNITS],
]

/** The parts of the net's parameters in the order in which they stand in one array, and their lengths. */
export const NET_PARTS: readonly (readonly [string, number])[] = [
  ['tokens', FEATURE_ROWS * TOKEN_WIDTH],
  ...layer('forward'),
  ...layer('backward'),
  ['output', CLASSES.length * POOLED],
  ['outputBias', CLASSES.length],
  ['mains', 2 * UNITS],
  ['mainsBias', 1],
]

export const NET_PARAMETERS = NET_PARTS.reduce((sum, [, length]) => sum + length, 0)

/** The parts of an array of parameters, by name. */
export function netParts<Numbers extends Float32Array | Float64Array>(parameters: Numbers): Readonly<Record<string, Numbers>> {
  const parts = stretchesOf(parameters)
  return Object.fromEntries(NET_PARTS.map(([name], nth) => [name, parts[nth]!]))
}

/** The same, in their order. */
export function stretchesOf<Numbers extends Int8Array | Float32Array | Float64Array>(parameters: Numbers): Numbers[] {
  let start = 0
  return NET_PARTS.map(([, length]) => parameters.subarray(start, (start += length)) as Numbers)
}

/** What a net says of sentences. */
export interface SentenceNet {
  /** The logarithms of the classes' chances, up to a constant; the array is used again by the next call. */
  classify(sequence: Sequence): Float64Array
  /** How likely a token is the verb of an independent clause: the logarithm of the odds, once `classify` has read the sequence. */
  mainScore(token: number, sequence: Sequence): number
}

/** A net's parameters in single bytes: those of each part are so many times its scale. */
export interface PackedNet {
  readonly scales: Float32Array
  readonly weights: Int8Array
}

/** The parameters of a packed net. */
export function unpackNet({scales, weights}: PackedNet): Float64Array {
  const parameters = new Float64Array(weights)
  Object.values(netParts(parameters)).forEach((part, nth) => {
    const scale = scales[nth]!
    for (let at = 0; at < part.length; at++) part[at]! *= scale
  })
  return parameters
}

/** How many tokens a layer reads until it has seen all that are the sentence's own. */
export const stepsOf = ({reversed}: GatedLayer, {length, first, end}: Sequence): number => (reversed ? length - first : end)

/** Reads a sentence token by token, in both directions, and says how likely it is to be of each class. */
export class SequenceNet implements SentenceNet {
  readonly parameters: Float64Array
  readonly parts: Readonly<Record<string, Float64Array>>
  readonly layers: readonly [GatedLayer, GatedLayer]
  readonly pooled = new Float64Array(POOLED)
  /** For each unit of both layers the token at which its state was highest. */
  readonly peaks = new Int32Array(2 * UNITS)
  readonly logits = new Float64Array(CLASSES.length)
  inputs = new Float64Array(64 * TOKEN_WIDTH)

  /** @param parameters `NET_PARAMETERS` numbers, kept and not copied */
  constructor(parameters: Float64Array) {
    this.parameters = parameters
    const parts = netParts(parameters)
    const layerOf = (name: string, reversed: boolean): GatedLayer =>
      new GatedLayer(
        {input: parts[`${name}Input`]!, state: parts[`${name}State`]!, bias: parts[`${name}Bias`]!},
        TOKEN_WIDTH,
        UNITS,
        reversed,
      )
    this.parts = parts
    this.layers = [layerOf('forward', false), layerOf('backward', true)]
  }

  /** The logarithms of the classes' chances, up to a constant; the array is used again by the next call. */
  classify(sequence: Sequence): Float64Array {
    this.read(sequence)
    return this.decide()
  }

  /** Reads a sequence and fills `pooled`. Neither layer reads on where the sentence's own tokens end in its direction. */
  read(sequence: Sequence): void {
    this.readTokens(sequence)
    this.layers.forEach((units, side) => {
      this.#pool(units, side, sequence)
    })
  }

  /** Has both layers read a sequence. */
  protected readTokens(sequence: Sequence): void {
    this.#embed(sequence)
    for (const units of this.layers) units.read(this.inputs, sequence.length, stepsOf(units, sequence))
  }

  /** How likely a token is the verb of an independent clause: the logarithm of the odds, once `read` has read the sequence. */
  mainScore(token: number, {length}: Sequence): number {
    const {mains, mainsBias} = this.parts
    return this.layers.reduce(
      (sum, layer, side) => sum + dot(mains!, side * UNITS, layer.states, layer.stateOf(token, length), UNITS),
      mainsBias![0]!,
    )
  }

  #embed({features, length}: Sequence): void {
    if (this.inputs.length < length * TOKEN_WIDTH) this.inputs = new Float64Array(length * TOKEN_WIDTH)
    const inputs = this.inputs.fill(0, 0, length * TOKEN_WIDTH)
    const tokens = this.parts.tokens!
    for (let token = 0; token < length; token++) {
      const to = token * TOKEN_WIDTH
      for (let nth = token * FEATURES_PER_TOKEN; nth < (token + 1) * FEATURES_PER_TOKEN; nth++) {
        const row = features[nth]! * TOKEN_WIDTH
        for (let at = 0; row >= 0 && at < TOKEN_WIDTH; at++) inputs[to + at]! += tokens[row + at]!
      }
    }
  }

  #pool(units: GatedLayer, side: number, {length, first, end}: Sequence): void {
    const {states} = units
    const last = units.stateOf(units.reversed ? first : end - 1, length)
    const [top, final] = [side * UNITS, (2 + side) * UNITS]
    this.pooled.fill(-2, top, top + UNITS)
    for (let token = first; token < end; token++) {
      const at = units.stateOf(token, length)
      for (let unit = 0; unit < UNITS; unit++) {
        if (states[at + unit]! <= this.pooled[top + unit]!) continue
        this.pooled[top + unit] = states[at + unit]!
        this.peaks[top + unit] = token
      }
    }
    for (let unit = 0; unit < UNITS; unit++) this.pooled[final + unit] = states[last + unit]!
  }

  /** Fills `logits` from `pooled`, and gives them. */
  decide(): Float64Array {
    const {output, outputBias} = this.parts
    for (let kind = 0; kind < CLASSES.length; kind++) {
      this.logits[kind] = outputBias![kind]! + dot(output!, kind * POOLED, this.pooled, 0, POOLED)
    }
    return this.logits
  }
}
