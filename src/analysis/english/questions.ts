import type {Syntax} from '../../language/grammar/syntax.ts'
import {TAGS} from '../../language/grammar/tags.ts'
import type {PartsOf} from './base-form.ts'

/** What is found at a token of a sentence, if anything is. */
type Ask<Found> = (syntax: Syntax, at: number, partsOf: PartsOf) => Found | undefined

/** A question, with the words in small letters and the tags at which it is asked. */
export interface TokenQuestion<Found> {
  readonly words?: Iterable<string>
  /** Whatever the word is. */
  readonly tags?: Uint8Array
  readonly ask: Ask<Found>
}

/** So many questions have a bit each. */
const MOST = 31

/** Questions to the tokens of a sentence. Most tokens are asked none, which one look at the word and its tag tells. */
export class Questions<Found> {
  readonly #asks: readonly Ask<Found>[]
  readonly #atWords = new Map<string, number>()
  readonly #atTags = new Int32Array(TAGS.length)

  /** @param questions - in the order in which they are asked; at most 31 */
  constructor(questions: readonly TokenQuestion<Found>[]) {
    if (questions.length > MOST) throw new RangeError(`${questions.length} questions, of which at most ${MOST} can be told apart`)
    this.#asks = questions.map(({ask}) => ask)
    for (const [nth, {words, tags}] of questions.entries()) this.#admit(1 << nth, words, tags)
  }

  #admit(bit: number, words: Iterable<string> = [], tags?: Uint8Array): void {
    for (const word of words) this.#atWords.set(word, (this.#atWords.get(word) ?? 0) | bit)
    tags?.forEach((isIn, tag) => {
      if (isIn === 1) this.#atTags[tag]! |= bit
    })
  }

  /** The first answer at each token before an end, by itself the last token, of which little can be said. */
  answers(syntax: Syntax, partsOf: PartsOf, end = syntax.end - 1): readonly Found[] {
    const {words, tags, first} = syntax
    const found: Found[] = []
    for (let at = first; at < end; at++) {
      const asked = this.#atTags[tags[at]!]! | (this.#atWords.get(words[at]!.lower) ?? 0)
      if (asked !== 0) this.#ask(asked, syntax, at, partsOf, found)
    }
    return found
  }

  /** Asks the questions whose bits are set. */
  #ask(asked: number, syntax: Syntax, at: number, partsOf: PartsOf, found: Found[]): void {
    for (let left = asked; left !== 0; left &= left - 1) {
      const answer = this.#asks[31 - Math.clz32(left & -left)]!(syntax, at, partsOf)
      if (answer === undefined) continue
      found.push(answer)
      return
    }
  }
}
