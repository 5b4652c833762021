import type {Block} from './block.ts'
import {plainBlocks} from './plain.ts'
import type {Comment, Reader} from './reading.ts'
import {mapWithin, type Segment, segmentMap} from './source-map.ts'

/**
 * A line that holds nothing but a command to copydesk, bare or as a comment of HTML. Plain text has no comments, and no author starts a line of prose with
 * `copydesk-`; a comment that is copied from a Markdown file does the same here.
 */
const COMMAND = /^[ \t]*(<!--[ \t]*)?copydesk-[a-z-]+(?![^\s-])[^\r\n]*?(-->)?[ \t]*(?:\r\n?|\n|$)/gm

function commandsOf(source: string): Comment[] {
  if (!source.includes('copydesk-')) return []
  const comments: Comment[] = []
  for (const {0: line, 1: open = '', 2: close = '', index} of source.matchAll(COMMAND)) {
    if ((open === '') !== (close === '')) continue
    const start = index + line.search(/\S/)
    const end = index + line.trimEnd().length
    comments.push({start, end, body: {start: start + open.length, end: end - close.length}})
  }
  return comments
}

/** Where the line break behind an offset ends. */
function lineEnd(source: string, offset: number): number {
  const lineBreak = /[^\r\n]*(?:\r\n?|\n|$)/y
  lineBreak.lastIndex = offset
  lineBreak.exec(source)
  return lineBreak.lastIndex
}

/** What is left of a source without the lines of commands. */
function withoutLines(source: string, comments: readonly Comment[]): Segment[] {
  const segments: Segment[] = []
  let from = 0
  let length = 0
  const keep = (to: number) => {
    if (to > from) segments.push({text: {start: length, end: length + to - from}, source: {start: from, end: to}})
    length += Math.max(0, to - from)
  }
  for (const {start, end} of comments) {
    keep(source.lastIndexOf('\n', start - 1) + 1)
    from = lineEnd(source, end)
  }
  keep(source.length)
  return segments
}

function blocksBetween(source: string, comments: readonly Comment[]): Block[] {
  const segments = withoutLines(source, comments)
  const map = segmentMap(segments, source)
  const text = segments.map((segment) => source.slice(segment.source.start, segment.source.end)).join('')
  return plainBlocks(text).map((block) => ({...block, map: mapWithin(map, block.map.toSource({start: 0, end: 0}).start)}))
}

/** Reads plain text. A command to copydesk is a line of its own, and no part of the text: the lines around it stay neighbours. */
export const readText: Reader = (source) => {
  const comments = commandsOf(source)
  return {blocks: comments.length === 0 ? plainBlocks(source) : blocksBetween(source, comments), comments}
}
