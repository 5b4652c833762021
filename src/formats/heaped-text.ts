import type {Chunk, ParseContext, Point, TokenizeContext} from 'micromark-util-types'
import {type Piece, plainEvents, START} from './plain-text.ts'
import type {ReadingProblem} from './reading.ts'

/** A letter that is no markup, and stands in for each of the characters that are taken for plain text. */
export const NEUTRAL = '\uE000'

/**
 * What the text of one paragraph, heading or cell may hold. Beyond it is no text that anybody has written: the most in 450 READMEs, pages of documentation
 * and changelogs is 448 brackets, 115 runs of emphasis and 110 lines. The parser takes time for them that grows with the square of their number.
 */
const MOST = {
  /** Square brackets. */
  brackets: 1000,
  /** Signs of emphasis: a run counts for one, and two more for each sign after its third. */
  emphasis: 1000,
  /** Lines. */
  lines: 2000,
} as const

type Kind = keyof typeof MOST

const REASONS: Readonly<Record<Kind, string>> = {
  brackets: `a paragraph with more than ${MOST.brackets} square brackets is taken for plain text`,
  emphasis: `a paragraph with more than ${MOST.emphasis} signs of emphasis is taken for plain text`,
  lines: `a paragraph of more than ${MOST.lines} lines is taken for plain text`,
}

const MARKUP = /[[\]*_~`<>&\\!{|]/
const INSIDE = /\S(?:.*\S)?/s

const isEmphasis = (code: number): boolean => code === 42 || code === 95 || code === 126
const isSpace = (code: number): boolean => code === 32 || Number.isNaN(code)

/** Counts what is dear in a text. Line ends come as numbers below -2, as the parser has them. */
class Count {
  readonly #counts = {brackets: 0, emphasis: 0, lines: 1}

  add(chunks: readonly Chunk[]): void {
    for (const chunk of chunks) {
      if (typeof chunk === 'string') this.#addText(chunk)
      else if (chunk !== null && chunk < -2) this.#counts.lines++
    }
  }

  #addText(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 91 || code === 93) this.#counts.brackets++
      else if (isEmphasis(code)) at = this.#addRun(text, at) - 1
    }
  }

  /** Counts a run of signs, and gives its end. One with space on both sides, such as a line to fill in, is none. */
  #addRun(text: string, start: number): number {
    const sign = text.charCodeAt(start)
    let end = start + 1
    while (text.charCodeAt(end) === sign) end++
    if (!isSpace(text.charCodeAt(start - 1)) || !isSpace(text.charCodeAt(end)))
      this.#counts.emphasis += 1 + 2 * Math.max(0, end - start - 3)
    return end
  }

  /** What there is too much of. */
  get excess(): Kind | undefined {
    for (const kind of ['brackets', 'emphasis', 'lines'] as const) if (this.#counts[kind] > MOST[kind]) return kind
    return undefined
  }
}

const neutral = (chunks: readonly Chunk[]): Chunk[] =>
  chunks.map((chunk) => (typeof chunk === 'string' ? chunk.replace(INSIDE, (inside) => NEUTRAL.repeat(inside.length)) : chunk))

type Events = ReturnType<TokenizeContext['write']>

/**
 * Stands in for the tokenizer of a text: keeps what it is given until the text is complete. Of plain text it makes the tokens itself; all else it hands to a
 * tokenizer, which costs more than a short text, and as plain text where it is heaped with markup.
 */
class Gate {
  /** The tokens, once the text is complete. The parser asks for the list before that. */
  events: Events = []
  /** What the parser says about the text. */
  _contentTypeTextTrailing?: boolean | undefined
  _gfmTasklistFirstContentOfListItem?: boolean | undefined
  readonly #from: Point
  readonly #create: () => TokenizeContext
  readonly #plain: TokenizeContext
  readonly #complain: (problem: ReadingProblem) => void
  readonly #pieces: Piece[] = []
  #skip: Point | undefined

  /**
   * @param create - makes the tokenizer
   * @param plain - the tokenizer that tokens of plain text are told to come from
   */
  constructor(from: Point, create: () => TokenizeContext, plain: TokenizeContext, complain: (problem: ReadingProblem) => void) {
    this.#from = from
    this.#create = create
    this.#plain = plain
    this.#complain = complain
  }

  defineSkip(point: Point): void {
    this.#skip = point
  }

  write(chunks: Chunk[]): Events {
    this.#pieces.push({chunks, skip: this.#skip, isFirstOfItem: this._gfmTasklistFirstContentOfListItem})
    this.#skip = undefined
    if (chunks.at(-1) !== null) return []
    for (const event of plainEvents(this.#pieces, this.#from, this.#plain) ?? this.#tokenized()) this.events.push(event)
    return this.events
  }

  #tokenized(): Events {
    const tokenizer = this.#create()
    if (this._contentTypeTextTrailing) tokenizer._contentTypeTextTrailing = true
    const excess = this.#excess()
    for (const {chunks, skip, isFirstOfItem} of this.#pieces) {
      if (skip) tokenizer.defineSkip(skip)
      tokenizer._gfmTasklistFirstContentOfListItem = isFirstOfItem
      tokenizer.write(excess ? neutral(chunks) : chunks)
    }
    // The tokenizer counts the end of the text for a character.
    const end = tokenizer.now().offset - 1
    if (excess && this.#hasMarkup) this.#complain({reason: REASONS[excess], start: this.#from.offset, end, isMinor: true})
    return tokenizer.events
  }

  #excess(): Kind | undefined {
    const count = new Count()
    for (const {chunks} of this.#pieces) count.add(chunks)
    return count.excess
  }

  /** Whether anything is lost where the text is taken for plain text. */
  get #hasMarkup(): boolean {
    return this.#pieces.some(({chunks}) => chunks.some((chunk) => typeof chunk === 'string' && MARKUP.test(chunk)))
  }
}

/**
 * Makes a parser read plain texts at little cost, and take those that are heaped with markup beyond any real text for plain text.
 *
 * @param complain - is given those that are heaped; offsets count from where the parser's text starts
 */
export function guardTexts(parser: ParseContext, complain: (problem: ReadingProblem) => void): void {
  const {text} = parser
  const plain = text(START)
  // The parser asks no more of a tokenizer of a text than the gate has.
  parser.text = (from) => new Gate({...START, ...from}, () => text(from), plain, complain) as unknown as TokenizeContext
}
