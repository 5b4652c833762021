import {STEPS} from '../lexicon/lexicon-format.ts'
import {type Alphabet, codeOf} from './alphabets.ts'

/** The longest stretch that one edit of the table reads or writes. */
export const WIDEST = 3
/** Letters, in UTF-16 units, that an edit may read and write together: so its key fits in 31 bits. */
export const WIDEST_SUM = 5

/** The key of an edit from the widths of its stretches and the codes of their symbols, 5 bits each: first what was meant, then what was written. */
const keyOf = (a: number, right: number, b: number, wrong: number): number => ((((a * 4 + b) << (5 * a)) | right) << (5 * b)) | wrong

/** The key of the edit that writes `wrong[j, j + b)` where `right[i, i + a)` was meant, from codes. */
export function editKey(right: Uint8Array, i: number, a: number, wrong: Uint8Array, j: number, b: number): number {
  let [meant, written] = [0, 0]
  for (let k = 0; k < a; k++) meant = (meant << 5) | right[i + k]!
  for (let k = 0; k < b; k++) written = (written << 5) | wrong[j + k]!
  return keyOf(a, meant, b, written)
}

/** Two words' symbols in codes, with boundaries; no longer than any word that is searched for. */
const LONGEST_PAIR = 40
/** No cheap way to cut two words strays further from the straight one, beside the difference of their lengths. */
const REACH = 3
/** Bits of the hash by which a filter says which edits the table may have: so many that it seldom says so for nothing, and few enough to stay at hand. */
const FILTER_BITS = 18

const hashOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - FILTER_BITS)

/** Edits and what each costs, as they are looked up. */
export interface EditTables {
  /** Open addressing: a key, then its cost in steps. */
  readonly table: Int32Array
  readonly filter: Uint32Array
}

/**
 * Enters edits into an open-addressing table, and into its filter.
 *
 * @param edits keys of `editKey`
 * @param costs in steps of 1/16 nat
 */
export function tablesOfEdits(edits: Uint32Array, costs: Uint8Array): EditTables {
  let size = 1024
  while (size < edits.length * 2) size *= 2
  const table = new Int32Array(2 * size)
  const filter = new Uint32Array(1 << (FILTER_BITS - 5))
  const last = table.length - 2
  for (let k = 0; k < edits.length; k++) {
    const key = edits[k]! | 0
    const hash = hashOf(key)
    filter[hash >>> 5]! |= 1 << (hash & 31)
    let slot = (2 * hash) & last
    while (table[slot] !== 0 && table[slot] !== key) slot = (slot + 2) & last
    table[slot] = key
    table[slot + 1] = costs[k]!
  }
  return {table, filter}
}

/** A word's symbols in codes, and the codes of the stretches that end after each. */
class Codes {
  readonly symbols = new Uint8Array(LONGEST_PAIR)
  /** By width, then by where a stretch ends. */
  readonly stretches = new Int32Array((WIDEST + 1) * LONGEST_PAIR)
  length = 0

  /** Takes a stretch of a word, with boundaries where it reaches the word's own. */
  take(word: string, from: number, to: number, alphabet: Alphabet): void {
    this.length = 0
    if (from === 0) this.#add(alphabet.boundary)
    for (let i = from; i < to; i++) this.#add(codeOf(word.charCodeAt(i), alphabet))
    if (to === word.length) this.#add(alphabet.boundary)
  }

  #add(code: number): void {
    const {stretches, length} = this
    this.symbols[length] = code
    this.length = length + 1
    for (let width = 1; width <= WIDEST && width <= length + 1; width++) {
      const before = width > 1 ? stretches[(width - 1) * LONGEST_PAIR + length]! : 0
      stretches[width * LONGEST_PAIR + length + 1] = (before << 5) | code
    }
  }
}

/**
 * How likely a writer who meant one word writes another: the probability of the best way to cut the two into stretches of up to three
 * symbols, each written for the other, learnt from attested misspellings (Brill & Moore 2000). Costs are negative natural logarithms.
 */
export class ErrorModel {
  /** Open addressing: a key, then its cost in steps. */
  readonly #edits: Int32Array
  readonly #filter: Uint32Array
  readonly #alphabet: Alphabet
  /** What it costs to leave a symbol out, to put one in, and to put one in after its like, by its code. */
  readonly #missing: Float32Array
  readonly #extra: Float32Array
  readonly #doubled: Float32Array
  readonly #right = new Codes()
  readonly #wrong = new Codes()
  readonly #table = new Float32Array(LONGEST_PAIR * LONGEST_PAIR)
  /** The first and the last column of each row of the table that cost less than the limit. */
  readonly #first = new Int32Array(LONGEST_PAIR)
  readonly #last = new Int32Array(LONGEST_PAIR)

  constructor({table, filter}: EditTables, alphabet: Alphabet) {
    this.#alphabet = alphabet
    this.#edits = table
    this.#filter = filter
    this.#missing = alphabet.missing.map((unseen, code) => this.#known(keyOf(1, code, 0, 0), unseen))
    this.#extra = alphabet.missing.map((_, code) => this.#known(keyOf(0, 0, 1, code), alphabet.extra))
    this.#doubled = alphabet.missing.map((_, code) => this.#known(keyOf(0, 0, 1, code), alphabet.doubled))
  }

