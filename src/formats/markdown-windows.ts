import type {Event} from 'micromark-util-types'
import {Definitions, MarkdownParser} from './markdown-tokens.ts'

/** A window is at least this long, and a text of at most twice this length is one. Unit: UTF-16 code units. */
const SHORTEST = 16_384

/**
 * Where a block ends whatever stands before it, unless that is code, HTML or the like, which is seen once it has been read: behind a blank line where what
 * comes is neither indented nor an item of a list; before a heading; before an item of a list.
 */
const BOUNDARY = /(?:\n|\r(?!\n))(?:[ \t]*(?:\n|\r\n?)(?=[^\s\d+*-])|(?=#{1,6}[ \t]|[-+*][ \t]{1,4}[^\s]))/g

/** The tokens of a part of a text; their offsets count from where the part starts. */
export interface Window {
  readonly start: number
  readonly events: readonly Event[]
}

/** The next boundary behind an offset, or the end. */
function boundaryFrom(text: string, offset: number): number {
  BOUNDARY.lastIndex = offset
  return BOUNDARY.test(text) ? BOUNDARY.lastIndex : text.length
}

/** The tokens of the last block of a part. */
function lastFlow(blocks: readonly Event[]): readonly Event[] {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const token = blocks[at]![1]
    if (token._tokenizer) return token._tokenizer.events
  }
  return []
}

/** Whether fenced code or HTML that a part ends with may go on behind it. */
function isLeftOpen(blocks: readonly Event[], part: string): boolean {
  const end = part.trimEnd().length
  let fences = 0
  const flow = lastFlow(blocks)
  for (let at = flow.length - 1; at >= 0; at--) {
    const [edge, token] = flow[at]!
    if (edge === 'exit' && token.type === 'htmlFlow') return token.end.offset >= end
    if (edge === 'exit' && token.type === 'codeFencedFence') fences++
    if (edge === 'enter' && token.type === 'codeFenced') return fences < 2 && token.end.offset >= end
    if (token.type === 'content') return false
  }
  return false
}

interface Part {
  readonly start: number
  readonly parser: MarkdownParser
  readonly blocks: Event[]
}

/** The parts of a text with the tokens of their blocks. A part that turns out to end within a block is read again with what comes behind it. */
function* partsOf(text: string, definitions: Definitions, shortest: number): Generator<Part> {
  for (let start = 0, length = shortest; start < text.length; ) {
    const end = boundaryFrom(text, start + length)
    const part = text.slice(start, end)
    const parser = new MarkdownParser(start === 0, definitions)
    const blocks = parser.blocks(part)
    const isWhole = end === text.length || !isLeftOpen(blocks, part)
    if (isWhole) yield {start, parser, blocks}
    start = isWhole ? end : start
    length = isWhole ? shortest : 2 * length
  }
}

/** The definitions of all parts, which any may refer to. */
function definitionsIn(text: string, shortest: number): Definitions {
  const definitions = new Definitions()
  if (text.includes(']:')) for (const _ of partsOf(text, definitions, shortest));
  return definitions
}

/**
 * The tokens of a Markdown text with GitHub's extensions and front matter. A long text is read in windows that end between blocks: no more than one of
 * them is in memory at a time, and the parser takes more than linear time for what it reads at once. The tokens are those of the whole.
 *
 * @param shortest - the least length of a window, in UTF-16 code units; default: 16,384
 */
export function* markdownWindows(text: string, shortest = SHORTEST): Generator<Window> {
  const isShort = text.length <= 2 * shortest
  const parts = isShort ? [partOf(text)] : partsOf(text, definitionsIn(text, shortest), shortest)
  for (const {start, parser, blocks} of parts) yield {start, events: parser.finish(blocks)}
}

function partOf(text: string): Part {
  const parser = new MarkdownParser(true)
  return {start: 0, parser, blocks: parser.blocks(text)}
}
