import {numberOf} from '../../text/fingerprint.ts'
import {NumberList} from '../../text/number-list.ts'
import {KeyPlaces} from '../repetition/key-places.ts'
import {type LineFacts, readLine} from './line-features.ts'

/** What the lines of a page ask of one of them. */
interface PagedLine extends Pick<LineFacts, 'words' | 'prose' | 'phrases'> {
  readonly key: string | number
}

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
  get length(): number {
    return this.words.length
  }

  /** @param key - what is kept of the line's key; default: the key itself */
  add({words, prose, phrases, key: own}: PagedLine, odds: number, key = own): void {
    if (phrases.length > 0) this.phrases.set(this.length, phrases)
    this.words.push(words)
    this.prose.push(prose)
    this.odds.push(odds)
    this.keys.push(key)
  }
}

/** What a line is judged by when it is its turn. */
export type JudgedLine = Pick<LineFacts, 'features' | 'words' | 'phrases' | 'dated' | 'dateOnly' | 'isForm'>

const Flag = {dated: 1, dateOnly: 2, isForm: 4, prose: 8} as const

const NOTHING: readonly number[] = []

/** The lines of a long text and of what becomes of it, each that is new read once: some 80 bytes for each. */
export class PackedLines {
  /** By the hashes of their texts. */
  readonly #known = new KeyPlaces()
  readonly #features = new NumberList(Uint16Array)
  readonly #ends = new NumberList()
  readonly #words = new NumberList()
  readonly #flags = new NumberList(Uint8Array)
  readonly #keys: number[] = []
  readonly #phrases = new Map<number, readonly number[]>()

  /** The number of a line, by which it is found again. */
  numberOf(text: string): number {
    const known = this.#known.add(numberOf(text), this.#keys.length)
    if (known >= 0) return known
    this.#add(readLine(text))
    return this.#keys.length - 1
  }

  at(number: number): JudgedLine & PagedLine {
    const flags = this.#flags.at(number)
    return {
      key: this.#keys[number]!,
      features: this.#features.slice(number === 0 ? 0 : this.#ends.at(number - 1), this.#ends.at(number)),
      words: this.#words.at(number),
      phrases: this.#phrases.get(number) ?? NOTHING,
      prose: (flags & Flag.prose) > 0,
      dated: (flags & Flag.dated) > 0,
      dateOnly: (flags & Flag.dateOnly) > 0,
      isForm: (flags & Flag.isForm) > 0,
    }
  }

  #add({key, features, words, phrases, prose, dated, dateOnly, isForm}: LineFacts): void {
    if (phrases.length > 0) this.#phrases.set(this.#keys.length, phrases)
    for (const feature of features) this.#features.push(feature)
    this.#ends.push(this.#features.length)
    this.#words.push(words)
    this.#keys.push(numberOf(key))
    this.#flags.push((dated ? Flag.dated : 0) | (dateOnly ? Flag.dateOnly : 0) | (isForm ? Flag.isForm : 0) | (prose ? Flag.prose : 0))
  }
}
