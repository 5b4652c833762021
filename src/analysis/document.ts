import type {SourceMap} from '../formats/block.ts'
import type {Paragraph} from './paragraph.ts'

/** The paragraphs of a text in order, and for each the way back to the source. */
export class Document {
  readonly source: string
  readonly paragraphs: readonly Paragraph[]
  readonly maps: readonly SourceMap[]
  readonly #results = new Map<unknown, unknown>()

  constructor(source: string, paragraphs: readonly Paragraph[], maps: readonly SourceMap[]) {
    this.source = source
    this.paragraphs = paragraphs
    this.maps = maps
  }

  /** The result of a pass over the whole document (names, habits of style), computed on first demand and then kept. */
  once<Result>(pass: (document: Document) => Result): Result {
    const known = this.#results.get(pass)
    if (known !== undefined) return known as Result
    const result = pass(this)
    this.#results.set(pass, result)
    return result
  }
}
