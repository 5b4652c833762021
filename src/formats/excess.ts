import {byStart, type Span} from '../text/span.ts'
import {Fences} from './fences.ts'
import {NEUTRAL} from './heaped-text.ts'
import {forEachLine, matchAt} from './markdown-lines.ts'
import type {ReadingProblem} from './reading.ts'

/**
 * What a parser can be asked to read at once. Beyond it is no text that anybody has written: the most in 450 READMEs, pages of documentation and changelogs
 * is a depth of 3, and 87 items and 13 underlined headings in a stretch. The parser takes time for them that grows with the square of their number.
 */
const MOST = {
  /** Quotations and lists within one another. */
  depth: 100,
  /** Underlined headings in a stretch of the text. */
  headings: 100,
  /** Items of lists, and lines of quotations, in a stretch of the text: more have hardly any room for words. */
  items: 500,
  /** Lines that go on with a paragraph of a quotation or an item without its signs. */
  lazy: 300,
  /** Grave accents in a row within a line: each length that no other run has makes the parser look for one to the end of the text. */
  accents: 32,
} as const

/** The length of a stretch, in UTF-16 code units. */
const STRETCH = 4096

type Kind = keyof typeof MOST

const REASONS: Readonly<Record<Kind, string>> = {
  depth: `quotations and lists more than ${MOST.depth} deep are taken for plain text`,
  headings: `more than ${MOST.headings} underlined headings in ${STRETCH} characters are taken for plain text`,
  items: `more than ${MOST.items} items of lists or lines of quotations in ${STRETCH} characters are taken for plain text`,
  lazy: `a quotation or an item that goes on for more than ${MOST.lazy} lines without its signs is taken for plain text`,
  accents: `more than ${MOST.accents} grave accents in a row are taken for plain text`,
}

const MARKERS = /(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)))+/y
const MARKER = />|[-+*]|\d{1,9}[.)]/g
const UNDERLINE = /[ \t]{0,3}(?:=+|-+)[ \t]*(?=[\r\n]|$)/y
const SPACE = /[ \t]*/y
const ACCENTS = new RegExp(`\`{${MOST.accents + 1},}`, 'g')

/** What is to be taken for plain text, and the first reason for it. */
class Findings {
  readonly spans: Span[] = []
  problem: ReadingProblem | undefined

  /** @param isTold - not where it is code, in which nothing is lost */
  add(kind: Kind, spans: readonly Span[], isTold: boolean): void {
    for (const span of spans) this.spans.push(span)
    if (isTold && spans.length > 0) this.problem ??= {reason: REASONS[kind], ...spans[0]!, isMinor: true}
  }
}

/** Finds signs of markup that stand too close or too deep. */
class Density {
  readonly #text: string
  readonly #fences: Fences
  readonly #findings: Findings
  #end = STRETCH
  #spans: Record<'headings' | 'items', Span[]> = {headings: [], items: []}
  #counts = {headings: 0, items: 0}
  #isCode = false
  #isTold = false
  readonly #hasAccents: boolean

  constructor(text: string, findings: Findings) {
    this.#text = text
    this.#fences = new Fences(text)
    this.#findings = findings
    this.#hasAccents = text.includes('`'.repeat(MOST.accents + 1))
  }

