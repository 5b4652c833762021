import type {Block} from './block.ts'
import type {Definitions} from './markdown-tokens.ts'
import type {SavedElements} from './open-elements.ts'
import type {Comment, FrontMatter, Problem} from './reading.ts'

/** In what state a scanner is between two parts of a text. */
export interface ScannerState {
  readonly isAfterTag: boolean
  readonly elements: SavedElements
}

/** What a scanner came to in a part of a text. Places count from where the part starts. */
export interface Scan {
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  readonly frontMatter: readonly FrontMatter[]
  /** In what state the scanner was left. */
  readonly after: ScannerState
}

/** What is kept of a part of a text. */
export interface KeptPart {
  /** Whether it ends between blocks. */
  readonly isWhole: boolean
  /** What it defines. */
  readonly definitions: Definitions
  /** What of it was taken for plain text, if anything was; places count from where the part starts. */
  readonly problem: Problem | undefined
  /** What scanners came to, by all that it depends on beside the text that the parser reads. */
  readonly scans: Map<string, Scan>
}

/** What the parts of the last version of a text came to, for those that stand in the next one as they are. */
export class MarkdownMemory {
  #last: ReadonlyMap<string, KeptPart> = new Map()
  #next = new Map<string, KeptPart>()

  /** A version has been read to its end: what was not in it is let go. */
  turn(): void {
    this.#last = this.#next
    this.#next = new Map()
  }

  /** @param key - the text of the part, and all else that its reading depends on */
  recall(key: string): KeptPart | undefined {
    const kept = this.#next.get(key) ?? this.#last.get(key)
    if (kept) this.#next.set(key, kept)
    return kept
  }

  keep(key: string, part: KeptPart): KeptPart {
    this.#next.set(key, part)
    return part
  }
}
