import {firstWhere} from '../text/first-where.ts'
import {lineStarts} from '../text/line-index.ts'
import type {Span} from '../text/span.ts'
import type {Position, Range} from './bundled/protocol.ts'

/** In what units a client counts the columns of a line. */
export const encodings = ['utf-16', 'utf-8', 'utf-32'] as const
export type PositionEncoding = (typeof encodings)[number]

/** How many units a character takes, where that is not what a string counts. */
const widths: Readonly<Record<Exclude<PositionEncoding, 'utf-16'>, (codePoint: number) => number>> = {
  'utf-8': (codePoint) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4),
  'utf-32': () => 1,
}

/** The end of a line, before the marks that end it. */
function endOfLine(text: string, start: number, next: number): number {
  let end = next
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--
  return end
}

/** A text, and the positions in it as the client counts them. Offsets are UTF-16. */
export class EncodedText {
  readonly text: string
  readonly encoding: PositionEncoding
  #starts: readonly number[] | undefined

  constructor(text: string, encoding: PositionEncoding) {
    this.text = text
    this.encoding = encoding
  }

  /** The offset of a position; one that is not in the text gives the nearest that is. */
  offsetAt({line, character}: Position): number {
    const starts = this.#lines()
    if (!(line >= 0)) return 0
    if (line >= starts.length) return this.text.length
    const start = starts[line]!
    return this.#offsetInLine(start, endOfLine(this.text, start, starts[line + 1] ?? this.text.length), character)
  }

  /** The span of a range, whichever of its ends comes first. */
  spanOf({start, end}: Range): Span {
    const [first, last] = [this.offsetAt(start), this.offsetAt(end)]
    return first <= last ? {start: first, end: last} : {start: last, end: first}
  }

  positionAt(offset: number): Position {
    const starts = this.#lines()
    const low = Math.max(0, firstWhere(starts.length, (place) => starts[place]! > offset) - 1)
    const start = starts[low]!
    const end = endOfLine(this.text, start, starts[low + 1] ?? this.text.length)
    return {line: low, character: this.#width(start, Math.min(offset, end))}
  }

  rangeOf({start, end}: Span): Range {
    return {start: this.positionAt(start), end: this.positionAt(end)}
  }

  #lines(): readonly number[] {
    this.#starts ??= lineStarts(this.text)
    return this.#starts
  }

  #offsetInLine(start: number, end: number, character: number): number {
    if (!(character > 0)) return start
    if (this.encoding === 'utf-16') return Math.min(start + character, end)
    const width = widths[this.encoding]
    let at = start
    for (let left = character; at < end && left > 0; ) {
      const codePoint = this.text.codePointAt(at)!
      left -= width(codePoint)
      if (left >= 0) at += codePoint < 0x10000 ? 1 : 2
    }
    return at
  }

  #width(start: number, end: number): number {
    if (this.encoding === 'utf-16') return end - start
    const width = widths[this.encoding]
    let sum = 0
    for (const character of this.text.slice(start, end)) sum += width(character.codePointAt(0)!)
    return sum
  }
}
