import {HIDDEN, INPUT, type NetParameters, netLengths, SIDE, WIDTH} from '../../../src/language/context-net/context-net.ts'
import {FLAGS, ROW_BITS, ROW_MASK} from '../../../src/language/context-net/vocabulary.ts'
import {Adam} from '../adam.ts'
import {Arena, rowsOf, turned} from '../products.ts'
import {randomOf} from '../random.ts'

/** Places that are learnt from at once. */
const BATCH = 128
/** Words that are drawn for each batch, for its places to tell from their own. */
const DRAWN = 192

const partsOf = (numbers: Float32Array, rows: number): NetParameters => {
  let start = 0
  return Object.fromEntries(
    netLengths(rows).map(([name, length]) => [name, numbers.subarray(start, (start += length))]),
  ) as unknown as NetParameters
}

export interface TrainSettings {
  readonly rate: number
  readonly seed: number
}

/** Trains the net: of a word that it does not see it is to say which it is, among those that are taken for it and others drawn at random. */
export class NetTrainer {
  readonly parts: NetParameters
  readonly #rows: number
  readonly #settings: TrainSettings
  readonly #arena: Arena
  readonly #adam: Adam
  readonly #sums: NetParameters
  readonly #inputs: Float32Array
  readonly #inputChanges: Float32Array
  readonly #units: Float32Array
  readonly #unitChanges: Float32Array
  readonly #calls: Float32Array
  readonly #callChanges: Float32Array
  readonly #hiddenTurned: Float32Array
  readonly #outputTurned: Float32Array
  readonly #drawn: Float32Array
  readonly #drawnTurned: Float32Array
  readonly #drawnChanges: Float32Array
  readonly #scores: Float32Array
  readonly #tokens = new Int32Array(BATCH * 2 * SIDE)
  readonly #targets = new Int32Array(BATCH)
  readonly #drawnRows = new Int32Array(DRAWN)
  readonly #touched: Int32Array
  readonly #isTouched: Uint8Array
  #touchedCount = 0
  #filled = 0
  #steps = 0
  readonly #random: () => number
  readonly #draw: () => number
  readonly #logExpected: Float32Array
  readonly #rivals: ReadonlyMap<number, Int32Array>
  /** Running mean of the surprise, of all and among rivals, in nats. */
  loss = 0
  rivalLoss = 0

