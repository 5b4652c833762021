import type {Span} from '../text/span.ts'
import type {Problem} from './reading.ts'

/** A letter that is no markup, and stands in for each of the characters that are taken for plain text. */
const NEUTRAL = '\uE000'

/** What a parser can be asked to read at once. Beyond it is no text that anybody has written, and time that grows with the square of the length. */
const MOST = {
  /** Square brackets in one paragraph. */
  brackets: 1000,
  /** Runs of signs of emphasis in one paragraph. */
  emphasis: 1000,
  /** Quotations and lists within one another. */
  depth: 100,
  /** Underlined headings in a stretch of the text. */
  headings: 200,
  /** Items of lists in a stretch of the text: more have no room for words. */
  items: 1500,
} as const

/** The length of that stretch, in UTF-16 code units. */
const STRETCH = 8192

const REASONS: Readonly<Record<keyof typeof MOST, string>> = {
  brackets: `a paragraph with more than ${MOST.brackets} square brackets is taken for plain text`,
  emphasis: `a paragraph with more than ${MOST.emphasis} signs of emphasis is taken for plain text`,
  depth: `quotations and lists more than ${MOST.depth} deep are taken for plain text`,
  headings: `more than ${MOST.headings} underlined headings in ${STRETCH} characters are taken for plain text`,
  items: `more than ${MOST.items} items of lists in ${STRETCH} characters are taken for plain text`,
}

const MARKERS = /(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)))+/y
const MARKER = />|[-+*]|\d{1,9}[.)]/g
const UNDERLINE = /[ \t]{0,3}(?:=+|-+)[ \t]*(?=[\r\n]|$)/y
const DELIMITERS = /(?:[ \t]*\|)?[ \t]*:?-[-:| \t]*(?=[\r\n]|$)/y
const SIGNS: Readonly<Record<'brackets' | 'emphasis', RegExp>> = {brackets: /[[\]]/g, emphasis: /[*_~]/g}

/** Goes over the lines of a Markdown text and collects what is to be taken for plain text. */
class Watch {
  readonly spans: Span[] = []
  problem: Problem | undefined
  readonly #text: string
  #paragraph = 0
  #brackets = 0
  #emphasis = 0
  #stretch = 0
  #isTable = false
  #counts = {headings: 0, items: 0}

  constructor(text: string) {
    this.#text = text
  }

  line(start: number, end: number): void {
    const isItem = this.#markers(start)
    this.#underline(start)
    if (isItem || this.#isTable) this.endParagraph(start)
    const isBlank = this.#count(start, end)
    this.#isTable = !isBlank && (this.#isTable || this.#isDelimiterRow(start))
    if (isBlank) this.endParagraph(end)
  }

  /** Whether the line is the one under the head of a table: the rows behind it are texts of their own. */
  #isDelimiterRow(start: number): boolean {
    DELIMITERS.lastIndex = start
    return DELIMITERS.test(this.#text)
  }

  #complain(kind: keyof typeof MOST, start: number, end: number): void {
    this.problem ??= {reason: REASONS[kind], start, end, isMinor: true}
  }

  /** Reads the signs of quotations and lists that a line starts with, and tells whether it is an item of a list. */
  #markers(start: number): boolean {
    MARKERS.lastIndex = start
    const [markers] = MARKERS.exec(this.#text) ?? []
    if (markers === undefined) return false
    this.#countLine('items', start, start + markers.length)
    const beyond = markers.length > MOST.depth ? [...markers.matchAll(MARKER)][MOST.depth] : undefined
    if (beyond !== undefined) {
      this.spans.push({start: start + beyond.index, end: start + markers.length})
      this.#complain('depth', start + beyond.index, start + markers.length)
    }
    return !markers.endsWith('>')
  }

  #underline(start: number): void {
    UNDERLINE.lastIndex = start
    if (UNDERLINE.test(this.#text)) this.#countLine('headings', start, UNDERLINE.lastIndex)
  }

  /** Counts lines that are dear, stretch by stretch. */
  #countLine(kind: 'headings' | 'items', start: number, end: number): void {
    if (start - this.#stretch > STRETCH) {
      this.#stretch = start
      this.#counts = {headings: 0, items: 0}
    }
    if (++this.#counts[kind] <= MOST[kind]) return
    this.spans.push({start, end})
    this.#complain(kind, start, end)
  }

  /** Counts the signs of a line, and tells whether it is blank. */
  #count(start: number, end: number): boolean {
    let isBlank = true
    let last = 0
    for (let at = start; at < end; at++) {
      const code = this.#text.charCodeAt(at)
      if (code === 91 || code === 93) this.#brackets++
      else if ((code === 42 || code === 95 || code === 126) && code !== last) this.#emphasis++
      if (code !== 32 && code !== 9 && code !== 62) isBlank = false
      last = code
    }
    return isBlank
  }

  endParagraph(end: number): void {
    if (this.#brackets > MOST.brackets) this.#flatten('brackets', end)
    if (this.#emphasis > MOST.emphasis) this.#flatten('emphasis', end)
    this.#paragraph = end
    this.#brackets = 0
    this.#emphasis = 0
  }

  #flatten(kind: 'brackets' | 'emphasis', end: number): void {
    const start = this.#paragraph
    for (const {index} of this.#text.slice(start, end).matchAll(SIGNS[kind]))
      this.spans.push({start: start + index, end: start + index + 1})
    this.#complain(kind, start, end)
  }
}

function flattened(text: string, spans: readonly Span[]): string {
  const parts: string[] = []
  let from = 0
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue
    parts.push(text.slice(from, Math.max(from, start)), NEUTRAL.repeat(end - Math.max(from, start)))
    from = end
  }
  return parts.join('') + text.slice(from)
}

/**
 * A Markdown text with the signs of markup that is nested or heaped beyond any real text made into letters, at the same length. The parser takes
 * time for them that grows with the square of their number.
 *
 * @returns the text itself where there is no such markup, as in all that people write; and where there is, the first place of it
 */
export function withoutExcess(text: string): {readonly text: string; readonly problem?: Problem} {
  const watch = new Watch(text)
  let start = 0
  for (const {0: lineBreak, index} of text.matchAll(/\r\n?|\n/g)) {
    watch.line(start, index)
    start = index + lineBreak.length
  }
  watch.line(start, text.length)
  watch.endParagraph(text.length)
  const {spans, problem} = watch
  return problem === undefined ? {text} : {text: flattened(text, spans), problem}
}
