import type {Span} from '../../text/span.ts'

/** How many words of the text, and at most how many UTF-16 code units, a message quotes. */
const WORDS = 5
const LONGEST = 40

/** The text from an offset on, as a message quotes it: up to five words, with an ellipsis where more follow. */
export function excerptFrom(text: string, at: number): string {
  const reach = text.slice(at, at + LONGEST)
  const words = /^\s*(?:\S+\s+){0,4}\S+/.exec(reach)?.[0] ?? reach
  const cut = words.length === LONGEST && words.includes(' ') ? words.slice(0, words.lastIndexOf(' ')) : words
  return at + cut.length < text.trimEnd().length ? `${cut} …` : cut
}

/** The text up to an offset, as a message quotes it. */
export function excerptTo(text: string, end: number): string {
  const start = Math.max(0, end - LONGEST)
  const words = text.slice(start, end).split(/(?<=\s)/)
  const whole = start > 0 && words.length > 1 ? words.slice(1) : words
  const cut = whole.slice(-WORDS).join('')
  return end - cut.length > text.length - text.trimStart().length ? `… ${cut}` : cut
}

/** How far a message looks to either side of a mark, in UTF-16 code units. */
const AROUND = 16

/** The words right before and after a span, as a message quotes them. */
export function excerptAround(text: string, {start, end}: Span): string {
  const before = /(?:\S*\s?)?\S*$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? ''
  const after = /^\S*(?:\s?\S*)?/.exec(text.slice(end, end + AROUND))?.[0] ?? ''
  return `${before}${text.slice(start, end)}${after}`.trim()
}