  constructor(rows: number, frequencies: Float64Array, rivals: ReadonlyMap<number, Int32Array>, settings: TrainSettings) {
    this.#rows = rows
    this.#settings = settings
    this.#rivals = rivals
    this.#random = randomOf(settings.seed)
    const length = netLengths(rows).reduce((sum, [, count]) => sum + count, 0)
    const arena = new Arena(
      2 * length + BATCH * (2 * INPUT + 2 * HIDDEN + 2 * WIDTH + DRAWN) + (INPUT + WIDTH) * HIDDEN + 3 * DRAWN * WIDTH + 4096,
    )
    this.#arena = arena
    const [parameters, gradients] = [arena.array(length), arena.array(length)]
    this.parts = partsOf(parameters, rows)
    this.#sums = partsOf(gradients, rows)
    this.#adam = new Adam(parameters, gradients)
    this.#inputs = arena.array(BATCH * INPUT)
    this.#inputChanges = arena.array(BATCH * INPUT)
    this.#units = arena.array(BATCH * HIDDEN)
    this.#unitChanges = arena.array(BATCH * HIDDEN)
    this.#calls = arena.array(BATCH * WIDTH)
    this.#callChanges = arena.array(BATCH * WIDTH)
    this.#hiddenTurned = arena.array(INPUT * HIDDEN)
    this.#outputTurned = arena.array(HIDDEN * WIDTH)
    this.#drawn = arena.array(DRAWN * WIDTH)
    this.#drawnTurned = arena.array(DRAWN * WIDTH)
    this.#drawnChanges = arena.array(DRAWN * WIDTH)
    this.#scores = arena.array(BATCH * DRAWN)
    this.#touched = new Int32Array(rows + FLAGS)
    this.#isTouched = new Uint8Array(rows + FLAGS)
    this.#start(frequencies)
    ;[this.#draw, this.#logExpected] = drawerOf(frequencies, this.#random)
  }

  #start(frequencies: Float64Array): void {
    const {rows, hidden, output, biases} = this.parts
    const fill = (part: Float32Array, range: number): void => {
      for (let at = 0; at < part.length; at++) part[at] = (this.#random() * 2 - 1) * range
    }
    fill(rows, 0.3)
    fill(hidden, Math.sqrt(3 / INPUT) * 1.2)
    fill(output, Math.sqrt(3 / HIDDEN))
    const total = frequencies.reduce((sum, count) => sum + count, 0)
    for (let row = 0; row < frequencies.length; row++)
      biases[row] = frequencies[row]! > 0 ? 0.7 * Math.log((frequencies[row]! / total) * 1000) : -5
    this.#turn()
  }

  #turn(): void {
    transpose(this.parts.hidden, INPUT, HIDDEN, this.#hiddenTurned)
    transpose(this.parts.output, HIDDEN, WIDTH, this.#outputTurned)
  }

  /** Learns from a place of a stream of tokens once a batch is full. @param rate - how much of the settings' rate counts now */
  add(stream: Uint16Array, at: number, rate: number): void {
    const from = this.#filled * 2 * SIDE
    for (let side = 0; side < SIDE; side++) {
      this.#tokens[from + side] = stream[at - SIDE + side]!
      this.#tokens[from + SIDE + side] = stream[at + 1 + side]!
    }
    this.#targets[this.#filled++] = stream[at]!
    if (this.#filled < BATCH) return
    this.#learn(rate)
    this.#filled = 0
  }

  #learn(rate: number): void {
    this.#gather()
    this.#read()
    this.#judge()
    this.#spread()
    this.#move(rate)
  }

  #gather(): void {
    const {rows} = this.parts
    const flags = this.#rows
    for (let nth = 0; nth < BATCH * 2 * SIDE; nth++) {
      const token = this.#tokens[nth]!
      const row = (token & ROW_MASK) * WIDTH
      const to = nth * WIDTH
      const flag = token >>> ROW_BITS
      if (flag === 0) for (let at = 0; at < WIDTH; at++) this.#inputs[to + at] = rows[row + at]!
      else {
        const flagRow = (flags + flag) * WIDTH
        for (let at = 0; at < WIDTH; at++) this.#inputs[to + at] = rows[row + at]! + rows[flagRow + at]!
      }
    }
  }

  #read(): void {
    const {hidden, hiddenBias, output} = this.parts
    const units = this.#units
    for (let nth = 0; nth < BATCH; nth++) units.set(hiddenBias, nth * HIDDEN)
    this.#arena.addProducts(rowsOf(this.#inputs, INPUT), rowsOf(hidden, HIDDEN), rowsOf(units, HIDDEN), BATCH, HIDDEN, INPUT)
    for (let at = 0; at < units.length; at++) if (units[at]! < 0) units[at] = 0
    this.#calls.fill(0)
    this.#arena.addProducts(rowsOf(units, HIDDEN), rowsOf(output, WIDTH), rowsOf(this.#calls, WIDTH), BATCH, WIDTH, HIDDEN)
  }

