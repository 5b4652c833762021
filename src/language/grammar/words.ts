import {Recent} from '../recent.ts'
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
  /** The form in lower case, with straight apostrophes. */
  readonly lower: string
  /** What the tagger makes of the form by itself, by tag; filled in when the word is first tagged. */
  tagSums: Int16Array | undefined
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

const NUMBER = /^[\d.,:/-]*\d[\d.,:/-]*$/

/** Numbers are all alike, but for four digits, which may be a year. */
const normal = (lower: string): string => (!NUMBER.test(lower) ? lower : /^\d{4}$/.test(lower) ? '!year' : '!number')

function describe(form: string, lexicon: Lexicon): Word {
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
    isCapitalised: form.charAt(0) !== lower.charAt(0),
    parts: lexicon.partsOf(lower),
    lower,
    tagSums: undefined,
  }
}

/** So many forms are kept described, and at most twice as many, which take some 6 MB. A book has about as many; a language has no end of them. */
const KEPT = 6000

/** Describes forms, each once. */
export class WordTable {
  readonly #lexicon: Lexicon
  readonly #known = new Recent<Word>(KEPT)
  /** What stands before the first word of a sentence, before that, behind the last, and behind that. */
  readonly edges: readonly [Word, Word, Word, Word]

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    const edge = (name: string): Word => describe(name, lexicon)
    this.edges = [edge('<s>'), edge('<s2>'), edge('</s>'), edge('</s2>')]
  }

  get(form: string): Word {
    const known = this.#known.get(form)
    if (known !== undefined) return known
    const word = describe(form, this.#lexicon)
    this.#known.set(form, word)
    return word
  }
}