  /**
   * The cost of writing `wrong` for `right`, both in lower case or both as they sound; `Infinity` where it is not below `limit`, or one is too long to be
   * searched for.
   */
  cost(right: string, wrong: string, limit = Number.POSITIVE_INFINITY): number {
    if (right.length > LONGEST_PAIR - 2 || wrong.length > LONGEST_PAIR - 2) return Number.POSITIVE_INFINITY
    const shorter = Math.min(right.length, wrong.length)
    let head = 0
    while (head < shorter && right.charCodeAt(head) === wrong.charCodeAt(head)) head++
    let tail = 0
    while (tail < shorter - head && right.charCodeAt(right.length - 1 - tail) === wrong.charCodeAt(wrong.length - 1 - tail)) tail++
    const margin = WIDEST - 1
    const from = Math.max(0, head - margin)
    this.#right.take(right, from, right.length - Math.max(0, tail - margin), this.#alphabet)
    this.#wrong.take(wrong, from, wrong.length - Math.max(0, tail - margin), this.#alphabet)
    const most = Math.fround(limit)
    const best = this.#best(most)
    return best < most ? best : Number.POSITIVE_INFINITY
  }

  /** The cheapest way to cut both words, where it is cheaper than `limit`. */
  #best(limit: number): number {
    const n = this.#right.length
    const m = this.#wrong.length
    const reach = REACH + Math.abs(n - m)
    this.#table.fill(limit, 0, (n + 1) * (m + 1))
    for (let i = 0; i <= n; i++) {
      const from = this.#firstBefore(i)
      if (from > m) return limit
      this.#row(i, Math.max(from, i - reach), Math.min(m, i + reach), limit)
    }
    return this.#table[n * (m + 1) + m]!
  }

  /** The first column below the limit in the rows from which a step leads to row `i`; beyond all columns where there is none. */
  #firstBefore(i: number): number {
    if (i === 0) return 0
    let first = LONGEST_PAIR
    for (let a = 1; a <= WIDEST && a <= i; a++) first = Math.min(first, this.#first[i - a]!)
    return first
  }

  /** The last column of row `i` to which a step leads from a column below the limit in the rows before. */
  #reachOf(i: number): number {
    let last = 0
    for (let a = 1; a <= WIDEST && a <= i; a++) last = Math.max(last, this.#last[i - a]! + WIDEST)
    return last
  }

  /** Fills a row of the table from one column to another, as far as any step leads. */
  #row(i: number, from: number, to: number, limit: number): void {
    const table = this.#table
    const width = this.#wrong.length + 1
    let first = LONGEST_PAIR
    let last = -WIDEST
    let reach = this.#reachOf(i)
    for (let j = from; j <= to && j <= reach; j++) {
      const cost = i === 0 && j === 0 ? 0 : this.#cheapest(i, j, width, limit)
      if (cost >= limit) continue
      table[i * width + j] = cost
      if (first > j) first = j
      last = j
      reach = Math.max(reach, j + WIDEST)
    }
    this.#first[i] = first
    this.#last[i] = last
  }

  #cheapest(i: number, j: number, width: number, limit: number): number {
    const table = this.#table
    const right = this.#right.stretches
    const wrong = this.#wrong.stretches
    let best = Math.min(limit, this.#single(i, j, width))
    for (let a = 0; a <= WIDEST && a <= i; a++) {
      const row = (i - a) * width + j
      for (let b = a > 1 ? 0 : 2 - a; b <= WIDEST && b <= j && a + b <= WIDEST_SUM; b++) {
        const before = table[row - b]!
        if (before >= best) continue
        const cost = this.#cost(keyOf(a, right[a * LONGEST_PAIR + i]!, b, wrong[b * LONGEST_PAIR + j]!))
        if (before + cost < best) best = before + cost
      }
    }
    return best
  }

  /** The best last step of one symbol on either side, or of two swapped ones, at the table's cost or at that of unseen edits. */
  #single(i: number, j: number, width: number): number {
    const table = this.#table
    const alphabet = this.#alphabet
    const right = this.#right.symbols
    const wrong = this.#wrong.symbols
    let best = Number.POSITIVE_INFINITY
    if (i > 0 && j > 0) {
      const same = right[i - 1] === wrong[j - 1]
      best = table[(i - 1) * width + j - 1]! + (same ? 0 : alphabet.substitutions[(right[i - 1]! << 5) | wrong[j - 1]!]!)
    }
    if (i > 0) best = Math.min(best, table[(i - 1) * width + j]! + this.#missing[right[i - 1]!]!)
    if (j > 0) {
      const extra = j > 1 && wrong[j - 1] === wrong[j - 2] ? this.#doubled : this.#extra
      best = Math.min(best, table[i * width + j - 1]! + extra[wrong[j - 1]!]!)
    }
    if (i > 1 && j > 1 && right[i - 1] === wrong[j - 2] && right[i - 2] === wrong[j - 1]) {
      best = Math.min(best, table[(i - 2) * width + j - 2]! + alphabet.swapped)
    }
    return best
  }

  #known(key: number, unseen: number): number {
    const cost = this.#cost(key)
    return cost === Number.POSITIVE_INFINITY ? unseen : cost
  }

  /** The cost of an edit, `Infinity` where the table does not have it. */
  #cost(key: number): number {
    const hash = hashOf(key)
    if ((this.#filter[hash >>> 5]! & (1 << (hash & 31))) === 0) return Number.POSITIVE_INFINITY
    const slot = this.#slot(key, hash)
    return this.#edits[slot] === 0 ? Number.POSITIVE_INFINITY : this.#edits[slot + 1]! / STEPS
  }

  /** The place of a key in the open-addressing table, or the free place where it would go. Keys are never 0. */
  #slot(key: number, hash: number): number {
    const last = this.#edits.length - 2
    let slot = (2 * hash) & last
    while (this.#edits[slot] !== 0 && this.#edits[slot] !== key) slot = (slot + 2) & last
    return slot
  }
}