  line(start: number, end: number): void {
    if (start >= this.#end) this.endStretch(start)
    this.#isCode = this.#fences.has(start)
    if (this.#hasAccents && !this.#isCode) this.#addAccents(start, this.#text.slice(start, end))
    this.#addMarkers(start)
    const underline = matchAt(UNDERLINE, this.#text, start)
    if (underline) this.#count('headings', {start, end: start + underline[0].length}, 1)
  }

  #addMarkers(start: number): void {
    const [markers] = matchAt(MARKERS, this.#text, start) ?? []
    if (markers === undefined) return
    const signs = [...markers.matchAll(MARKER)]
    const items = signs.filter(([sign]) => sign !== '>').length
    const end = start + markers.length
    this.#count('items', {start, end}, items + Number(items < signs.length))
    if (signs.length > MOST.depth) this.#findings.add('depth', [{start: start + signs[MOST.depth]!.index, end}], !this.#isCode)
  }

  #addAccents(start: number, line: string): void {
    for (const {0: run, index} of line.matchAll(ACCENTS)) {
      const at = start + index
      this.#findings.add('accents', [{start: at, end: at + run.length}], true)
    }
  }

  #count(kind: 'headings' | 'items', span: Span, count: number): void {
    this.#counts[kind] += count
    this.#isTold ||= !this.#isCode
    this.#spans[kind].push(span)
  }

  endStretch(next: number): void {
    for (const kind of ['headings', 'items'] as const)
      if (this.#counts[kind] > MOST[kind]) this.#findings.add(kind, this.#spans[kind], this.#isTold)
    this.#end = next + STRETCH
    this.#spans = {headings: [], items: []}
    this.#counts = {headings: 0, items: 0}
    this.#isTold = false
  }
}

/** Finds paragraphs that many lines go on with which lack the signs of what they stand in. */
class Lazy {
  readonly #text: string
  readonly #fences: Fences
  readonly #findings: Findings
  /** Where the lines start since the last blank one. */
  #starts: number[] = []
  /** How far the text of the paragraph is indented, and whether it stands in a quotation. */
  #indent = 0
  #isQuoted = false
  #lazy = 0
  #isOver = false
  #isCode = false

  constructor(text: string, findings: Findings) {
    this.#text = text
    this.#fences = new Fences(text)
    this.#findings = findings
  }

  line(start: number, end: number): void {
    const isCode = this.#fences.has(start)
    const [markers = ''] = matchAt(MARKERS, this.#text, start) ?? []
    const [space = ''] = matchAt(SPACE, this.#text, start + markers.length) ?? []
    const indent = markers.length + space.length
    this.#isCode ||= isCode
    if (start + indent >= end) this.endParagraph()
    else this.#goOn(start, markers, indent)
  }

  #goOn(start: number, markers: string, indent: number): void {
    if (markers !== '') this.#open(markers, indent)
    else if (this.#starts.length === 0) this.#indent = indent
    else if ((this.#isQuoted || indent < this.#indent) && ++this.#lazy > MOST.lazy) this.#isOver = true
    this.#starts.push(start)
  }

  #open(markers: string, indent: number): void {
    const isItem = !markers.endsWith('>')
    if (isItem) this.#lazy = 0
    if (isItem || this.#starts.length === 0) this.#indent = indent
    this.#isQuoted = markers.includes('>') || (this.#isQuoted && !isItem)
  }

  endParagraph(): void {
    if (this.#isOver) this.#findings.add('lazy', this.#signs(), !this.#isCode)
    this.#starts = []
    this.#lazy = 0
    this.#isOver = false
    this.#isQuoted = false
    this.#isCode = false
  }

  /** The signs, or else the space, that lines of the paragraph start with. */
  #signs(): Span[] {
    return this.#starts.flatMap((start, index) => {
      const [markers = ''] = matchAt(MARKERS, this.#text, start) ?? []
      const length = markers.length || (index === 0 ? matchAt(SPACE, this.#text, start)![0].length : 0)
      return length > 0 ? [{start, end: start + length}] : []
    })
  }
}

function flattened(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const {start, end} of [...spans].sort(byStart)) {
    if (end <= from) continue
    parts.push(text.slice(from, Math.max(from, start)), NEUTRAL.repeat(end - Math.max(from, start)))
    from = end
  }
  return parts.join('') + text.slice(from)
}

/**
 * A Markdown text with the signs of quotations, lists and underlined headings that are nested or heaped beyond any real text made into letters, at the same
 * length. The parser takes time for them that grows with the square of their number.
 *
 * @returns the text itself where there is no such markup, as in all that people write; and where there is, the first place of it
 */
export function withoutExcess(text: string): {readonly text: string; readonly problem?: ReadingProblem} {
  const dense = new Findings()
  const density = new Density(text, dense)
  forEachLine(text, (start, end) => density.line(start, end))
  density.endStretch(text.length)
  const sparse = flattened(text, dense.spans)
  const left = new Findings()
  const lazy = new Lazy(sparse, left)
  forEachLine(sparse, (start, end) => lazy.line(start, end))
  lazy.endParagraph()
  const problem = dense.problem ?? left.problem
  return problem === undefined ? {text: flattened(sparse, left.spans)} : {text: flattened(sparse, left.spans), problem}
}