  #judge(): void {
    this.#drawRows()
    this.#callChanges.fill(0)
    this.#drawnChanges.fill(0)
    this.#scores.fill(0)
    const calls = rowsOf(this.#calls, WIDTH)
    this.#arena.addProducts(calls, rowsOf(this.#drawnTurned, DRAWN), rowsOf(this.#scores, DRAWN), BATCH, DRAWN, WIDTH)
    let [loss, rivalLoss, asked] = [0, 0, 0]
    for (let nth = 0; nth < BATCH; nth++) {
      loss += this.#judgePlace(nth)
      const rival = this.#judgeRivals(nth)
      if (rival >= 0) {
        rivalLoss += rival
        asked++
      }
    }
    const changes = rowsOf(this.#scores, DRAWN)
    this.#arena.addProducts(changes, rowsOf(this.#drawn, WIDTH), rowsOf(this.#callChanges, WIDTH), BATCH, WIDTH, DRAWN)
    this.#arena.addProducts(turned(changes), calls, rowsOf(this.#drawnChanges, WIDTH), DRAWN, WIDTH, BATCH)
    this.#settleDrawn()
    this.loss += 0.002 * (loss / BATCH - this.loss) * (this.#steps < 1000 ? 5 : 1)
    if (asked > 0) this.rivalLoss += 0.002 * (rivalLoss / asked - this.rivalLoss) * (this.#steps < 1000 ? 5 : 1)
  }

  #drawRows(): void {
    const {rows} = this.parts
    for (let nth = 0; nth < DRAWN; nth++) {
      const row = this.#draw()
      this.#drawnRows[nth] = row
      for (let at = 0; at < WIDTH; at++) {
        const value = rows[row * WIDTH + at]!
        this.#drawn[nth * WIDTH + at] = value
        this.#drawnTurned[at * DRAWN + nth] = value
      }
    }
  }

  /** Puts in the place of the scores of drawn rows how they are to change; those of the target and its rivals are settled at once. */
  #judgePlace(nth: number): number {
    const {biases} = this.parts
    const scores = this.#scores
    const [from, target] = [nth * DRAWN, this.#targets[nth]!]
    const row = target & ROW_MASK
    const own = this.#score(nth, target)
    let total = 1
    for (let at = 0; at < DRAWN; at++) {
      const drawn = this.#drawnRows[at]!
      const odds = drawn === row ? 0 : Math.exp(Math.min(30, scores[from + at]! + biases[drawn]! - this.#logExpected[drawn]! - own))
      scores[from + at] = odds
      total += odds
    }
    const share = 1 / total / BATCH
    for (let at = 0; at < DRAWN; at++) {
      const change = scores[from + at]! * share
      scores[from + at] = change
      this.#sums.biases[this.#drawnRows[at]!]! += change
    }
    this.#change(nth, target, (1 / total - 1) / BATCH)
    return Math.log(total)
  }

  #judgeRivals(nth: number): number {
    const target = this.#targets[nth]!
    const rivals = this.#rivals.get(target)
    if (rivals === undefined) return -1
    const own = this.#score(nth, target)
    let total = 1
    const odds = new Float64Array(rivals.length)
    for (let at = 0; at < rivals.length; at++) total += odds[at] = Math.exp(Math.min(30, this.#score(nth, rivals[at]!) - own))
    for (let at = 0; at < rivals.length; at++) if (odds[at]! / total > 1e-4) this.#change(nth, rivals[at]!, odds[at]! / total / BATCH)
    this.#change(nth, target, (1 / total - 1) / BATCH)
    return Math.log(total)
  }

  #score(nth: number, token: number): number {
    const {rows, biases} = this.parts
    const [from, row] = [nth * WIDTH, token & ROW_MASK]
    let sum = biases[row]!
    for (let at = 0; at < WIDTH; at++) sum += this.#calls[from + at]! * rows[row * WIDTH + at]!
    const flag = token >>> ROW_BITS
    if (flag === 0) return sum
    const flagRow = this.#rows + flag
    sum += biases[flagRow]!
    for (let at = 0; at < WIDTH; at++) sum += this.#calls[from + at]! * rows[flagRow * WIDTH + at]!
    return sum
  }

  /** Notes that a token's score at a place is to change by so much. */
  #change(nth: number, token: number, change: number): void {
    this.#changeRow(nth, token & ROW_MASK, change)
    if (token >>> ROW_BITS !== 0) this.#changeRow(nth, this.#rows + (token >>> ROW_BITS), change)
  }

  #changeRow(nth: number, row: number, change: number): void {
    const {rows} = this.parts
    const sums = this.#sums
    this.#touch(row)
    sums.biases[row]! += change
    const [from, to] = [nth * WIDTH, row * WIDTH]
    for (let at = 0; at < WIDTH; at++) {
      this.#callChanges[from + at]! += change * rows[to + at]!
      sums.rows[to + at]! += change * this.#calls[from + at]!
    }
  }

  #touch(row: number): void {
    if (this.#isTouched[row]) return
    this.#isTouched[row] = 1
    this.#touched[this.#touchedCount++] = row
  }

  #settleDrawn(): void {
    for (let nth = 0; nth < DRAWN; nth++) {
      const row = this.#drawnRows[nth]!
      this.#touch(row)
      for (let at = 0; at < WIDTH; at++) this.#sums.rows[row * WIDTH + at]! += this.#drawnChanges[nth * WIDTH + at]!
    }
  }

  #spread(): void {
    const sums = this.#sums
    const [units, unitChanges] = [this.#units, this.#unitChanges.fill(0)]
    const changes = rowsOf(this.#callChanges, WIDTH)
    this.#arena.addProducts(turned(rowsOf(units, HIDDEN)), changes, rowsOf(sums.output, WIDTH), HIDDEN, WIDTH, BATCH)
    this.#arena.addProducts(changes, rowsOf(this.#outputTurned, HIDDEN), rowsOf(unitChanges, HIDDEN), BATCH, HIDDEN, WIDTH)
    for (let at = 0; at < units.length; at++) if (units[at] === 0) unitChanges[at] = 0
    for (let nth = 0; nth < BATCH; nth++) for (let at = 0; at < HIDDEN; at++) sums.hiddenBias[at]! += unitChanges[nth * HIDDEN + at]!
    this.#arena.addProducts(
      turned(rowsOf(this.#inputs, INPUT)),
      rowsOf(unitChanges, HIDDEN),
      rowsOf(sums.hidden, HIDDEN),
      INPUT,
      HIDDEN,
      BATCH,
    )
    this.#inputChanges.fill(0)
    this.#arena.addProducts(
      rowsOf(unitChanges, HIDDEN),
      rowsOf(this.#hiddenTurned, INPUT),
      rowsOf(this.#inputChanges, INPUT),
      BATCH,
      INPUT,
      HIDDEN,
    )
    this.#spreadInputs()
  }

  #spreadInputs(): void {
    const {rows} = this.#sums
    for (let nth = 0; nth < BATCH * 2 * SIDE; nth++) {
      const token = this.#tokens[nth]!
      const [row, from] = [token & ROW_MASK, nth * WIDTH]
      this.#touch(row)
      for (let at = 0; at < WIDTH; at++) rows[row * WIDTH + at]! += this.#inputChanges[from + at]!
      if (token >>> ROW_BITS === 0) continue
      const flag = this.#rows + (token >>> ROW_BITS)
      this.#touch(flag)
      for (let at = 0; at < WIDTH; at++) rows[flag * WIDTH + at]! += this.#inputChanges[from + at]!
    }
  }

  #move(share: number): void {
    this.#steps++
    const rate = this.#settings.rate * share
    const start = (this.#rows + FLAGS) * WIDTH
    const touched = this.#touched.subarray(0, this.#touchedCount)
    for (const row of touched) {
      this.#adam.move(row * WIDTH, (row + 1) * WIDTH, rate, this.#steps)
      this.#adam.move(start + row, start + row + 1, rate, this.#steps)
      this.#isTouched[row] = 0
    }
    this.#touchedCount = 0
    this.#adam.move(start + this.#rows + FLAGS, start + this.#rows + FLAGS + INPUT * HIDDEN + HIDDEN + HIDDEN * WIDTH, rate, this.#steps)
    this.#turn()
  }
}

function transpose(matrix: Float32Array, rows: number, columns: number, out: Float32Array): void {
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) out[column * rows + row] = matrix[row * columns + column]!
}

const DAMPED = 0.75

/** Draws rows by their frequency, damped, and says by row the logarithm of how often it is drawn in a batch. */
function drawerOf(frequencies: Float64Array, random: () => number): [() => number, Float32Array] {
  const ends = new Float64Array(frequencies.length)
  let sum = 0
  frequencies.forEach((count, row) => {
    sum += count ** DAMPED
    ends[row] = sum
  })
  const draw = (): number => {
    const wanted = random() * sum
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (ends[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
  return [draw, Float32Array.from(frequencies, (count) => Math.log(Math.max(1e-12, (DRAWN * count ** DAMPED) / sum)))]
}
