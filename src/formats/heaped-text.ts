import type {Chunk, ParseContext, Point, TokenizeContext} from 'micromark-util-types'
import type {Problem} from './reading.ts'

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

/** A part of a text as the parser hands it over: its characters, where it stands if something was skipped before it, and what is said about it. */
interface Piece {
  readonly chunks: Chunk[]
  readonly skip: Point | undefined
  readonly isFirstOfItem: boolean | undefined
}

/** Keeps what a tokenizer is given until the text is complete, and passes it on, as plain text where it is heaped with markup. */
class Gate {
  readonly #tokenizer: TokenizeContext
  readonly #write: TokenizeContext['write']
  readonly #defineSkip: TokenizeContext['defineSkip']
  readonly #complain: (reason: string) => void
  readonly #pieces: Piece[] = []
  #skip: Point | undefined

  constructor(tokenizer: TokenizeContext, complain: (reason: string) => void) {
    this.#tokenizer = tokenizer
    this.#write = tokenizer.write
    this.#defineSkip = tokenizer.defineSkip
    this.#complain = complain
    tokenizer.defineSkip = (point) => {
      this.#skip = point
    }
    tokenizer.write = (chunks) => this.#add(chunks)
  }

  #add(chunks: Chunk[]): ReturnType<TokenizeContext['write']> {
    this.#pieces.push({chunks, skip: this.#skip, isFirstOfItem: this.#tokenizer._gfmTasklistFirstContentOfListItem})
    this.#skip = undefined
    return chunks.at(-1) === null ? this.#passOn() : []
  }

  #passOn(): ReturnType<TokenizeContext['write']> {
    const excess = this.#excess()
    let events: ReturnType<TokenizeContext['write']> = []
    for (const {chunks, skip, isFirstOfItem} of this.#pieces) {
      if (skip) this.#defineSkip(skip)
      this.#tokenizer._gfmTasklistFirstContentOfListItem = isFirstOfItem
      events = this.#write(excess ? neutral(chunks) : chunks)
    }
    if (excess && this.#hasMarkup) this.#complain(REASONS[excess])
    return events
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
 * Makes a parser take texts that are heaped with markup beyond any real text for plain text.
 *
 * @param complain - is given the first that it finds; offsets count from where the parser's text starts
 */
export function guardTexts(parser: ParseContext, complain: (problem: Problem) => void): void {
  const {text} = parser
  parser.text = (from) => {
    const tokenizer = text(from)
    const start = from?.offset ?? 0
    // The tokenizer counts the end of the text for a character.
    new Gate(tokenizer, (reason) => complain({reason, start, end: tokenizer.now().offset - 1, isMinor: true}))
    return tokenizer
  }
}
