import {addressLength} from '../../formats/addresses.ts'
import {byStart, type Span} from '../../text/span.ts'

const ADDRESS = /(?:\b[a-z][a-z+.-]{1,20}:\/\/|\bwww\.)[^\s<>“”"«»]+/gi
const CODE = /(`{1,3})(?!`)[^`\n]+\1(?!`)/g

/** An address without the signs that end a sentence, and without a bracket that was opened before it. */
function trimAddress(address: string): string {
  let end = addressLength(address)
  while (end > 0 && /[.,;:!?'’…]/.test(address.charAt(end - 1))) end--
  return address.slice(0, end)
}

/**
 * Addresses and code in backticks, which plain text does not set apart by itself; in order. Their
 * marks belong to no sentence. Where '' stands, the backticks open what it closes.
 */
export function codeSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  if (text.includes('://') || text.includes('www.')) {
    for (const match of text.matchAll(ADDRESS)) spans.push({start: match.index, end: match.index + trimAddress(match[0]).length})
  }
  if (text.includes('`') && !text.includes("''")) {
    for (const match of text.matchAll(CODE)) spans.push({start: match.index, end: match.index + match[0].length})
  }
  return spans.sort(byStart)
}
