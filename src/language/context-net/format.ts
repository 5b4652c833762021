import {HIDDEN, type NetParameters, netLengths, type PackedParameters, type PackedRows, WIDTH} from './context-net.ts'
import {Vocabulary} from './vocabulary.ts'

/** A word that may be meant where another is written. */
export interface Rival {
  /** What stands there: the row of a word, or the key of a rare word. */
  readonly written: number
  /** The token that may be meant. */
  readonly meant: number
  /** How far the place must speak for it against what stands there, in nats. */
  readonly least: number
}

/** What it was trained from: each file of text with the SHA-256 of its content. */
export type NetText = readonly {readonly name: string; readonly sha256: string}[]

/** What is written to `context-net.bin`. Rivals stand in the order of what is written. */
export interface NetModel {
  readonly words: readonly string[]
  readonly text: NetText
  readonly parameters: NetParameters
  /** Of words that have rows: what is written is a token. */
  readonly rivals: readonly Rival[]
  /** Of rare words: it is a key. */
  readonly rare: readonly Rival[]
}

/** What is read from it. */
export interface DecodedNet {
  readonly words: readonly string[]
  readonly text: NetText
  readonly parameters: PackedParameters
  readonly rivals: RivalTable
  readonly rare: RivalTable
}

/** Rivals in the order of what is written. */
export class RivalTable {
  readonly #written: Int32Array
  readonly #meant: Int32Array
  readonly #steps: Int32Array

  /** @param gaps - from each number that is written to the next */
  constructor(gaps: Int32Array, meant: Int32Array, steps: Int32Array) {
    let sum = 0
    this.#written = gaps.map((gap) => (sum += gap))
    this.#meant = meant
    this.#steps = steps
  }

  get size(): number {
    return this.#written.length
  }

  /** Those of a token or key. */
  of(written: number): Rival[] {
    const found: Rival[] = []
    for (let at = this.#first(written); this.#written[at] === written; at++)
      found.push({written, meant: this.#meant[at]!, least: LOWEST + this.#steps[at]! * STEP})
    return found
  }

  #first(written: number): number {
    let [low, high] = [0, this.#written.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#written[middle]! < written) low = middle + 1
      else high = middle
    }
    return low
  }
}

const MAGIC = 'copydesk context net 1\n'
const LARGEST = 127
/** Least margins are kept in steps of so many nats. */
const STEP = 1 / 8
/** They are counted from here, since a rare word may need less than nothing. */
const LOWEST = -12
const FLOAT = 4

/** FNV-1a (Fowler, Noll & Vo) of a word, in 30 bits: one word in fifty thousand that is not in the table has the key of one that is. */
export function keyOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 30)) & 0x3fffffff
}

/** Numbers are kept in single bytes, each row of so many with its own scale; the others as they are. */
const ROW_LENGTHS = {rows: WIDTH, hidden: HIDDEN, output: WIDTH} as const

const isPacked = (name: keyof NetParameters): name is keyof typeof ROW_LENGTHS => name in ROW_LENGTHS

function floatsOf(numbers: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * FLOAT))
  for (const [at, number] of numbers.entries()) view.setFloat32(at * FLOAT, number, true)
  return new Uint8Array(view.buffer)
}

function packed(numbers: Float32Array, length: number): Uint8Array[] {
  const scales = Float32Array.from({length: numbers.length / length}, (_, row) => {
    const largest = numbers.subarray(row * length, (row + 1) * length).reduce((most, number) => Math.max(most, Math.abs(number)), 0)
    return largest / LARGEST
  })
  const bytes = Int8Array.from(numbers, (number, at) => Math.round(number / (scales[Math.floor(at / length)]! || 1)))
  return [floatsOf(scales), new Uint8Array(bytes.buffer)]
}

