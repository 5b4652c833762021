import type {Chunk, Event, ParseContext, Point, Token, TokenizeContext} from 'micromark-util-types'
import {isLineEnd, type Piece, pointAfter, START, withoutEnd} from './plain-text.ts'

/** Square brackets start definitions, which the parser has to read. */
const BRACKET = '['

type Line = Token & {contentType: 'text'}

/**
 * Stands in for the tokenizer of a paragraph with the definitions before it. Where there can be none, the paragraph is all that it is given, a line a
 * token, which takes no tokenizer and no second look at each character.
 */
class ParagraphGate {
  /** The tokens, once the paragraph is complete. The parser asks for the list before that. */
  events: Event[] = []
  readonly parser: ParseContext
  readonly #from: Point
  readonly #create: () => TokenizeContext
  readonly #pieces: Piece[] = []
  readonly #chunks = new Map<Token, readonly Chunk[]>()
  #skip: Point | undefined

  /** @param create - makes the tokenizer */
  constructor(parser: ParseContext, from: Point, create: () => TokenizeContext) {
    this.parser = parser
    this.#from = from
    this.#create = create
  }

  defineSkip(point: Point): void {
    this.#skip = point
  }

  write(chunks: Chunk[]): Event[] {
    this.#pieces.push({chunks, skip: this.#skip, isFirstOfItem: undefined})
    this.#skip = undefined
    if (chunks.at(-1) !== null) return []
    for (const event of this.#isParagraph ? this.#paragraph() : this.#tokenized()) this.events.push(event)
    return this.events
  }

  /** The characters of a token, as the parser asks for them when it reads what is in the line. */
  sliceStream(token: Token): Chunk[] {
    return [...(this.#chunks.get(token) ?? [])]
  }

  /** Whether it starts with what is no definition, and each piece but the last is a line with its end. */
  get #isParagraph(): boolean {
    const [first] = this.#pieces[0]!.chunks
    if (typeof first !== 'string' || first.startsWith(BRACKET)) return false
    return this.#pieces.every((piece, index) => isOneLine(withoutEnd(piece.chunks), index < this.#pieces.length - 1))
  }

  #paragraph(): Event[] {
    const context = this as unknown as TokenizeContext
    const lines = this.#lines()
    const paragraph: Token = {type: 'paragraph', start: lines[0]!.start, end: lines.at(-1)!.end}
    return [
      ['enter', paragraph, context],
      ...lines.flatMap((line): Event[] => [
        ['enter', line, context],
        ['exit', line, context],
      ]),
      ['exit', paragraph, context],
    ]
  }

  #lines(): Line[] {
    const lines: Line[] = []
    for (const piece of this.#pieces) {
      const chunks = withoutEnd(piece.chunks)
      const start = piece.skip ?? this.#from
      const previous = lines.at(-1)
      const line: Line = {type: 'chunkText', contentType: 'text', previous, start, end: pointAfter(start, chunks)}
      if (previous) previous.next = line
      lines.push(line)
      this.#chunks.set(line, chunks)
    }
    return lines
  }

  #tokenized(): Event[] {
    const tokenizer = this.#create()
    for (const {chunks, skip} of this.#pieces) {
      if (skip) tokenizer.defineSkip(skip)
      tokenizer.write(chunks)
    }
    return tokenizer.events
  }
}

/** Whether chunks are a line, with its end or without. */
const isOneLine = (chunks: readonly Chunk[], hasEnd: boolean): boolean => {
  const end = chunks.findIndex(isLineEnd)
  return hasEnd ? end === chunks.length - 1 && end > 0 : end < 0 && chunks.length > 0
}

/** Makes a parser read paragraphs at little cost. */
export function guardParagraphs(parser: ParseContext): void {
  const {content} = parser
  // The parser asks no more of a tokenizer of a paragraph than the gate has.
  parser.content = (from) => new ParagraphGate(parser, {...START, ...from}, () => content(from)) as unknown as TokenizeContext
}
