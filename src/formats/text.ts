import type {Span} from '../text/span.ts'
import type {Block} from './block.ts'
import {plainBlocks} from './plain.ts'
import type {Comment, Reader} from './reading.ts'
import {type Escape, mapWithin, type Segment, segmentMap} from './source-map.ts'

/**
 * A line that holds nothing but a command to copydesk, bare or as a comment of HTML. Plain text has no comments, and no author starts a line of prose with
 * `copydesk-`; a comment that is copied from a Markdown file does the same here.
 */
const COMMAND = /^[ \t]*(<!--[ \t]*)?copydesk-[a-z-]+:?(?![^\s-])[^\r\n]*(?:\r\n?|\n|$)/gm
const CLOSE = '-->'

function commandsOf(source: string): Comment[] {
  if (!source.includes('copydesk-')) return []
  const comments: Comment[] = []
  for (const {0: line, 1: open = '', index} of source.matchAll(COMMAND)) {
    const written = line.trimEnd()
    const isClosed = written.endsWith(CLOSE)
    if ((open !== '') !== isClosed) continue
    const start = index + line.search(/\S/)
    const end = index + written.length
    comments.push({start, end, body: {start: start + open.length, end: isClosed ? end - CLOSE.length : end}})
  }
  return comments
}

const startOfLine = (source: string, offset: number): number =>
  Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1

/** Where the line break behind an offset ends. */
function lineEnd(source: string, offset: number): number {
  const lineBreak = /[^\r\n]*(?:\r\n?|\n|$)/y
  lineBreak.lastIndex = offset
  lineBreak.exec(source)
  return lineBreak.lastIndex
}

/** Stretches of a source, without the lines of commands. */
function withoutLines(source: string, comments: readonly Comment[]): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const {start, end} of comments) {
    spans.push({start: from, end: Math.max(from, startOfLine(source, start))})
    from = lineEnd(source, end)
  }
  return [...spans, {start: from, end: source.length}]
}

/** Puts a text together from stretches of a source, whichever way its lines end: in the text, each ends with one line feed. */
class LineFeeds {
  readonly segments: Segment[] = []
  text = ''
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  addLines({start, end}: Span): void {
    const stretch = this.#source.slice(start, end)
    let from = 0
    for (const {0: lineBreak, index} of stretch.matchAll(/\r\n?/g)) {
      this.#add(stretch.slice(from, index), start + from, index - from)
      this.#add('\n', start + index, lineBreak.length)
      from = index + lineBreak.length
    }
    this.#add(stretch.slice(from), start + from, stretch.length - from)
  }

  #add(text: string, at: number, length: number): void {
    if (length === 0) return
    const {length: before} = this.text
    const decoded = text.length !== length || this.#source[at] === '\r'
    this.segments.push({text: {start: before, end: before + text.length}, source: {start: at, end: at + length}, decoded})
    this.text += text
  }
}

/** Writes text with its lines ending as those of the source do. */
const withLineEnds = (source: string): Escape => {
  const lineEnd = /\r\n?|\n/.exec(source)?.[0] ?? '\n'
  return (text) => (lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd))
}

function blocksBetween(source: string, comments: readonly Comment[]): Block[] {
  const lines = new LineFeeds(source)
  for (const span of withoutLines(source, comments)) lines.addLines(span)
  const map = segmentMap(lines.segments, source, withLineEnds(source))
  return plainBlocks(lines.text).map((block) => ({...block, map: mapWithin(map, block.map.toSource({start: 0, end: 0}).start)}))
}

/**
 * Reads plain text. A command to copydesk is a line of its own, and no part of the text: the lines around it stay neighbours. No rule sees which way
 * lines end, so that the same is found in a file that came from another system.
 */
export const readText: Reader = (source) => {
  const comments = commandsOf(source)
  const isAsItIs = comments.length === 0 && !source.includes('\r')
  return {blocks: isAsItIs ? plainBlocks(source) : blocksBetween(source, comments), comments}
}
