import {FLAGS, ROW_BITS, ROW_MASK} from './vocabulary.ts'

/** How many numbers stand for a token. */
export const WIDTH = 64
/** Tokens that are read on each side of a place. */
export const SIDE = 5
/** Tokens that are read of a place, those before it first, in the order of the text. */
export const WINDOW = 2 * SIDE
/** Units between what is read and what is called for. */
export const HIDDEN = 128
export const INPUT = WINDOW * WIDTH

/** The parameters of the net. */
export interface NetParameters {
  /** `WIDTH` numbers for each row of the vocabulary, and after them for each combination of flags. */
  readonly rows: Float32Array
  /** One for each of these. */
  readonly biases: Float32Array
  /** For each number of each token around its weights by unit. */
  readonly hidden: Float32Array
  readonly hiddenBias: Float32Array
  /** For each unit its weights by number. */
  readonly output: Float32Array
}

/** Rows of numbers in single bytes: those of a row are so many times its scale. */
export interface PackedRows {
  readonly scales: Float32Array
  readonly bytes: Int8Array
}

/** The parameters as they are kept and read. */
export interface PackedParameters {
  readonly rows: PackedRows
  readonly biases: Float32Array
  readonly hidden: PackedRows
  readonly hiddenBias: Float32Array
  readonly output: PackedRows
}

/** The parts of the parameters in the order in which they are kept, and their lengths where the vocabulary has so many rows. */
export const netLengths = (rows: number): readonly (readonly [keyof NetParameters, number])[] => [
  ['rows', (rows + FLAGS) * WIDTH],
  ['biases', rows + FLAGS],
  ['hidden', INPUT * HIDDEN],
  ['hiddenBias', HIDDEN],
  ['output', HIDDEN * WIDTH],
]

/** So many tokens on each side tell most. */
export const NEAR_SIDE = 2
const isNear = (at: number): boolean => at >= SIDE - NEAR_SIDE && at < SIDE + NEAR_SIDE
const PLACES = Array.from({length: WINDOW}, (_, at) => at)
const NEAR = PLACES.filter(isNear)
const FAR = PLACES.filter((at) => !isNear(at))

/** Vectors of units that are worked out when they are first asked for. */
class UnitTable {
  readonly #learn: (key: number, units: Float32Array) => void
  /** For each key one more than where its vector stands, 0 where it is not yet worked out. */
  readonly #places: Uint32Array
  #vectors = new Float32Array(256 * HIDDEN)
  #count = 0

  constructor(keys: number, learn: (key: number, units: Float32Array) => void) {
    this.#places = new Uint32Array(keys)
    this.#learn = learn
  }

  get vectors(): Float32Array {
    return this.#vectors
  }

  /** Where the vector of a key starts in `vectors`, which may be new. */
  of(key: number): number {
    return ((this.#places[key] || this.#add(key)) - 1) * HIDDEN
  }

  #add(key: number): number {
    const from = this.#count * HIDDEN
    if (from === this.#vectors.length) this.#grow()
    this.#learn(key, this.#vectors.subarray(from, from + HIDDEN))
    return (this.#places[key] = ++this.#count)
  }

  #grow(): void {
    const vectors = new Float32Array(2 * this.#vectors.length)
    vectors.set(this.#vectors)
    this.#vectors = vectors
  }
}

/**
 * What a place calls for: reads the tokens around it, and scores words that might stand there. Only sums and products of 32-bit floats: the same numbers on every machine. What a
 * token at its place adds to the units, and how the units speak for a token, is worked out once and kept.
 */
export class ContextNet {
  readonly #parameters: PackedParameters
  readonly #rows: number
  readonly #units = new Float32Array(HIDDEN)
  /** The units that are above nothing, as they are, and 0 for the others. */
  readonly #active = new Float32Array(HIDDEN)
  readonly #shares: UnitTable
  readonly #calls: UnitTable

  constructor(parameters: PackedParameters) {
    this.#parameters = parameters
    this.#rows = parameters.biases.length - FLAGS
    this.#shares = new UnitTable(WINDOW * parameters.biases.length, (key, units) => this.#shareOf(key, units))
    this.#calls = new UnitTable(parameters.biases.length, (row, units) => this.#callOf(row, units))
  }

  /** Reads the tokens next to a place, two on each side. */
  readNear(around: ArrayLike<number>): void {
    this.#units.set(this.#parameters.hiddenBias)
    for (const at of NEAR) this.#add(around[at]!, at)
    this.#activate()
  }

  /** Reads the others, once `readNear` has read those. */
  readFar(around: ArrayLike<number>): void {
    for (const at of FAR) this.#add(around[at]!, at)
    this.#activate()
  }

  #activate(): void {
    const [units, active] = [this.#units, this.#active]
    for (let unit = 0; unit < HIDDEN; unit++) active[unit] = Math.max(0, units[unit]!)
  }

  #add(token: number, at: number): void {
    this.#addRow(token & ROW_MASK, at)
    if (token >>> ROW_BITS !== 0) this.#addRow(this.#rows + (token >>> ROW_BITS), at)
  }

  #addRow(row: number, at: number): void {
    const from = this.#shares.of(row * WINDOW + at)
    const [units, shares] = [this.#units, this.#shares.vectors]
    for (let unit = 0; unit < HIDDEN; unit++) units[unit]! += shares[from + unit]!
  }

  #shareOf(key: number, units: Float32Array): void {
    const {rows, hidden} = this.#parameters
    const row = Math.floor(key / WINDOW)
    for (let number = 0, input = (key % WINDOW) * WIDTH; number < WIDTH; number++, input++) {
      const value = rows.bytes[row * WIDTH + number]! * rows.scales[row]! * hidden.scales[input]!
      for (let unit = 0; unit < HIDDEN; unit++) units[unit]! += value * hidden.bytes[input * HIDDEN + unit]!
    }
  }

  #callOf(row: number, units: Float32Array): void {
    const {rows, output} = this.#parameters
    for (let unit = 0; unit < HIDDEN; unit++) {
      let sum = 0
      for (let number = 0; number < WIDTH; number++) sum += output.bytes[unit * WIDTH + number]! * rows.bytes[row * WIDTH + number]!
      units[unit] = sum * output.scales[unit]! * rows.scales[row]!
    }
  }

  /** How far the tokens that were read speak for a token, in nats up to a constant. */
  score(token: number): number {
    const score = this.#scoreRow(token & ROW_MASK)
    return token >>> ROW_BITS === 0 ? score : score + this.#scoreRow(this.#rows + (token >>> ROW_BITS))
  }

  #scoreRow(row: number): number {
    const from = this.#calls.of(row)
    const [active, calls] = [this.#active, this.#calls.vectors]
    let sum = this.#parameters.biases[row]!
    for (let unit = 0; unit < HIDDEN; unit++) sum += active[unit]! * calls[from + unit]!
    return sum
  }
}
