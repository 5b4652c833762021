import {STEPS} from '../lexicon/format.ts'

/** Stands before and after a word, so that edits at its edges have probabilities of their own. */
export const BOUNDARY = '#'
/** The longest stretch that one edit of the table reads or writes. */
export const WIDEST = 3
/** Letters, in UTF-16 units, that an edit may read and write together: so its key fits in 31 bits. */
export const WIDEST_SUM = 5

/** The alphabet of the table; anything else is `?`. */
const UNKNOWN = 31
const APOSTROPHE = 27
export function codeOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96
  if (unit === 39) return APOSTROPHE
  if (unit === 45) return 28
  if (unit === 35) return 29
  return UNKNOWN
}

/**
 * The key of the edit that writes `wrong[j, j + b)` where `right[i, i + a)` was meant, from letter codes: 3 bits for the two lengths'
 * number, then 5 bits a letter.
 */
export function editKey(right: Uint8Array, i: number, a: number, wrong: Uint8Array, j: number, b: number): number {
  let key = a * 4 + b
  for (let k = 0; k < a; k++) key = key * 32 + right[i + k]!
  for (let k = 0; k < b; k++) key = key * 32 + wrong[j + k]!
  return key
}

/** Costs in nats of edits that the table does not have: what no training pair shows is rare, and rarest with an unrelated letter. */
const UNSEEN = {substitution: 10, neighbour: 8, vowel: 7.5, missing: 8, extra: 9, doubled: 6, swapped: 7.5, apostrophe: 2.5} as const

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const VOWELS = 'aeiouy'

/** Whether two letters touch on an English keyboard. */
function areNeighbours(a: string, b: string): boolean {
  const [x, y] = [a, b].map((letter) => KEYBOARD.findIndex((row) => row.includes(letter))) as [number, number]
  if (x < 0 || y < 0 || Math.abs(x - y) > 1) return false
  const shift = KEYBOARD[y]!.indexOf(b) - KEYBOARD[x]!.indexOf(a)
  return x === y ? Math.abs(shift) === 1 : shift === 0 || shift === x - y
}

const UNSEEN_SUBSTITUTIONS = Float32Array.from({length: 1024}, (_, pair) => {
  const [a, b] = [pair >> 5, pair & 31].map((code) => String.fromCharCode(96 + code)) as [string, string]
  if (VOWELS.includes(a) && VOWELS.includes(b)) return UNSEEN.vowel
  return areNeighbours(a, b) ? UNSEEN.neighbour : UNSEEN.substitution
})

/** Two words' letters in codes, with boundaries; no longer than any word that is searched for. */
const LONGEST_PAIR = 40

/**
 * How likely a writer who meant one word writes another: the probability of the best way to cut the two into stretches of up to three
 * letters, each written for the other, learnt from attested misspellings (Brill & Moore 2000). Costs are negative natural logarithms.
 */
export class ErrorModel {
  readonly #keys: Int32Array
  readonly #costs: Float32Array
  readonly #right = new Uint8Array(LONGEST_PAIR)
  readonly #wrong = new Uint8Array(LONGEST_PAIR)
  readonly #table = new Float32Array(LONGEST_PAIR * LONGEST_PAIR)

  /** @param edits keys of `editKey`; `costs` in steps of 1/16 nat */
  constructor(edits: Uint32Array, costs: Uint8Array) {
    let size = 1024
    while (size < edits.length * 2) size *= 2
    this.#keys = new Int32Array(size)
    this.#costs = new Float32Array(size)
    for (let k = 0; k < edits.length; k++) {
      const slot = this.#slot(edits[k]!)
      this.#keys[slot] = edits[k]!
      this.#costs[slot] = costs[k]! / STEPS
    }
  }

