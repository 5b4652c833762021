import type {EditSide, Escape, WritingPlace} from './source-map.ts'

/** Starts of a line that Markdown reads as a list, a quotation or a heading. */
const LINE_START = /^(?:[-+>#=|]|\d{1,9}[.)])/

/** Characters that are markup wherever they stand. */
const MARKUP = /[\\`*[\]<~|{}$]/g

/** White space, a punctuation mark, a word: what decides whether a mark of emphasis beside it opens or closes. */
function classOf(character: string): number {
  if (character === '' || /^\s/u.test(character)) return 0
  return /^[\p{P}\p{S}]/u.test(character) ? 1 : 2
}

const firstOf = (text: string): string => Array.from(text.slice(0, 2))[0] ?? ''
const lastOf = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? ''

/** Whether another character at a side of the text would change what the markup there is, or what white space the block starts or ends with. */
function breaksSide(side: EditSide, old: string, now: string): boolean {
  if (side === 'text') return false
  const [before, after] = [classOf(old), classOf(now)]
  return side === 'end' ? after === 0 && before !== 0 : before !== after
}

/** Whether emphasis beside the place stays what it is. */
function keepsSides(text: string, {old, before, after, left, right}: WritingPlace): boolean {
  if (old === '') {
    const atEnd = left === 'end' && classOf(after) !== 2
    return atEnd ? !breaksSide(left, before, lastOf(text)) : !breaksSide(left, after, firstOf(text))
  }
  const opening = text === '' && right === 'text' ? after : firstOf(text)
  const closing = text === '' && left === 'text' ? before : lastOf(text)
  return !breaksSide(left, firstOf(old), opening) && !breaksSide(right, lastOf(old), closing)
}

/**
 * Writes text into Markdown: what would be markup gets a backslash. Refuses line breaks, what may start a block at the start of a line, and what
 * would change the emphasis beside it.
 */
export const escapeMarkdown: Escape = (text, place) => {
  if (/[\r\n]/.test(text) || !keepsSides(text, place)) return undefined
  const startsLine = place.left === 'end' || /^[\r\n]?$/.test(place.before)
  if (startsLine && (LINE_START.test(text) || /^\s/.test(text || place.after))) return undefined
  return text
    .replace(MARKUP, '\\$&')
    .replace(/_/g, '\\_')
    .replace(/&(?=#|\w)/g, '&amp;')
}

/** Writes text into the content of an HTML element. */
export const escapeHtml: Escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const escapeBetween =
  (quote: string): Escape =>
  (text, place) =>
    (escapeHtml(text, place) ?? '').replaceAll(quote, quote === '"' ? '&quot;' : '&#39;')

const IN_ATTRIBUTES: ReadonlyMap<string, Escape> = new Map(['"', "'"].map((quote) => [quote, escapeBetween(quote)]))

const refused: Escape = () => undefined

/** Writes text into an HTML attribute's value, whichever quotation marks it stands in; refused where it stands in none. One and the same for the same marks. */
export const escapeAttribute = (quote: string): Escape => IN_ATTRIBUTES.get(quote) ?? refused

/** Takes only text that means itself everywhere: letters, digits, spaces and the marks of a sentence. */
export const plainWordsOnly: Escape = (text) => (/^[\p{L}\p{M}\p{N} ,.’“”‘–—-]*$/u.test(text) ? text : undefined)
