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

/** Words and tags at which something is asked. */
interface Places {
  readonly words: readonly string[]
  readonly tags: Uint8Array | undefined
}

/** Bits of words in small letters and of tags. */
class Bits {
  readonly #ofWords = new Map<string, number>()
  readonly #ofTags = new Int32Array(TAGS.length)

  admit(bit: number, {words, tags}: Places): void {
    for (const word of words) this.#ofWords.set(word, (this.#ofWords.get(word) ?? 0) | bit)
    tags?.forEach((isIn, tag) => {
      if (isIn === 1) this.#ofTags[tag]! |= bit
    })
  }

  at({words, tags}: Syntax, at: number): number {
    return this.#ofTags[tags[at]!]! | (this.#ofWords.get(words[at]!.lower) ?? 0)
  }
}

/** Which lists of questions may ask something at each token of a sentence, a bit each, and at any of them. */
interface Look {
  readonly lists: number
  readonly at: Int32Array
  readonly any: number
}

/** One look at each token of a sentence for all lists of questions, which most tokens concern none of. */
class SharedLook {
  readonly #bits = new Bits()
  readonly #looks = new WeakMap<Syntax, Look>()
  #lists = 0

  /** Gives the bit of a list. */
  admit(places: readonly Places[]): number {
    if (this.#lists === MOST) throw new RangeError(`more than ${MOST} lists of questions, which cannot be told apart`)
    const bit = 1 << this.#lists++
    for (const place of places) this.#bits.admit(bit, place)
    return bit
  }

  of(syntax: Syntax): Look {
    const known = this.#looks.get(syntax)
    if (known?.lists === this.#lists) return known
    const look = this.#take(syntax)
    this.#looks.set(syntax, look)
    return look
  }

  #take(syntax: Syntax): Look {
    const at = new Int32Array(syntax.end)
    let any = 0
    for (let token = syntax.first; token < syntax.end; token++) any |= at[token] = this.#bits.at(syntax, token)
    return {lists: this.#lists, at, any}
  }
}

const shared = new SharedLook()

const NONE: readonly never[] = []

/** Questions to the tokens of a sentence. Most tokens are asked none, which one look at the word and its tag tells. */
export class Questions<Found> {
  readonly #asks: readonly Ask<Found>[]
  readonly #bits = new Bits()
  readonly #bit: number

  /** @param questions - in the order in which they are asked; at most 31 */
  constructor(questions: readonly TokenQuestion<Found>[]) {
    if (questions.length > MOST) throw new RangeError(`${questions.length} questions, of which at most ${MOST} can be told apart`)
    this.#asks = questions.map(({ask}) => ask)
    const asked = questions.map(({words = [], tags}) => ({words: [...words], tags}))
    for (const [nth, places] of asked.entries()) this.#bits.admit(1 << nth, places)
    this.#bit = shared.admit(asked)
  }

  /** The first answer at each token before an end, by itself the last token, of which little can be said. */
  answers(syntax: Syntax, partsOf: PartsOf, end = syntax.end - 1): readonly Found[] {
    const look = shared.of(syntax)
    return (look.any & this.#bit) === 0 ? NONE : this.#answersIn(look.at, syntax, partsOf, end)
  }

  #answersIn(lists: Int32Array, syntax: Syntax, partsOf: PartsOf, end: number): readonly Found[] {
    const found: Found[] = []
    for (let at = syntax.first; at < end; at++)
      if ((lists[at]! & this.#bit) !== 0) this.#ask(this.#bits.at(syntax, at), syntax, at, partsOf, found)
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
