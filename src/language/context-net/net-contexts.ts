import {ContextNet} from './context-net.ts'
import {type DecodedNet, decodeNet, keyOf, type Rival} from './format.ts'
import {FIRST_WORD, POSSESSIVE, ROW_BITS, ROW_MASK, Vocabulary} from './vocabulary.ts'

/** A word as it is written, and those that may be meant. */
export interface Suspect {
  /** Its token. */
  readonly written: number
  /** Whether it is too rare to have a row of its own. */
  readonly isRare: boolean
  readonly rivals: readonly Rival[]
}

/** The word for which a place speaks most clearly. */
export interface Meant {
  readonly word: string
  /** How much further than it must, in nats. */
  readonly surplus: number
}

/** How much the tokens further off may add to what those nearby say, in nats: where even so much would not do, they are not read. */
const FURTHER = 5

interface Decoded extends DecodedNet {
  readonly vocabulary: Vocabulary
  readonly net: ContextNet
}

function decoded(bytes: Uint8Array): Decoded {
  const model = decodeNet(bytes)
  return {...model, vocabulary: new Vocabulary(model.words), net: new ContextNet(model.parameters)}
}

/** Which of the words that are taken for one another a place calls for, as a net has learnt from edited text. Decoded when the first word is asked for. */
export class NetContexts {
  readonly #read: () => Uint8Array | undefined
  #decoded: Decoded | undefined

  /** @param read - gives the bytes; `undefined` as long as they are not there, when no word is suspect */
  constructor(read: () => Uint8Array | undefined) {
    this.#read = read
  }

  /** @throws where the bytes are not those of a model of this version, or not all of them */
  get #model(): Decoded | undefined {
    if (this.#decoded) return this.#decoded
    const bytes = this.#read()
    return (this.#decoded = bytes && decoded(bytes))
  }

  get isHere(): boolean {
    return this.#model !== undefined
  }

  /** The number of a token. */
  tokenOf(token: string): number {
    return this.#model!.vocabulary.tokenOf(token)
  }

  /** Those that may be meant where a word is written, which is in small letters. */
  suspectOf(word: string): Suspect | undefined {
    if (!this.#model) return undefined
    const {vocabulary, rivals, rare} = this.#model
    const written = vocabulary.tokenOf(word)
    const isRare = (written & ROW_MASK) < FIRST_WORD
    const found = isRare ? rare.of(keyOf(word)) : rivals.of(written)
    return found.length > 0 ? {written, isRare, rivals: found} : undefined
  }

  /** Whether one of them may be meant, by the tokens next to the word. */
  mayBeMeantAt({written, rivals}: Suspect, around: ArrayLike<number>): boolean {
    this.#model!.net.readNear(around)
    return this.#best(written, rivals).surplus >= -FURTHER
  }

  /** The word that is meant, where the place speaks clearly enough for one; `mayBeMeantAt` has read the same tokens. */
  meantAt({written, rivals}: Suspect, around: ArrayLike<number>): Meant | undefined {
    this.#model!.net.readFar(around)
    const {rival, surplus} = this.#best(written, rivals)
    return surplus < 0 ? undefined : {word: this.#wordOf(rival.meant), surplus}
  }

  #best(written: number, rivals: readonly Rival[]): {rival: Rival; surplus: number} {
    const {net} = this.#model!
    const own = net.score(written)
    let [best, surplus] = [rivals[0]!, Number.NEGATIVE_INFINITY]
    for (const rival of rivals) {
      const over = net.score(rival.meant) - own - rival.least
      if (over > surplus) [best, surplus] = [rival, over]
    }
    return {rival: best, surplus}
  }

  #wordOf(token: number): string {
    const word = this.#model!.words[(token & ROW_MASK) - FIRST_WORD]!
    return token >>> ROW_BITS === POSSESSIVE ? `${word}'s` : word
  }
}
