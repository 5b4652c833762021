import type {Block} from './block.ts'
import type {Definitions} from './markdown-tokens.ts'
import type {SavedElements} from './open-elements.ts'
import type {Comment, FrontMatter, ReadingProblem} from './reading.ts'

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
  readonly problem: ReadingProblem | undefined
  /** What scanners came to, by all that it depends on beside the text that the parser reads. */
  readonly scans: Map<string, Scan>
}

/** Parts in the order in which they were read. */
class KeptParts {
  readonly keys: string[] = []
  readonly parts: KeptPart[] = []
  /** Where each was last read. */
  readonly places = new Map<string, number>()

  add(key: string, part: KeptPart): void {
    this.places.set(key, this.keys.length)
    this.keys.push(key)
    this.parts.push(part)
  }

  find(key: string): KeptPart | undefined {
    const place = this.places.get(key)
    return place === undefined ? undefined : this.parts[place]
  }
}

/** What the parts of the last version of a text came to, for those that stand in the next one as they are. */
export class MarkdownMemory {
  #last = new KeptParts()
  #next = new KeptParts()
  /** The place in the last version of the part that is likely to come next. */
  #likely = 0

  /** A version has been read to its end: what was not in it is let go. */
  turn(): void {
    this.#last = this.#next
    this.#next = new KeptParts()
    this.#likely = 0
  }

  /** @param key - the text of the part, and all else that its reading depends on */
  recall(key: string): KeptPart | undefined {
    const last = this.#last
    const place = last.keys[this.#likely] === key ? this.#likely : (last.places.get(key) ?? -1)
    this.#likely = place < 0 ? this.#likely + 1 : place + 1
    if (place < 0) return this.#next.find(key)
    const part = last.parts[place]!
    this.#next.add(last.keys[place]!, part)
    return part
  }

  keep(key: string, part: KeptPart): KeptPart {
    this.#next.add(key, part)
    return part
  }
}
