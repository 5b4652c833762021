import type {Escape} from './source-map.ts'

/** Starts of a line that Markdown reads as a list, a quotation or a heading. */
const LINE_START = /^(?:[-+>#=|]|\d{1,9}[.)])/

/** Characters that are markup wherever they stand. */
const MARKUP = /[\\`*[\]<~|{}$]/g

/** Writes text into Markdown: what would be markup gets a backslash. Refuses line breaks, and what may start a block at the start of a line. */
export const escapeMarkdown: Escape = (text, before, after) => {
  if (/[\r\n]/.test(text)) return undefined
  if (/^[\r\n]?$/.test(before) && LINE_START.test(text)) return undefined
  if (/^[\r\n]?$/.test(before) && (text === '' || /^\s/.test(text)) && /^\s?$/.test(after)) return undefined
  return text
    .replace(MARKUP, '\\$&')
    .replace(/_/g, '\\_')
    .replace(/&(?=#|\w)/g, '&amp;')
}

/** Writes text into the content of an HTML element. */
export const escapeHtml: Escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Writes text into an HTML attribute's value, whichever quotation marks it stands in; refused where it stands in none. */
export const escapeAttribute =
  (quote: string): Escape =>
  (text, before, after) =>
    quote === '' ? undefined : (escapeHtml(text, before, after) ?? '').replaceAll(quote, quote === '"' ? '&quot;' : '&#39;')

/** Takes only text that means itself everywhere: letters, digits, spaces and the marks of a sentence. */
export const plainWordsOnly: Escape = (text) => (/^[\p{L}\p{M}\p{N} ,.’“”‘–—-]*$/u.test(text) ? text : undefined)
