import {type KeepTables, makeTables} from '../kept-tables.ts'
import {GrammarReader} from './grammar.ts'
import {decodeModel, requireModel} from './model-format.ts'

/** The reader of sentences, decoded from a model file's bytes when the first sentence asks for it. */
export class Grammar {
  readonly #bytes: Uint8Array
  readonly #keep: KeepTables
  #reader: GrammarReader | undefined

  /** @throws where the bytes are no model file of this format, as far as their start tells */
  constructor(bytes: Uint8Array, keep = makeTables) {
    requireModel(bytes)
    this.#bytes = bytes
    this.#keep = keep
  }

  /** The reader. @throws on first use, where the bytes end too early */
  get reader(): GrammarReader {
    return (this.#reader ??= new GrammarReader(decodeModel(this.#bytes, this.#keep)))
  }
}
