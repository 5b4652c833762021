import {opensExpression} from './expressions.ts'
import {Fences} from './fences.ts'
import {forEachLine} from './markdown-lines.ts'
import type {ReadingProblem} from './reading.ts'

/**
 * How many characters the parser may read again for the expressions of an MDX text. It tries to read one from its start at each closing brace until that
 * succeeds; an object of 1,000 others, each 30 characters long, comes to 15 million.
 */
const MOST = 40_000_000

/** How many times as much as one that succeeds in the end an expression counts that never will, for which the parser reads the whole text, by and by in longer stretches. */
const BROKEN = 4

/** How deep braces may stand in one another, and other brackets in an expression: the parser calls itself for each, and reads some of what is between braces more than once. */
const DEEPEST = 100

/** A bracket, or a code span of one grave accent, or a template, with those in it. */
const PIECE = /`[^`]*`|[{}()[\]]/g
const BRACE = /[{}]/g

/** Adds up what is read again for the braces of a text. */
class Braces {
  /** Where what is too much starts, if anything is. */
  excess: number | undefined
  readonly #text: string
  #total = 0
  #start: number | undefined
  /** Where the first expression starts that is none. */
  #broken: number | undefined
  #depth = 0
  /** How deep other brackets stand in the expression. */
  #brackets = 0

  constructor(text: string) {
    this.#text = text
  }

  line(start: number, end: number): void {
    for (const {0: piece, index} of this.#text.slice(start, end).matchAll(PIECE)) this.#piece(piece, start + index)
  }

  /** What a template puts expressions into is read with them. */
  #piece(piece: string, at: number): void {
    if (piece === '{' || piece === '}') this.#brace(piece, at)
    else if (this.#depth > 0) this.#inExpression(piece, at)
  }

  #inExpression(piece: string, at: number): void {
    if (!piece.startsWith('`')) this.#bracket(piece)
    else if (piece.includes('${')) for (const {0: brace, index} of piece.matchAll(BRACE)) this.#brace(brace, at + index)
  }

  #bracket(sign: string): void {
    this.#brackets = sign === '(' || sign === '[' ? this.#brackets + 1 : Math.max(0, this.#brackets - 1)
    if (this.#brackets > DEEPEST) this.excess ??= this.#start
  }

  /** A closing brace that does not end the expression may be taken for its end, and so may one after it. */
  #brace(sign: string, at: number): void {
    if (sign === '{') {
      if (this.#depth++ === 0) this.#open(at)
      if (this.#depth > DEEPEST) this.excess ??= this.#start
    } else {
      if (this.#broken !== undefined) this.#total += BROKEN * (at - this.#broken)
      else if (this.#depth !== 1) this.#total += at - (this.#start ?? at)
      this.#depth = Math.max(0, this.#depth - 1)
    }
    if (this.#total > MOST) this.excess ??= this.#broken ?? this.#start
  }

  #open(at: number): void {
    this.#start = at
    this.#brackets = 0
    if (this.#broken === undefined && !opensExpression(this.#text, at)) this.#broken = at
  }
}

/**
 * Tells where braces stand within one another, or after an expression that is none, beyond any real text: for those the parser takes time that grows with the square of their number.
 * Code in fences at the margin, and within a line, does not count.
 */
export function heapedBraces(text: string): ReadingProblem | undefined {
  if (!text.includes('{')) return undefined
  const fences = new Fences(text)
  const braces = new Braces(text)
  forEachLine(text, (start, end) => {
    if (!fences.has(start)) braces.line(start, end)
  })
  const {excess} = braces
  return excess === undefined
    ? undefined
    : {reason: 'it has too many brackets within one another', start: excess, end: excess + 1, isMinor: true}
}
