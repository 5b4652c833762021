import type {Neighbours} from '../language/confusions/surroundings.ts'
import type {Word} from './words.ts'

/** The words of a paragraph in small letters, as the neighbours of one another. */
export class ParagraphWords implements Neighbours {
  readonly #text: string
  readonly #words: readonly Word[]
  /** By word, whether only white space is between it and the next: 0 where that was not asked yet. */
  readonly #joins: Uint8Array

  constructor(text: string, words: readonly Word[]) {
    this.#text = text
    this.#words = words
    this.#joins = new Uint8Array(words.length)
  }

  at(index: number): string {
    return this.#words[index]!.form.lower
  }

  left(index: number): string | undefined {
    return index >= 0 && this.#adjoins(index) ? this.at(index) : undefined
  }

  right(index: number): string | undefined {
    return index < this.#words.length && this.#adjoins(index - 1) ? this.at(index) : undefined
  }

  #adjoins(left: number): boolean {
    const known = this.#joins[left]!
    if (known !== 0) return known === JOINED
    const joined = this.#isJoined(left)
    this.#joins[left] = joined ? JOINED : APART
    return joined
  }

  #isJoined(left: number): boolean {
    const from = this.#words[left]!.end
    const to = this.#words[left + 1]!.start
    if (to - from > 2) return false
    return (to - from === 1 && this.#text.charCodeAt(from) === SPACE) || this.#text.slice(from, to).trim() === ''
  }

  hasBefore(index: number, words: ReadonlySet<string>): boolean {
    if (words.size === 0) return false
    for (let at = index - 1; at >= Math.max(0, index - FAR) && !this.#words[at + 1]!.initial; at--) if (words.has(this.at(at)!)) return true
    return false
  }
}

/** A sentence is looked through for so many words back. */
const FAR = 30
const SPACE = 32
const JOINED = 1
const APART = 2
