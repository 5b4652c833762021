import {GrammarReader} from './grammar.ts'
import {decodeModel} from './model-format.ts'

/** The reader of sentences, decoded from a model file's bytes when the first sentence asks for it. */
export class Grammar {
  readonly #bytes: Uint8Array
  #reader: GrammarReader | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The reader. @throws on first use, where the bytes are no model file of this format */
  get reader(): GrammarReader {
    return (this.#reader ??= new GrammarReader(decodeModel(this.#bytes)))
  }
}
