import {Fences} from './fences.ts'
import {forEachLine, matchAt} from './markdown-lines.ts'
import type {Problem} from './reading.ts'

/**
 * How many characters the parser may read again for the expressions of an MDX text. It tries to read one from its start at each closing brace until that
 * succeeds; an object of 1,000 others, each 30 characters long, comes to 15 million.
 */
const MOST = 40_000_000

const PIECE = /(`+)|[{}]/g
const CODE = /(`+)[^`\r\n]*(`+)/y

/** Adds up what is read again for the braces of a text. */
class Braces {
  /** Where what is too much starts, if anything is. */
  excess: number | undefined
  readonly #text: string
  #total = 0
  #start = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  line(start: number, end: number): void {
    PIECE.lastIndex = start
    for (let piece = PIECE.exec(this.#text); piece && piece.index < end; piece = PIECE.exec(this.#text)) {
      if (piece[1] === undefined) this.#brace(piece[0], piece.index)
      else PIECE.lastIndex = this.#endOfCode(piece.index) ?? PIECE.lastIndex
    }
  }

  #endOfCode(start: number): number | undefined {
    const [code, opening, closing] = matchAt(CODE, this.#text, start) ?? []
    return code !== undefined && opening === closing ? start + code.length : undefined
  }

  #brace(sign: string, at: number): void {
    if (sign === '{') {
      if (this.#depth++ === 0) this.#start = at
    } else if (this.#depth > 0 && --this.#depth > 0) this.#total += at - this.#start
    if (this.#total > MOST) this.excess ??= this.#start
  }
}

/**
 * Tells where braces stand within one another beyond any real text, for which the parser takes time that grows with the square of their number.
 * Code in fences at the margin, and within a line, does not count.
 */
export function heapedBraces(text: string): Problem | undefined {
  const fences = new Fences(text)
  const braces = new Braces(text)
  forEachLine(text, (start, end) => {
    if (!fences.has(start)) braces.line(start, end)
  })
  const {excess} = braces
  return excess === undefined
    ? undefined
    : {reason: 'it has too many braces within one another', start: excess, end: excess + 1, isMinor: true}
}
