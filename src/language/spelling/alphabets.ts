import {CONSONANTS, VOWELS} from './phonemes.ts'

/**
 * The symbols of an error model, and the costs in nats of edits that its table does not have: what no training pair shows is rare, and rarest with
 * an unrelated symbol.
 */
export interface Alphabet {
  /** The code of each UTF-16 unit below 128, 1 to 31. */
  readonly codes: Uint8Array
  /** Stands before and after a word, so that edits at its edges have probabilities of their own. */
  readonly boundary: number
  /** By the codes of both symbols: `right << 5 | wrong`. */
  readonly substitutions: Float32Array
  /** By the code of the symbol left out. */
  readonly missing: Float32Array
  readonly extra: number
  readonly doubled: number
  readonly swapped: number
}

/** Codes of 5 bits; anything else is `UNKNOWN`. */
const CODES = 32
const UNKNOWN = 31

/** The code of a UTF-16 unit. */
export const codeOf = (unit: number, {codes}: Alphabet): number => (unit < codes.length ? codes[unit]! : UNKNOWN)

function codesOf(symbols: string): Uint8Array {
  const codes = new Uint8Array(128).fill(UNKNOWN)
  for (let k = 0; k < symbols.length; k++) codes[symbols.charCodeAt(k)] = k + 1
  return codes
}

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Whether two letters touch on an English keyboard. */
export function areNeighbours(a: string, b: string): boolean {
  const [x, y] = [a, b].map((letter) => KEYBOARD.findIndex((row) => row.includes(letter))) as [number, number]
  if (x < 0 || y < 0 || Math.abs(x - y) > 1) return false
  const shift = KEYBOARD[y]!.indexOf(b) - KEYBOARD[x]!.indexOf(a)
  return x === y ? Math.abs(shift) === 1 : shift === 0 || shift === x - y
}

/** What it costs to write one symbol for another, by the symbols of the codes. */
const substitutions = (symbols: string, cost: (right: string, wrong: string) => number): Float32Array =>
  Float32Array.from({length: CODES * CODES}, (_, pair) => cost(symbols.charAt((pair >> 5) - 1), symbols.charAt((pair & 31) - 1)))

const areBoth = (kind: string, a: string, b: string): boolean => a !== '' && b !== '' && kind.includes(a) && kind.includes(b)

const APOSTROPHE = "'"
const LETTERS = `abcdefghijklmnopqrstuvwxyz${APOSTROPHE}-`
const VOWEL_LETTERS = 'aeiouy'
/** An apostrophe is the first thing to be left out; the training pairs have none. */
const MISSING = 8
const MISSING_APOSTROPHE = 2.5

/** Letters of words in lower case. */
export const letters: Alphabet = {
  codes: codesOf(LETTERS),
  boundary: LETTERS.length + 1,
  substitutions: substitutions(LETTERS, (right, wrong) =>
    areBoth(VOWEL_LETTERS, right, wrong) ? 7.5 : areNeighbours(right, wrong) ? 8 : 10,
  ),
  missing: Float32Array.from({length: CODES}, (_, code) => (LETTERS.charAt(code - 1) === APOSTROPHE ? MISSING_APOSTROPHE : MISSING)),
  extra: 9,
  doubled: 6,
  swapped: 7.5,
}

const PHONEMES = CONSONANTS + VOWELS

/** Phonemes, which vowels are soonest taken for one another of. */
export const phonemes: Alphabet = {
  codes: codesOf(PHONEMES),
  boundary: PHONEMES.length + 1,
  substitutions: substitutions(PHONEMES, (right, wrong) => (areBoth(VOWELS, right, wrong) ? 4 : 7)),
  missing: new Float32Array(CODES).fill(5),
  extra: 6,
  doubled: 3,
  swapped: 5,
}
