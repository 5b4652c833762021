import fs from 'node:fs'
import path from 'node:path'
import wabt from 'wabt'

/** What `products.wat` exports. Places are in bytes, steps and rows the bytes from one number to the next in that direction. */
type AddProducts = (
  ...numbers: [
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    rows: number,
    columns: number,
    depth: number,
  ]
) => void

const SOURCE = path.join(import.meta.dirname, 'products.wat')

const bytes = (await wabt()).parseWat('products.wat', fs.readFileSync(SOURCE, 'utf8'), {simd: true}).toBinary({}).buffer
const compiled = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>)

const FLOAT = Float32Array.BYTES_PER_ELEMENT
const PAGE = 65536
/** Bytes that a vector spans: arrays start at whole ones. */
const VECTOR = 16
/** Products are added for so many columns at a time. */
export const COLUMNS = 32

/** A matrix in an array of an arena: from which number on, and how many numbers on the next row and the next column are. */
export interface View {
  readonly numbers: Float32Array
  readonly from: number
  readonly row: number
  readonly column: number
}

/** Rows of `width` numbers, end to end. @param from the row to start with @param step the rows from one to the next; -1 reads upwards */
export const rowsOf = (numbers: Float32Array, width: number, from = 0, step = 1): View => ({
  numbers,
  from: from * width,
  row: step * width,
  column: 1,
})

/** The same with rows and columns exchanged. */
export const turned = ({numbers, from, row, column}: View): View => ({numbers, from, row: column, column: row})

/** Arrays side by side in one memory, on which products of matrices are computed four numbers at a time (WebAssembly, 32-bit floats). */
export class Arena {
  readonly #memory: WebAssembly.Memory
  readonly #addProducts: AddProducts
  #used = 0

  /** @param numbers how many numbers all arrays together will hold, at most */
  constructor(numbers: number) {
    this.#memory = new WebAssembly.Memory({initial: Math.ceil((numbers * FLOAT + PAGE) / PAGE)})
    const {addProducts} = new WebAssembly.Instance(compiled, {train: {memory: this.#memory}}).exports
    this.#addProducts = addProducts as AddProducts
  }

  /** A new array of zeros. @throws where the arena is full */
  array(length: number): Float32Array {
    const start = this.#used
    this.#used = Math.ceil((start + length * FLOAT) / VECTOR) * VECTOR
    return new Float32Array(this.#memory.buffer, start, length)
  }

  /** Adds to `rows` by `columns` numbers of `c` the product of as many rows of `a`, `depth` wide, and of `b`. `columns` is a multiple of `COLUMNS`. */
  addProducts(a: View, b: View, c: View, rows: number, columns: number, depth: number): void {
    const placeOf = ({numbers, from}: View): number => numbers.byteOffset + from * FLOAT
    this.#addProducts(
      placeOf(a),
      a.row * FLOAT,
      a.column * FLOAT,
      placeOf(b),
      b.row * FLOAT,
      placeOf(c),
      c.row * FLOAT,
      rows,
      columns,
      depth,
    )
  }
}