/** Numbers in `width` bytes each, the lowest bytes of all first, which compress better so. */
function planes(numbers: readonly number[], width: number): Uint8Array {
  const bytes = new Uint8Array(numbers.length * width)
  for (let plane = 0; plane < width; plane++)
    numbers.forEach((number, at) => {
      bytes[plane * numbers.length + at] = Math.floor(number / 256 ** plane) & 255
    })
  return bytes
}

const stepsOf = (least: number): number => Math.max(0, Math.min(255, Math.ceil((least - LOWEST) / STEP)))

const rivalBytes = (rivals: readonly Rival[], width: number): Uint8Array[] => [
  planes(
    rivals.map(({written}, at) => written - (rivals[at - 1]?.written ?? 0)),
    width,
  ),
  planes(
    rivals.map(({meant}) => meant),
    2,
  ),
  planes(
    rivals.map(({least}) => stepsOf(least)),
    1,
  ),
]

/** The bytes of a model: a line that names the format, the header's length and the header as JSON, the parameters, and who is taken for whom. Rivals are to be sorted by what is written. */
export function encodeNet({words, text, parameters, rivals, rare}: NetModel): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify({words: words.join(' '), text, rivals: rivals.length, rare: rare.length}))
  const head = new TextEncoder().encode(`${MAGIC}${header.length}\n`)
  const numbers = netLengths(new Vocabulary(words).rows).flatMap(([name]) =>
    isPacked(name) ? packed(parameters[name], ROW_LENGTHS[name]) : [floatsOf(parameters[name])],
  )
  return concatenated([head, header, ...numbers, ...rivalBytes(rivals, 2), ...rivalBytes(rare, 4)])
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Reads what `encodeNet` wrote, part by part. */
class Reader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  take(length: number): Uint8Array {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new Error('it is cut off')
    const part = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return part
  }

  floats(length: number): Float32Array {
    const part = this.take(length * FLOAT)
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
    return Float32Array.from({length}, (_, at) => view.getFloat32(at * FLOAT, true))
  }

  packed(length: number, row: number): PackedRows {
    const scales = this.floats(length / row)
    const bytes = this.take(length)
    return {scales, bytes: new Int8Array(bytes.buffer, bytes.byteOffset, length)}
  }

  planes(count: number, width: number): Int32Array {
    const bytes = this.take(count * width)
    return Int32Array.from({length: count}, (_, at) => {
      let number = 0
      for (let plane = 0; plane < width; plane++) number |= bytes[plane * count + at]! << (8 * plane)
      return number
    })
  }

  rivals(count: number, width: number): RivalTable {
    return new RivalTable(this.planes(count, width), this.planes(count, 2), this.planes(count, 1))
  }
}

/** @throws where the bytes are not those of a model of this version */
function requireNet(bytes: Uint8Array): void {
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('it is no context net of this version')
}

/** @throws where the bytes are not those of a model of this version, or not all of them */
export function decodeNet(bytes: Uint8Array): DecodedNet {
  requireNet(bytes)
  const line = bytes.indexOf(10, MAGIC.length)
  const start = line + 1
  const end = start + Number(new TextDecoder().decode(bytes.subarray(MAGIC.length, line)))
  if (line < 0 || end > bytes.length) throw new Error('it is cut off')
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))) as Header
  return bodyOf(header, new Reader(bytes, end))
}

interface Header {
  readonly words: string
  readonly text: NetText
  readonly rivals: number
  readonly rare: number
}

function bodyOf(header: Header, reader: Reader): DecodedNet {
  const words = header.words.split(' ')
  const parts = netLengths(new Vocabulary(words).rows).map(([name, length]) => [
    name,
    isPacked(name) ? reader.packed(length, ROW_LENGTHS[name]) : reader.floats(length),
  ])
  const parameters = Object.fromEntries(parts) as unknown as PackedParameters
  const [rivals, rare] = [reader.rivals(header.rivals, 2), reader.rivals(header.rare, 4)]
  if (!reader.isAtEnd) throw new Error('it is too long')
  return {words, text: header.text, parameters, rivals, rare}
}
