import {isLowSurrogate} from '../text/code-units.ts'

/** A chunk is at least this long (code units) before a cut is looked for: the parser is at its fastest up to about twice this. */
const SHORTEST_CHUNK = 4096

/** Without a safe place, a chunk is cut anywhere beyond this length, so that the time stays linear. */
const LONGEST_CHUNK = 65_536

/**
 * A place where parse-latin, given the whole text, lets nothing of what is before reach what is after: a whole word of small
 * letters (six or more, so no abbreviation that the parser knows), one terminal mark, perhaps a closing quotation mark, white space, and
 * then a capitalised word, perhaps after an opening mark. What starts with a small letter, a digit or another mark would be merged into
 * what is before; an apostrophe after the first word ("O' the") is read differently at the start of a text.
 */
const SAFE_CUT = /(?<=[ \t\r\n])[a-z]{6,}[.!?][”"’)]?([ \t\r\n]+)(?=[“"‘(]?[A-Z][A-Za-z]*[ ,;:])/g

/** A stretch of white space to cut at: the chunk before ends at `end`, the next starts at `next`. */
interface Cut {
  readonly end: number
  readonly next: number
}

/** A cut that may go through a sentence, but through no surrogate pair and no CRLF. */
function forcedCut(source: string, at: number): Cut {
  const split = isLowSurrogate(source.charCodeAt(at)) || source.charCodeAt(at) === 0x0a
  return split ? {end: at + 1, next: at + 1} : {end: at, next: at}
}

/** Where to end the chunk that starts at `start`; `undefined` where the rest of the source is the last chunk. */
export function nextCut(source: string, start: number): Cut | undefined {
  if (source.length - start <= 2 * SHORTEST_CHUNK) return undefined
  const window = source.slice(start, start + LONGEST_CHUNK)
  SAFE_CUT.lastIndex = SHORTEST_CHUNK
  const match = SAFE_CUT.exec(window)
  if (match) {
    const next = start + match.index + match[0].length
    return {end: next - match[1]!.length, next}
  }
  return source.length - start <= LONGEST_CHUNK ? undefined : forcedCut(source, start + LONGEST_CHUNK)
}
