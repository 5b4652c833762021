import {closedWord} from './closed-words.ts'
import {hashText} from './hash.ts'
import type {Lexicon} from './lexicon.ts'

/** What the features see of a form, whatever stands around it. All but `closed` and `flags` are 32-bit hashes. */
export interface Word {
  readonly form: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly prefix1: number
  readonly prefix3: number
  readonly shape: number
  readonly lexical: number
  /** The number of a closed-class word, 0 for any other. */
  readonly closed: number
  readonly isCapitalised: boolean
  /** What the base form may be: `CAN_BE_VERB` … */
  readonly parts: number
  /** Whether it may be the past form of an irregular verb. */
  readonly canBePast: boolean
  /** The form in lower case, with straight apostrophes. */
  readonly lower: string
  /** The form as written, and a hash of it by which the table finds it. */
  readonly written: string
  readonly hash: number
  /** Where the tagger keeps what it makes of the word; -1 until it is first tagged. */
  sums: number
  /** The rows of weights that the word adds to the word after it, to the one after that, and to the last but one before it. */
  asLeft: number
  asLeft2: number
  asRight2: number
  /** The one tag that the word always has, -1 where there is none; known to the tagger. */
  certain: number
}

/** 0 a capital (ASCII), 1 a small letter or any beyond ASCII, 2 a digit, 3 another sign. */
function sortOf(code: number): number {
  if (code >= 48 && code <= 57) return 2
  if (code >= 65 && code <= 90) return 0
  return (code >= 97 && code <= 122) || code >= 0xc0 ? 1 : 3
}

/** Digits (none, some, all), capitals (none, first, first and more, all, inside), other signs, and lower-case letters, as one number. */
function shapeOf(form: string): number {
  const counts = [0, 0, 0, 0]
  for (let at = 0; at < form.length; at++) counts[sortOf(form.charCodeAt(at))]!++
  const [upper, lower, digits, other] = counts as [number, number, number, number]
  const numerals = digits === 0 ? 0 : digits === form.length ? 1 : 2
  return numerals * 16 + capitalsOf(form, upper) * 2 + (other > 0 ? 1 : 0) + (lower > 0 ? 64 : 0)
}

/** 0 none, 1 the first letter, 2 the first and others, 3 all, 4 inside only. */
function capitalsOf(form: string, upper: number): number {
  if (upper === form.length) return 3
  if (sortOf(form.charCodeAt(0)) === 0) return upper > 1 ? 2 : 1
  return upper > 0 ? 4 : 0
}

const NUMBER = /^[.,:/-]*\d[\d.,:/-]*$/

/** Numbers are all alike, but for four digits, which may be a year. */
const normal = (lower: string): string => (!NUMBER.test(lower) ? lower : /^\d{4}$/.test(lower) ? '!year' : '!number')

function describe(form: string, hash: number, lexicon: Lexicon): Word {
  const lower = form.toLowerCase().replace(/[’‘]/g, "'")
  const ending = (length: number): number => hashText(lower.slice(-length), length)
  return {
    form: hashText(normal(lower), 11),
    suffix1: ending(1),
    suffix2: ending(2),
    suffix3: ending(3),
    suffix4: lower.length > 4 ? ending(4) : 0,
    prefix1: hashText(lower.slice(0, 1), 25),
    prefix3: hashText(lower.slice(0, 3), 26),
    shape: shapeOf(form),
    lexical: lexicon.codeOf(lower),
    closed: closedWord(lower),
    isCapitalised: form.charAt(0) !== form.charAt(0).toLowerCase(),
    parts: lexicon.partsOf(lower),
    canBePast: lexicon.canBePast(lower),
    lower,
    written: form,
    hash,
    sums: -1,
    asLeft: 0,
    asLeft2: 0,
    asRight2: 0,
    certain: -1,
  }
}

/** Forms already described are kept up to this number, some 8 MB with what the tagger keeps of them; then all are forgotten. A language has no end of them. */
const KEPT = 8000
/** Places of the table at first; it doubles when half of them are taken. */
const SMALLEST = 1024

/** Describes forms, each once: an open-addressed table, asked by a stretch of text, so that no string is made of a form that it knows. */
export class WordTable {
  readonly #lexicon: Lexicon
  #slots: (Word | undefined)[] = new Array<Word | undefined>(SMALLEST).fill(undefined)
  #count = 0
  /** What stands before the first word of a sentence, before that, after the last, and after that. */
  readonly edges: readonly [Word, Word, Word, Word]

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    const edge = (name: string): Word => describe(name, 0, lexicon)
    this.edges = [edge('<s>'), edge('<s2>'), edge('</s>'), edge('</s2>')]
  }

  /** Whether the table has as many forms as are to be kept. It goes on to take more. */
  get isFull(): boolean {
    return this.#count >= KEPT
  }

  clear(): void {
    this.#slots.fill(undefined)
    this.#count = 0
  }

  get(form: string): Word {
    return this.at(form, 0, form.length)
  }

  /** The form that a text has from `start` to `end`. */
  at(text: string, start: number, end: number): Word {
    let hash = end - start
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    const slot = this.#slotOf(hash, text, start, end)
    return this.#slots[slot] ?? this.#add(slot, describe(text.slice(start, end), hash, this.#lexicon))
  }

  /** The place of a form, or the free one where it would go. */
  #slotOf(hash: number, text: string, start: number, end: number): number {
    const slots = this.#slots
    const last = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & last
    for (let word = slots[slot]; word !== undefined; word = slots[slot]) {
      if (word.hash === hash && isWritten(word.written, text, start, end)) return slot
      slot = (slot + 1) & last
    }
    return slot
  }

  #add(slot: number, word: Word): Word {
    this.#slots[slot] = word
    if (++this.#count * 2 > this.#slots.length) this.#grow()
    return word
  }

  #grow(): void {
    const words = this.#slots.filter((word) => word !== undefined)
    this.#slots = new Array<Word | undefined>(this.#slots.length * 2).fill(undefined)
    for (const word of words) this.#slots[this.#slotOf(word.hash, word.written, 0, word.written.length)] = word
  }
}

function isWritten(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
