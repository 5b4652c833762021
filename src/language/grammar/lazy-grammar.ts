import {makeTables} from '../kept-tables.ts'
import {GrammarReader} from './grammar.ts'
import type {GrammarModel} from './model.ts'
import {decodeModel, headerBytes} from './model-format.ts'

/** The reader of sentences, decoded from a model file when the first sentence asks for it. */
export class Grammar {
  readonly #decode: () => GrammarModel
  #reader: GrammarReader | undefined

  /**
   * @param read - gives the bytes of the file; is not asked where all of it was kept
   * @throws where the bytes are no model file of this format, as far as their start tells
   */
  constructor(read: () => Uint8Array, keep = makeTables) {
    headerBytes(read, keep)
    this.#decode = () => decodeModel(read, keep)
  }

  /** The reader. @throws on first use, where the bytes end too early */
  get reader(): GrammarReader {
    return (this.#reader ??= new GrammarReader(this.#decode()))
  }
}
