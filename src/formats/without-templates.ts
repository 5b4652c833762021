import {firstEndingAfter, mergedSpans, type Span} from '../text/span.ts'
import type {Block} from './block.ts'

const PIECE = /[\p{L}\p{M}\p{N}]+|\S/gu

/** The stretches of a block's text that come from inside the spans of the source, and whether any word is left outside. */
function stretches(block: Block, spans: readonly Span[]): {readonly found: Span[]; readonly hasProse: boolean} {
  const found: Span[] = []
  let hasProse = false
  let last: Span | undefined
  for (const {0: piece, index} of block.text.matchAll(PIECE)) {
    const {start, end} = block.map.toSource({start: index, end: index + piece.length})
    const span = firstEndingAfter(spans, start)
    if (span === undefined || span.start >= end) {
      hasProse ||= /[\p{L}\p{N}]/u.test(piece) && !block.opaque.some((code) => code.start <= index && index < code.end)
      last = undefined
    } else if (span === last) found[found.length - 1] = {start: found.at(-1)!.start, end: index + piece.length}
    else found.push({start: index, end: index + piece.length})
    last = span !== undefined && span.start < end ? span : undefined
  }
  return {found, hasProse}
}

/** A block with what stands in spans of the source made opaque; `undefined` where no word is left outside. */
export function withoutTemplates(spans: readonly Span[], block: Block): Block | undefined {
  if (spans.length === 0) return block
  const {start, end} = block.map.toSource({start: 0, end: block.text.length})
  const first = firstEndingAfter(spans, start)
  if (first === undefined || first.start >= end) return block
  const {found, hasProse} = stretches(block, spans)
  if (found.length === 0) return block
  return hasProse ? {...block, opaque: mergedSpans([...block.opaque, ...found])} : undefined
}
