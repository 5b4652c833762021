import type {SourceMap} from '../formats/block.ts'
import type {Paragraph} from './paragraph.ts'

/** The paragraphs of a text in order, and for each the way back to the source. */
export class Document {
  readonly source: string
  readonly paragraphs: readonly Paragraph[]
  readonly maps: readonly SourceMap[]
  /** Whether the source says by markup what its parts are. */
  readonly isMarkup: boolean
  readonly #results = new Map<unknown, unknown>()

  constructor(source: string, paragraphs: readonly Paragraph[], maps: readonly SourceMap[], isMarkup = false) {
    this.source = source
    this.paragraphs = paragraphs
    this.maps = maps
    this.isMarkup = isMarkup
  }

  /** The result of a pass over the whole document (names, habits of style), computed on first demand and then kept. */
  once<Result>(pass: (document: Document) => Result): Result {
    if (!this.#results.has(pass)) this.#results.set(pass, pass(this))
    return this.#results.get(pass) as Result
  }
}
