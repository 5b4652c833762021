import type {Span} from '../../text/span.ts'
import {splitChunk} from './split-chunk.ts'

/** The tokens of a stretch of text. Offsets are UTF-16 code units of that text, ends exclusive; tokens hold no white space. */
export interface Tokens {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Collects token boundaries while a text is read. */
export class TokenList {
  count = 0
  starts = new Int32Array(64)
  ends = new Int32Array(64)

  push(start: number, end: number): void {
    if (end <= start) return
    if (this.count === this.starts.length) this.#grow()
    this.starts[this.count] = start
    this.ends[this.count++] = end
  }

  #grow(): void {
    const [starts, ends] = [this.starts, this.ends]
    this.starts = new Int32Array(starts.length * 2)
    this.ends = new Int32Array(ends.length * 2)
    this.starts.set(starts)
    this.ends.set(ends)
  }

  take(): Tokens {
    return {count: this.count, starts: this.starts.slice(0, this.count), ends: this.ends.slice(0, this.count)}
  }
}

/** White space for the tokeniser: ASCII, no-break, the Unicode spaces and the line separators. */
const isSpace = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x3000

const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

/** The list that every call fills and copies from, so that a sentence allots no more than it keeps. */
const shared = new TokenList()

/**
 * Splits a stretch of text into tokens by the conventions of the English treebanks of Universal Dependencies: punctuation apart, clitics
 * (`n't`, `'s`, `'ll`) apart, hyphenated compounds in pieces, abbreviations, numbers and addresses whole. Linear in the text.
 *
 * ```text
 * "The state-run ferry didn't sail." → " The state - run ferry did n't sail . "
 * ```
 */
export function tokenise(text: string, span: Span = {start: 0, end: text.length}): Tokens {
  const list = shared
  list.count = 0
  let at = span.start
  while (at < span.end) {
    while (at < span.end && isSpace(text.charCodeAt(at))) at++
    const start = at
    let plain = true
    for (; at < span.end; at++) {
      const code = text.charCodeAt(at)
      if (isSpace(code)) break
      plain &&= isAsciiLetter(code)
    }
    if (plain && at - start !== CANNOT.length) list.push(start, at)
    else splitChunk(text, {start, end: at}, list)
  }
  return list.take()
}

/** The one plain word that the treebanks split. */
const CANNOT = 'cannot'
