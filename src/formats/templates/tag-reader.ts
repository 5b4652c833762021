import {paragraphEnd} from './ends-of-code.ts'
import type {Finder} from './finder.ts'

/** A tag is at most this long, in code units; it bounds the time that an unclosed one costs. */
const LONGEST = 20_000

const OPENING = '({['
const CLOSING = ')}]'
const MARKS = '"\'`'

const depthOf = (character: string): number => (OPENING.includes(character) ? 1 : CLOSING.includes(character) ? -1 : 0)

/** The same tags without braces inside, in one line: what is taken where a tag round them is never closed. */
const SIMPLE: Readonly<Record<string, RegExp>> = {
  '}}': /\{\{[^{}\r\n]{0,400}\}\}\}?/y,
  '%}': /\{%[^%{}\r\n]{0,400}%\}/y,
}

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

/** Where a string that opens at an offset ends, its marks included; the offset after the mark where it is no string, as an apostrophe is not. */
function stringEnd(source: string, start: number, last: number): number {
  const mark = source.charAt(start)
  if (isWord(source.charAt(start - 1))) return start + 1
  for (let at = start + 1; at < last; at++) {
    const character = source.charAt(at)
    if (character === '\\' && mark !== '`') at++
    else if (character === mark) return at + 1
  }
  return start + 1
}

/** Reads the tags `{{ … }}` and `{% … %}`, with strings, brackets and line breaks inside. Takes time linear in the source over all its tags. */
export class TagReader {
  readonly #finder: Finder
  /** Up to here tags have been looked into in vain: only simple ones are taken. */
  #inVain = 0

  constructor(finder: Finder) {
    this.#finder = finder
  }

  /** Where the tag that opens at an offset ends; -1 where it is none. */
  endOf(start: number, close: '}}' | '%}'): number {
    const end = start < this.#inVain ? -1 : this.#scan(start + 2, close)
    return end < 0 ? this.#simpleEnd(start, close) : end
  }

  #simpleEnd(start: number, close: string): number {
    const shape = SIMPLE[close]!
    shape.lastIndex = start
    return shape.test(this.#finder.source) ? shape.lastIndex : -1
  }

  #scan(from: number, close: string): number {
    const {source} = this.#finder
    const last = Math.min(source.length, from + LONGEST)
    let paragraph = paragraphEnd(this.#finder, from)
    let depth = 0
    for (let at = from; at < last; ) {
      if (at >= paragraph) {
        if (depth === 0) return this.#giveUp(at)
        paragraph = paragraphEnd(this.#finder, at + 1)
      }
      if (source.startsWith(close, at) && (depth === 0 || close === '%}')) return at + 2
      const character = source.charAt(at)
      depth = Math.max(0, depth + depthOf(character))
      at = MARKS.includes(character) ? stringEnd(source, at, Math.min(last, paragraph)) : at + 1
    }
    return this.#giveUp(last)
  }

  #giveUp(at: number): -1 {
    this.#inVain = Math.max(this.#inVain, at)
    return -1
  }
}

/** A mark that ends what is not looked into: notes, and code of Ruby, JavaScript, PHP or Perl. */
const PLAIN_PAIRS: readonly (readonly [open: RegExp, close: string])[] = [
  [/\{\{~?!--/y, '--}}'],
  [/\{\{~?-? ?\/\*/y, '*/'],
  [/\{#(?=[\s#-])/y, '#}'],
  [/\{\/\*/y, '*/}'],
  [/<%/y, '%>'],
  [/<\?(?:=|php\b)/y, '?>'],
  [/\[%/y, '%]'],
]

/** Where the note or the piece of code that opens at an offset ends; -1 where it is none. */
export function plainPairEnd(finder: Finder, start: number): number {
  for (const [open, close] of PLAIN_PAIRS) {
    open.lastIndex = start
    if (!open.test(finder.source)) continue
    const end = finder.next(close, open.lastIndex)
    if (end < 0 || end - start > LONGEST) return -1
    return close === '*/' ? behindBraces(finder.source, end + 2) : end + close.length
  }
  return -1
}

/** Behind the `-}}` of a note of Hugo. */
function behindBraces(source: string, offset: number): number {
  const braces = /\s*-?\}\}/y
  braces.lastIndex = offset
  return braces.test(source) ? braces.lastIndex : -1
}
