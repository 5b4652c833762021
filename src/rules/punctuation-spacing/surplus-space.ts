import {overlapsAny, type Span} from '../../text/span.ts'
import type {SpacingFault} from './fault.ts'

/** A plain space before a mark that clings to its word. Typographic French has a no-break space there, which is not meant here. */
const BEFORE_MARK = /(?<=[\p{L}\p{N}\uFFFC”’"')\]]) +(?=[,;](?:\s|$)|[.:!?](?:["”’)]?(?:\s|$)))/gu

/** Round brackets and curly quotation marks with a space on their inner side. */
const AFTER_OPENING = /(?<=(?:^|[\s(])[([“](?=\s)) +(?=[\p{L}\p{N}\uFFFC])/gu
const BEFORE_CLOSING = /(?<=[\p{L}\p{N}\uFFFC.,!?…]) +(?=[)\]”](?:[\s.,;:!?]|$))/gu

/** Three and more set columns; after “Ã”, the first is half of an “à” that was read in another encoding. */
const DOUBLE = /(?<=[^\sÃ]) {2}(?=\S)/g

/** Text that a tokeniser or a table has spaced out has its own way with spaces; so many odd ones are no slips. */
const MANY = 3

const AFTER_STOP = /[.!?…:]["”’)\]]*$/

/** How far back the end of a sentence is looked for, in code units. */
const REACH = 4

function surplus(kind: SpacingFault['kind'], text: string, expression: RegExp, replacement: string): SpacingFault[] {
  return [...text.matchAll(expression)].map(({0: spaces, index}) => ({
    kind,
    start: index,
    end: index + spaces.length,
    text: replacement,
    confidence: 0.95,
    certain: true,
  }))
}

/** A question mark with a space before it may have been another character once. */
const mayBeOther = (text: string, {end}: SpacingFault): boolean => text[end] === '?'

/** With the mark that the space stands beside, so that a reader sees what is meant. */
const withNext = (text: string, fault: SpacingFault): SpacingFault => ({
  ...fault,
  end: fault.end + 1,
  text: `${fault.text}${text[fault.end]}`,
})
const withLast = (text: string, fault: SpacingFault): SpacingFault => ({
  ...fault,
  start: fault.start - 1,
  text: `${text[fault.start - 1]}${fault.text}`,
})

/** An emoticon or an ellipsis of spaced stops is no mark of a sentence. */
const isSign = (text: string, fault: SpacingFault): boolean => /^[:;.][-'.]?[)(DPp.|/]|^ ?\. \./.test(text.slice(fault.end, fault.end + 3))

/** A ratio: `3 : 2`. */
const isRatio = (text: string, {start, end}: SpacingFault): boolean =>
  /\d/.test(text.charAt(start - 1)) && /^: ?\d/.test(text.slice(end, end + 3))

/** French puts a space before a mark and inside guillemets: `« Non ! »`. */
const FRENCH = /«[ \u00a0\u202f][^«»]*»/g

/** No article stands before a mark that closes, unless it is the mark that is spoken of: “the ! operator”. */
const isMentioned = (text: string, {start}: SpacingFault): boolean => /\b(?:an?|the)$/i.test(text.slice(Math.max(0, start - REACH), start))

/** Square brackets with a space on both inner sides are drawn, as round a link: “[ Home ]”. Round one short word, marks are spoken of: ( or ). */
const BOXED = /\[\s[^[\]]{0,200}\s\]|[(“] \p{Ll}{1,3} [)”]/gu

/** A call: a name, and to it a bracket round single words between commas: “sum( a , b )”. */
const CALL = /(?<=[\p{L}\p{N}_])\( [^\s(),]+(?: ?, ?[^\s(),]+)* \)/gu

const spansOf = (text: string, expression: RegExp): Span[] =>
  [...text.matchAll(expression)].map(({0: found, index}) => ({start: index, end: index + found.length}))

/** Spaces before marks and inside brackets and quotation marks. */
export function findSurplusSpaces(text: string): SpacingFault[] {
  const [french, ...drawn] = [FRENCH, BOXED, CALL].map((expression) => spansOf(text, expression))
  const isDrawn = (fault: SpacingFault) => drawn.some((spans) => overlapsAny(spans, fault))
  const before = surplus('space-before', text, BEFORE_MARK, '')
    .filter(
      (fault) =>
        !isSign(text, fault) && !isRatio(text, fault) && !isDrawn(fault) && !overlapsAny(french!, fault) && !isMentioned(text, fault),
    )
    .map((fault) => ({...fault, certain: !mayBeOther(text, fault)}))
  const inside = [
    ...surplus('space-inside', text, AFTER_OPENING, '').map((fault) => withLast(text, fault)),
    ...surplus('space-inside', text, BEFORE_CLOSING, '')
      .filter((fault) => !isMentioned(text, fault))
      .map((fault) => withNext(text, fault)),
  ].filter((fault) => !isDrawn(fault))
  return [...(before.length > MANY ? [] : before.map((fault) => withNext(text, fault))), ...(inside.length > 2 * MANY ? [] : inside)]
}

/** Letters set apart for show: “E  N  J  O  Y”. */
const isSpacedOut = (text: string, {start, end}: SpacingFault): boolean =>
  /(?:^|[^\p{L}\p{N}])\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) && /^\p{L}(?![\p{L}\p{N}’'])/u.test(text.slice(end, end + 2))

/** Whether a text has two spaces that stand between words of one sentence. */
export const hasDoubleSpace = (text: string): boolean => doubleSpaces(text, 'any').length > 0

const doubleSpaces = (text: string, afterStop: 'any' | 'one'): SpacingFault[] =>
  surplus('double-space', text, DOUBLE, ' ').filter(
    (fault) =>
      !isSpacedOut(text, fault) && (afterStop === 'one' || !AFTER_STOP.test(text.slice(Math.max(0, fault.start - REACH), fault.start))),
  )

/** Whether the word after two spaces stands right below or above another that spaces set apart: a column of a list or table. */
function isColumn(text: string, {end}: SpacingFault): boolean {
  const own = text.lastIndexOf('\n', end) + 1
  const column = end - own
  for (let line = 0; line + column < text.length; line = text.indexOf('\n', line) + 1 || text.length)
    if (line !== own && /^.* {2}\S$/.test(text.slice(line, line + column + 1))) return true
  return false
}

/** Two spaces between words; after a stop only where one space is asked for. `whole` is the text with what is no prose in it. */
export function findDoubleSpaces(text: string, afterStop: 'any' | 'one', whole = text): SpacingFault[] {
  const found = doubleSpaces(text, afterStop)
  return found.length > MANY ? [] : found.filter((fault) => !isColumn(whole, fault))
}
