import {hashText, mix} from './hash.ts'

/** What the lexicon says of a form: its class, a number from 1 (0: not listed), and what its base may be. */
export const CAN_BE_VERB = 1
export const CAN_BE_NOUN = 2
export const CAN_BE_ADJECTIVE = 4
/** Of a form as it stands, not of its base: it may be the past of an irregular verb. No feature of the models looks at it. */
export const CAN_BE_PAST = 8

const BASE_PARTS = CAN_BE_VERB | CAN_BE_NOUN | CAN_BE_ADJECTIVE

const SEED = 0x6c65

/** The key under which the lexicon lists a form in lower case: 28 bits, so that one unknown form in 10,000 passes for a listed one. */
export const lexiconKey = (form: string): number => hashText(form, SEED) >>> 4

const SUFFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['e', '']],
  ['ing', ['e', '']],
]

/** Enters forms into an open-addressed table. */
function enter(keys: Int32Array, classes: Uint8Array, toKeys: Int32Array, toClasses: Uint8Array): void {
  const mask = toKeys.length - 1
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!
    let slot = key & mask
    while (toClasses[slot] !== 0) slot = (slot + 1) & mask
    toKeys[slot] = key
    toClasses[slot] = classes[at]!
  }
}

/** Forms by key in an open-addressed table, with the class of each, 0 where a place is free; and for each class the parts of speech of a base form of that class (`CAN_BE_VERB` …). */
export interface LexiconTables {
  readonly keys: Int32Array
  readonly classes: Uint8Array
  readonly parts: Uint8Array
}

/**
 * Makes the table of some forms.
 *
 * @param keys `lexiconKey` of each form
 * @param classes the class of each form, from 1
 */
export function tablesOfForms(keys: Int32Array, classes: Uint8Array, parts: Uint8Array): LexiconTables {
  let size = 64
  while (size < keys.length * 2) size *= 2
  const tables = {keys: new Int32Array(size), classes: new Uint8Array(size), parts}
  enter(keys, classes, tables.keys, tables.classes)
  return tables
}

/**
 * The parts of speech that common words and verb lemmas may have, by key in an open-addressed table: no string is kept.
 * A form that is not listed is taken apart: `shunned` is the past form of a verb because `shun` is a verb.
 */
export class Lexicon {
  readonly #keys: Int32Array
  readonly #classes: Uint8Array
  readonly #parts: Uint8Array
  readonly #mask: number

  constructor({keys, classes, parts}: LexiconTables) {
    this.#mask = keys.length - 1
    this.#keys = keys
    this.#classes = classes
    this.#parts = parts
  }

  /** The class of a form in lower case, 0 where it is not listed. */
  classOf(form: string): number {
    const key = lexiconKey(form)
    let slot = key & this.#mask
    while (this.#classes[slot] !== 0) {
      if (this.#keys[slot] === key) return this.#classes[slot]!
      slot = (slot + 1) & this.#mask
    }
    return 0
  }

  /** The parts of speech that a base form may be. */
  partsOf(form: string): number {
    return this.#parts[this.classOf(form)]! & BASE_PARTS
  }

  /** Whether a form in lower case may be the past of an irregular verb. */
  canBePast = (form: string): boolean => (this.#parts[this.classOf(form)]! & CAN_BE_PAST) > 0

  /** A number that stands for all that the lexicon knows of a form in lower case: its class, its ending, and what the stem may be. */
  codeOf(form: string): number {
    const own = this.classOf(form)
    for (let at = 0; at < SUFFIXES.length; at++) {
      const [suffix, endings] = SUFFIXES[at]!
      if (form.length > suffix.length + 1 && form.endsWith(suffix) && !form.endsWith('ss')) {
        const parts = this.#stemParts(form.slice(0, -suffix.length), endings)
        if (parts > 0) return mix(own * 64 + at + 1, parts)
        if (at !== 0 && at !== 3) return mix(own * 64 + at + 1, 0)
      }
    }
    return mix(own * 64, this.#parts[own]! & BASE_PARTS)
  }

  #stemParts(stem: string, endings: readonly string[]): number {
    for (const ending of endings) {
      const parts = this.partsOf(stem + ending)
      if (parts & (CAN_BE_VERB | CAN_BE_NOUN)) return parts
    }
    const doubled = stem.length > 2 && stem.at(-1) === stem.at(-2)
    return doubled ? this.partsOf(stem.slice(0, -1)) : 0
  }
}
