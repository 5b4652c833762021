import {NumberList} from '../../text/number-list.ts'
import type {LineFacts} from './line-features.ts'

/** What the judge of one line asks of the others in its page, column by column. */
export class PageLines {
  readonly words: number[] = []
  /** Whether each is built like running text. */
  readonly prose: boolean[] = []
  /** The log-odds of each being body, by itself. */
  readonly odds: number[] = []
  /** What is the same for lines that are the same. */
  readonly keys: (string | number)[] = []
  /** The places in `phraseKinds` of those that have any. */
  readonly phrases = new Map<number, readonly number[]>()
  readonly #keyOf: (key: string) => string | number

  /** @param keyOf - what is kept of the key of a line; default: the key itself */
  constructor(keyOf: (key: string) => string | number = (key) => key) {
    this.#keyOf = keyOf
  }

  get length(): number {
    return this.words.length
  }

  add({words, prose, phrases, key}: LineFacts, odds: number): void {
    if (phrases.length > 0) this.phrases.set(this.length, phrases)
    this.words.push(words)
    this.prose.push(prose)
    this.odds.push(odds)
    this.keys.push(this.#keyOf(key))
  }
}

/** What a line is judged by when it is its turn. */
export type JudgedLine = Pick<LineFacts, 'features' | 'words' | 'phrases' | 'dated' | 'dateOnly' | 'isForm'>

const Flag = {dated: 1, dateOnly: 2, isForm: 4} as const

const NOTHING: readonly number[] = []

/** The lines of a long text, read once and judged when all have been read: some 40 bytes for each. */
export class PackedLines {
  readonly #features = new NumberList(Uint16Array)
  readonly #ends = new NumberList()
  readonly #words = new NumberList()
  readonly #flags = new NumberList(Uint8Array)
  readonly #phrases = new Map<number, readonly number[]>()

  add({features, words, phrases, dated, dateOnly, isForm}: JudgedLine): void {
    for (const feature of features) this.#features.push(feature)
    if (phrases.length > 0) this.#phrases.set(this.#ends.length, phrases)
    this.#ends.push(this.#features.length)
    this.#words.push(words)
    this.#flags.push((dated ? Flag.dated : 0) | (dateOnly ? Flag.dateOnly : 0) | (isForm ? Flag.isForm : 0))
  }

  at(index: number): JudgedLine {
    const flags = this.#flags.at(index)
    return {
      features: this.#features.slice(index === 0 ? 0 : this.#ends.at(index - 1), this.#ends.at(index)),
      words: this.#words.at(index),
      phrases: this.#phrases.get(index) ?? NOTHING,
      dated: (flags & Flag.dated) > 0,
      dateOnly: (flags & Flag.dateOnly) > 0,
      isForm: (flags & Flag.isForm) > 0,
    }
  }
}