  /**
   * The cost of writing `wrong` for `right`, both in lower case; `Infinity` where it is not below `limit`, or one is too long to be searched
   * for.
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
    const n = encode(this.#right, right, from, right.length - Math.max(0, tail - margin))
    const m = encode(this.#wrong, wrong, from, wrong.length - Math.max(0, tail - margin))
    const best = this.#best(n, m, limit)
    return best < limit ? best : Number.POSITIVE_INFINITY
  }

  /** The cheapest way to cut the first `n` and `m` letters of the two buffers, where it is cheaper than `limit`. */
  #best(n: number, m: number, limit: number): number {
    const table = this.#table
    const width = m + 1
    for (let i = 0; i <= n; i++) {
      for (let j = 0; j <= m; j++) table[i * width + j] = i === 0 && j === 0 ? 0 : this.#cheapest(i, j, width, limit)
    }
    return table[n * width + m]!
  }

  #cheapest(i: number, j: number, width: number, limit: number): number {
    const table = this.#table
    const right = this.#right
    const wrong = this.#wrong
    let best = Math.min(limit, this.#single(i, j, width))
    for (let a = 0; a <= WIDEST && a <= i; a++) {
      for (let b = 0; b <= WIDEST && b <= j; b++) {
        if (a + b < 2 || a + b > WIDEST_SUM) continue
        const before = table[(i - a) * width + j - b]!
        if (before >= best) continue
        const slot = this.#slot(editKey(right, i - a, a, wrong, j - b, b))
        if (this.#keys[slot] !== 0 && before + this.#costs[slot]! < best) best = before + this.#costs[slot]!
      }
    }
    return best
  }

  /** The best last step of one letter on either side, or of two swapped ones, at the table's price or at that of unseen edits. */
  #single(i: number, j: number, width: number): number {
    const table = this.#table
    const right = this.#right
    const wrong = this.#wrong
    let best = Number.POSITIVE_INFINITY
    if (i > 0 && j > 0) {
      const same = right[i - 1] === wrong[j - 1]
      best = table[(i - 1) * width + j - 1]! + (same ? 0 : UNSEEN_SUBSTITUTIONS[(right[i - 1]! << 5) | wrong[j - 1]!]!)
    }
    if (i > 0) best = Math.min(best, table[(i - 1) * width + j]! + this.#missing(i, j))
    if (j > 0) {
      const unseen = j > 1 && wrong[j - 1] === wrong[j - 2] ? UNSEEN.doubled : UNSEEN.extra
      best = Math.min(best, table[i * width + j - 1]! + this.#known(right, i, 0, wrong, j - 1, 1, unseen))
    }
    if (i > 1 && j > 1 && right[i - 1] === wrong[j - 2] && right[i - 2] === wrong[j - 1]) {
      best = Math.min(best, table[(i - 2) * width + j - 2]! + UNSEEN.swapped)
    }
    return best
  }

  /** The cost of leaving out the letter before `i`. The training pairs have no apostrophes, which are the first thing to be left out. */
  #missing(i: number, j: number): number {
    return this.#right[i - 1] === APOSTROPHE ? UNSEEN.apostrophe : this.#known(this.#right, i - 1, 1, this.#wrong, j, 0, UNSEEN.missing)
  }

  #known(right: Uint8Array, i: number, a: number, wrong: Uint8Array, j: number, b: number, unseen: number): number {
    const slot = this.#slot(editKey(right, i, a, wrong, j, b))
    return this.#keys[slot] === 0 ? unseen : this.#costs[slot]!
  }

  /** The place of a key in the open-addressing table, or the free place where it would go. Keys are never 0. */
  #slot(key: number): number {
    const last = this.#keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & last
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & last
    return slot
  }
}

/** Writes the codes of a stretch of a word, with boundaries where it reaches the word's own; returns their number. */
function encode(codes: Uint8Array, word: string, from: number, to: number): number {
  let n = 0
  if (from === 0) codes[n++] = codeOf(BOUNDARY.charCodeAt(0))
  for (let i = from; i < to; i++) codes[n++] = codeOf(word.charCodeAt(i))
  if (to === word.length) codes[n++] = codeOf(BOUNDARY.charCodeAt(0))
  return n
}
