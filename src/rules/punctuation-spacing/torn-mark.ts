import type {SpacingFault} from './fault.ts'

/** An apostrophe that spaces have torn from its word: “the ship ' s crew”; not “choke 'm”, which is “them” as it is said. Like the others it starts with what is rare, so that the look-behind is seldom tried. */
const APOSTROPHE = / (?=[’'])(?<=\p{L}{2} )([’']) ?(?=(?:s|t|re|ve|ll|d)(?=[\s.,;:!?]|$))/gu

/** A straight mark that closes a quotation, between two spaces: `at noon, " she said`. */
const CLOSING_QUOTE = / "(?<=\p{L}[,.!?] ")(?= \p{Ll})/gu

/** A hyphen that a space has torn from its second half: “wholly- owned”. Before other words than participles, a hyphen that clings to the left is as often a dash. */
const HYPHEN = /- (?<=(?<![\p{L}\p{N}-])\p{Ll}{3,}- )(?=\p{Ll}{2,}(?:ed|ing)(?![\p{L}-]))/gu

const fault = (start: number, end: number, text: string): SpacingFault => ({
  kind: 'space-around',
  start,
  end,
  text,
  confidence: 0.8,
  certain: false,
})

/** Where straight marks that close a quotation are torn: those before which an odd number of marks stands. */
function tornClosers(text: string): number[] {
  const torn = new Set(Array.from(text.matchAll(CLOSING_QUOTE), ({index}) => index + 1))
  if (torn.size === 0) return []
  return Array.from(text.matchAll(/"/g), ({index}) => index).flatMap((mark, nth) => (nth % 2 === 1 && torn.has(mark) ? [mark - 1] : []))
}

/** Marks within words and at the ends of quotations that spaces have torn from what they belong to. */
export function findTornMarks(text: string): SpacingFault[] {
  const found: SpacingFault[] = []
  for (const {0: torn, 1: mark = '', index} of text.matchAll(APOSTROPHE)) found.push(fault(index, index + torn.length, mark))
  for (const index of tornClosers(text)) found.push(fault(index, index + 2, '"'))
  for (const {index} of text.matchAll(HYPHEN)) found.push(fault(index, index + 2, '-'))
  return found
}
