import {startOfLine} from '../text/line-index.ts'
import {MadeSequence, type Sequence} from '../text/made-sequence.ts'
import {NumberList} from '../text/number-list.ts'
import type {Span} from '../text/span.ts'
import type {Block} from './block.ts'
import {plainBlocks, plainBlockTable} from './plain.ts'
import type {Comment, Reader} from './reading.ts'
import {type Escape, type Segment, segmentMap} from './source-map.ts'

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

const LINE_END = /\r\n?/g

/** Where the line break after an offset ends. */
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

/** How far beyond its block a rule may ask where something stands. Unit: UTF-16 code units. */
const REACH = 256

/**
 * A text put together from stretches of a source, whichever way its lines end: in the text, each ends with one line feed. Where its runs stand is kept in two numbers
 * for each, since a long text has as many as lines.
 */
class LineFeeds {
  readonly text: string
  readonly #source: string
  /** Where each run starts in the text, and where in the source. Runs follow one another in the text; one is a line end that was decoded, or copied as it is. */
  readonly #texts = new NumberList()
  readonly #sources = new NumberList()
  #length = 0

  constructor(source: string, stretches: readonly Span[]) {
    this.#source = source
    this.text = stretches.map(({start, end}) => source.slice(start, end).replace(LINE_END, '\n')).join('')
    for (const stretch of stretches) this.#addRuns(stretch)
  }

  #addRuns({start, end}: Span): void {
    const stretch = this.#source.slice(start, end)
    let from = 0
    for (const {0: lineEnd, index} of stretch.matchAll(LINE_END)) {
      this.#addRun(index - from, start + from)
      this.#addRun(1, start + index)
      from = index + lineEnd.length
    }
    this.#addRun(stretch.length - from, start + from)
  }

  #addRun(length: number, at: number): void {
    if (length === 0) return
    this.#texts.push(this.#length)
    this.#sources.push(at)
    this.#length += length
  }

  #run(index: number): Segment {
    const start = this.#texts.at(index)
    const end = index + 1 < this.#texts.length ? this.#texts.at(index + 1) : this.#length
    const from = this.#sources.at(index)
    const decoded = this.#source[from] === '\r'
    const isPair = decoded && this.#source[from + 1] === '\n'
    return {text: {start, end}, source: {start: from, end: isPair ? from + 2 : from + end - start}, decoded}
  }

  /** The runs of a span of the text, and of what stands right beside it. */
  runs({start, end}: Span): Segment[] {
    const made: Segment[] = []
    const first = Math.max(0, this.#texts.lastUpTo(start - REACH))
    for (let at = first; at < this.#texts.length && this.#texts.at(at) < end + REACH; at++) made.push(this.#run(at))
    return made
  }
}

/** Writes text with its lines ending as those of the source do. */
const withLineEnds = (source: string): Escape => {
  const lineEnd = /\r\n?|\n/.exec(source)?.[0] ?? '\n'
  return (text) => (lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd))
}

function blocksBetween(source: string, comments: readonly Comment[], isLong: boolean): Sequence<Block> {
  const lines = new LineFeeds(source, withoutLines(source, comments))
  const write = withLineEnds(source)
  const mapped = (block: Block): Block => {
    const start = block.map.start ?? 0
    const runs = lines.runs({start, end: start + block.text.length})
    return {...block, map: segmentMap(runs, {source, write, offset: start})}
  }
  if (!isLong) return plainBlocks(lines.text).map(mapped)
  const blocks = plainBlockTable(lines.text)
  return new MadeSequence(blocks.length, (index) => mapped(blocks.at(index)!))
}

/**
 * Reads plain text. A command to copydesk is a line of its own, and no part of the text: the lines around it stay neighbours. No rule sees which way
 * lines end, so that the same is found in a file that came from another system.
 */
export const readText: Reader = (source, {isLong = false}) => {
  const comments = commandsOf(source)
  const isAsItIs = comments.length === 0 && !source.includes('\r')
  const read = isLong ? plainBlockTable : plainBlocks
  return {blocks: isAsItIs ? read(source) : blocksBetween(source, comments, isLong), comments}
}
