import type {Block, BlockKind, MarkupSpan} from '../formats/block.ts'
import type {Language} from '../language/language.ts'
import {byStart, filled, overlapsAny, type Span} from '../text/span.ts'
import {codeLines} from './prose/code-lines.ts'

/** A pass of the analysis: a pure function of a paragraph, computed at most once for it by `Paragraph.once`. */
export type Pass<Result> = (paragraph: Paragraph) => Result

const NO_MARKS: readonly MarkupSpan[] = []

/** A letter that no rule makes a word of, however often it stands in a row. */
const FILLER = 'x'

/** Stretches of markup with those of lines that are code, in order; what lies in such a line goes with it. */
function withCodeLines(marked: readonly Span[], lines: readonly Span[]): readonly Span[] {
  if (lines.length === 0) return marked
  const outside = marked.filter((one) => !overlapsAny(lines, one))
  return [...outside, ...lines].sort(byStart)
}

/**
 * One block's text under analysis. It knows nothing of where it stands, so that an editor's next keystroke elsewhere leaves
 * it, and all that was computed of it, as it is. All offsets in its analysis count from the start of its text.
 */
export class Paragraph {
  readonly kind: BlockKind
  readonly text: string
  /** What it is within its kind, where the markup says so: the level of a heading (`h2`), `header` of the cells of a table and the like. */
  readonly part: string | undefined
  /** Stretches in markup of their own. */
  readonly marks: readonly MarkupSpan[]
  /** Whether the markup says that it stands in the navigation, the head, the foot or beside the main text. */
  readonly isNavigation: boolean
  /** Whether it has neither a letter nor a digit that is prose, and is none of plain text: only rules of packs look at it. */
  readonly isWordless: boolean
  readonly language: Language
  #results: Map<Pass<unknown>, unknown> | undefined
  readonly #marked: readonly Span[]
  #codeLines: readonly Span[] | undefined
  #opaque: readonly Span[] | undefined
  #prose: string | undefined
  #previous: Paragraph | undefined

  /** @param previous - the paragraph in whose place it stands, of which parts may stand in it still */
  constructor(block: Omit<Block, 'map'>, language: Language, previous?: Paragraph) {
    this.kind = block.kind
    this.text = block.text
    this.#marked = block.opaque
    this.part = block.part
    this.marks = block.marks ?? NO_MARKS
    this.isNavigation = block.isNavigation ?? false
    this.isWordless = block.isWordless ?? false
    this.language = language
    this.#previous = previous
  }

  /** Stretches of the text that are not prose: code and addresses that markup sets apart, and lines that can't be prose. In order. */
  get opaque(): readonly Span[] {
    return (this.#opaque ??= withCodeLines(this.#marked, this.codeLines))
  }

  /** Lines that no markup sets apart and that are no prose, by what they are built of. In order. */
  get codeLines(): readonly Span[] {
    return (this.#codeLines ??= codeLines(filled(this.text, this.#marked, FILLER)))
  }

  /**
   * The text with every stretch that is not prose (and not a mere space) as one unknown word of the same length, so that the marks inside of it end no sentence and its
   * parts are no words. Offsets in it are offsets in the text.
   */
  get prose(): string {
    if (this.opaque.length === 0) return this.text
    return (this.#prose ??= filled(this.text, this.opaque, FILLER))
  }

  /** The result of a pass over this paragraph, computed on first demand and then kept. */
  once<Result>(pass: Pass<Result>): Result {
    const known = this.#results?.get(pass)
    if (known !== undefined) return known as Result
    const result = pass(this)
    this.#results ??= new Map()
    this.#results.set(pass, result)
    return result
  }

  /** What a pass came to over the paragraph that stood here before, if it ran: for a pass that can use parts of it. */
  before<Result>(pass: Pass<Result>): Result | undefined {
    const previous = this.#previous
    return previous && (previous.#results?.get(pass) as Result | undefined)
  }

  /** Lets go of the paragraph that stood here before. */
  forgetPrevious(): void {
    this.#previous = undefined
  }
}
