import type {SourceMap} from '../formats/block.ts'
import type {Genre} from '../formats/genre.ts'
import type {Topic} from '../language/topic-terms.ts'
import type {Sequence} from '../text/made-sequence.ts'
import type {Paragraph, Pass} from './paragraph.ts'

/** What a document is said to be, by its author or by the settings. */
export interface SaidOfDocument {
  /** Default: not known; then only the form of the document counts. */
  readonly genre?: Genre | undefined
  /** The topics whose terms are right in it. Default: as the form of the document tells. */
  readonly topics?: readonly Topic[] | undefined
}

/** What else is known of a document. */
interface Circumstances extends SaidOfDocument {
  /** Whether the source says by markup what its parts are; default: no. */
  readonly isMarkup?: boolean | undefined
  /** The version before this one, if there was one. */
  readonly previous?: Document | undefined
  /** Whether it is too long for all that is computed of its paragraphs to be kept; default: no. */
  readonly isLong?: boolean
}

/** The paragraphs of a text in order, and for each the way back to the source. */
export class Document {
  readonly source: string
  readonly paragraphs: Sequence<Paragraph>
  readonly maps: Sequence<SourceMap>
  readonly isMarkup: boolean
  readonly said: SaidOfDocument
  /** Whether it is so long that its paragraphs are made when they are asked for, and only the last of them are kept: see `RecentParagraphs`. */
  readonly isLong: boolean
  readonly #results = new Map<unknown, unknown>()
  #previous: Document | undefined

  constructor(
    source: string,
    paragraphs: Sequence<Paragraph>,
    maps: Sequence<SourceMap>,
    {isMarkup, previous, isLong = false, genre, topics}: Circumstances = {},
  ) {
    this.source = source
    this.paragraphs = paragraphs
    this.maps = maps
    this.isMarkup = isMarkup ?? false
    this.said = {genre, topics}
    this.isLong = isLong
    this.#previous = previous
  }

  /** The result of a pass over the whole document (names, habits of style), computed on first demand and then kept. */
  once<Result>(pass: (document: Document) => Result): Result {
    const known = this.#results.get(pass)
    if (known !== undefined) return known as Result
    const result = pass(this)
    this.#results.set(pass, result)
    return result
  }

  /** What a pass over one of its paragraphs comes to where that depends on others, by its place: computed on first demand and then kept, but for a long document. */
  at<Result>(pass: (document: Document, index: number) => Result, index: number): Result {
    if (this.isLong) return pass(this, index)
    let results = this.#results.get(pass) as Result[] | undefined
    if (results === undefined) this.#results.set(pass, (results = []))
    return (results[index] ??= pass(this, index))
  }

  /** The paragraph at a place; `undefined` beyond either end. */
  paragraphAt(index: number): Paragraph | undefined {
    return index < 0 || index >= this.paragraphs.length ? undefined : this.paragraphs.at(index)
  }

  /** What a pass comes to over each paragraph, one after another. */
  *each<Part>(pass: Pass<Part>): Generator<Part> {
    for (const paragraph of this.paragraphs) yield paragraph.once(pass)
  }

  /** What a pass came to over the version before this one, if it ran: for a pass that can tell whether that still holds. */
  before<Result>(pass: (document: Document) => Result): Result | undefined {
    const previous = this.#previous
    return previous && (previous.#results.get(pass) as Result | undefined)
  }

  /** Lets go of the version before this one, so that of a document that is edited for hours one version is kept. */
  forgetPrevious(): void {
    this.#previous = undefined
    if (this.isLong) return
    for (let index = 0; index < this.paragraphs.length; index++) this.paragraphAt(index)!.forgetPrevious()
  }
}
