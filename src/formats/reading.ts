import type {Sequence} from '../text/made-sequence.ts'
import type {Span} from '../text/span.ts'
import type {Block} from './block.ts'
import type {Genre} from './genre.ts'

/** A comment of the source, in which an author may speak to the linter. Spans are of the source. */
export interface Comment extends Span {
  /** What stands between the comment's own marks. */
  readonly body: Span
}

/** Why a source could not be read as what it was said to be, and where it fails. */
export interface ReadingProblem extends Span {
  readonly reason: string
  /** Whether it is told for information: nothing is wrong with the source. */
  readonly isMinor?: boolean
}

/** What a format's reader gives of a source. */
export interface Reading {
  /**
   * The blocks of prose: first those of the running text in the order of the source, then what stands beside it (front matter, titles
   * and alternative texts, captions, footnotes), so that neighbours in the list are neighbours to a reader.
   */
  readonly blocks: Sequence<Block>
  /** In the order of the source. */
  readonly comments: readonly Comment[]
  /** Whether the source says by markup what its parts are; default: no. */
  readonly isMarkup?: boolean
  /** What the source says that it is. */
  readonly genre?: Genre
  /** Whether its author has said that it is not to be checked; default: no. */
  readonly isSwitchedOff?: boolean
  /** Set where the source is broken; the blocks are then what could be made of it. */
  readonly problem?: ReadingProblem
}

/** Where front matter stands, fences included, and what it is written in. */
export interface FrontMatter extends Span {
  readonly type: string
}

/** What front matter says. */
interface ReadFrontMatter {
  /** Its fields that are prose. */
  readonly blocks: readonly Block[]
  /** What it says that the text is. */
  readonly genre?: Genre
  readonly problem?: ReadingProblem
}

/** Reads the front matter of a source, of which the given fields are prose. */
export type FrontMatterReader = (source: string, place: FrontMatter, fields: readonly string[]) => ReadFrontMatter

/** What a reader has to be told. */
interface ReadOptions {
  /** The fields of front matter that are prose. */
  readonly frontMatter: readonly string[]
  /** What reads front matter; a source that has some cannot be read without. */
  readonly frontMatterReader?: FrontMatterReader | undefined
  /** What is kept of the source's last version, as `MarkdownMemory` of Markdown; none for a source that is read once. */
  readonly memory?: object | undefined
  /** Whether the source is so long that its blocks are better not all in memory at once; default: no. */
  readonly isLong?: boolean
  /** Whether blocks without a word are wanted, after all others; of plain text they always come, each at its place. Default: no. */
  readonly keepsWordless?: boolean
  /** Called between the parts of a source that takes long to read; what it throws ends the reading. Default: nobody asks. */
  readonly pause?: (() => void) | undefined
  /** Blocks that start elsewhere in the source may be missing, so that only a part of it need be read; default: none may. */
  readonly within?: Span
}

/** Reads a source of one format. */
export type Reader = (source: string, options: ReadOptions) => Reading
