import type {Span} from '../../text/span.ts'

const isQuote = (char: string): boolean => char === '“' || char === '”' || char === '"'

/** How many double quotation marks stand between two offsets, at most 2. */
function countQuotes(text: string, {start, end}: Span): number {
  let count = 0
  for (let at = start; at < end && count < 2; at++) if (isQuote(text[at]!)) count++
  return count
}

/**
 * A sentence without the one double quotation mark that opens or closes it where that is the only one in it: the rest of the quotation stands
 * elsewhere, or nowhere.
 */
export function withoutStrayQuotes(text: string, span: Span): Span {
  const [opens, closes] = [isQuote(text[span.start] ?? ''), isQuote(text[span.end - 1] ?? '')]
  if ((!opens && !closes) || countQuotes(text, span) !== 1) return span
  return opens ? {start: span.start + 1, end: span.end} : {start: span.start, end: span.end - 1}
}
