import type {Span} from '../../text/span.ts'
import {splitChunk} from './split-chunk.ts'
import {TokenList, type Tokens} from './tokens.ts'

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

/**
 * Splits a stretch of text into tokens by the conventions of the English treebanks of Universal Dependencies: punctuation apart, clitics
 * (`n't`, `'s`, `'ll`) apart, hyphenated compounds in pieces, abbreviations, numbers and addresses whole. Linear in the text.
 *
 * ```text
 * "The state-run ferry didn't sail." → " The state - run ferry did n't sail . "
 * ```
 */
export function tokenise(text: string, span: Span = {start: 0, end: text.length}): Tokens {
  const list = new TokenList()
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
  return list
}

/** The one plain word that the treebanks split. */
const CANNOT = 'cannot'
