import type {Sequence} from '../text/made-sequence.ts'
import type {Span} from '../text/span.ts'
import {type Block, type BlockKind, shiftedBy} from './block.ts'
import {kindOfLine} from './block-kind.ts'
import {BlockTable} from './block-table.ts'
import {deliberateBreaks, type Wrapping, wrappingOf} from './line-breaks.ts'
import {chunksOf, type SourceLine} from './lines.ts'
import {type ListMarker, listMarker, type MarkerKind} from './list-marker.ts'

/** Lines that make one block, and the marker of the list item if it is one. */
interface Piece {
  readonly lines: SourceLine[]
  readonly marker: ListMarker | undefined
}

/** Whether a line starts with a small letter, as only the rest of a sentence does. */
const goesOn = (source: string, line: SourceLine): boolean =>
  /^["“‘'([]*\p{Ll}/u.test(source.slice(line.start, Math.min(line.end, line.start + 4)))

const hasWord = (source: string, {start, end}: SourceLine): boolean => /[\p{L}\p{N}]/u.test(source.slice(start, end))

/** The marker of a line that starts a list item: bullets always, the doubtful ones after a deliberate break or a sibling item. */
function markerOf(source: string, line: SourceLine, broken: boolean, sibling: MarkerKind | undefined): ListMarker | undefined {
  const marker = listMarker(source, line.start, line.end)
  if (marker === undefined || !hasWord(source, {...line, start: marker.end})) return undefined
  return broken || marker.kind === 'bullet' || marker.kind === sibling ? marker : undefined
}

/** Divides a chunk at its list items and deliberate line breaks. */
function pieces(source: string, chunk: readonly SourceLine[], wrapping: Wrapping): Piece[] {
  const [only] = chunk
  if (only !== undefined && chunk.length === 1) return [{lines: [only], marker: markerOf(source, only, true, undefined)}]
  const breaks = deliberateBreaks(source, chunk, wrapping)
  const made: Piece[] = []
  chunk.forEach((line, index) => {
    const last = made.at(-1)
    const broken = breaks[index] === true || line.separated
    const marker = markerOf(source, line, broken, last?.marker?.kind)
    if (last && !marker && !(broken && !goesOn(source, line)) && !line.separated) last.lines.push(line)
    else made.push({lines: [line], marker})
  })
  return made
}

function kindOf(piece: Piece, text: string): BlockKind {
  const kind = piece.lines.length === 1 ? kindOfLine(text) : 'paragraph'
  if (piece.marker === undefined || kind === 'dateline' || kind === 'byline') return kind
  return 'list-item'
}

const spanOf = ({lines, marker}: Piece): Span => ({start: marker?.end ?? lines[0]!.start, end: lines.at(-1)!.end})

function blockOf(source: string, piece: Piece): Block {
  const {start, end} = spanOf(piece)
  const text = source.slice(start, end)
  return {kind: kindOf(piece, text), text, opaque: [], map: shiftedBy(start)}
}

/** A whole text that is a single line heads nothing, and is a paragraph. */
export function headed(blocks: Block[]): Block[] {
  const [only] = blocks
  return blocks.length === 1 && only?.kind === 'heading' ? [{...only, kind: 'paragraph'}] : blocks
}

/**
 * The blocks of a plain text, in order. Blank lines part them; so do list items (whose bullet or number stays out of the
 * block's text) and deliberate line breaks. Lines that were only wrapped stay together, their line breaks in the text, so that
 * `source.slice` of a mapped span always equals the text's.
 */
export function plainBlocks(source: string): Block[] {
  return headed(linesToBlocks(source))
}

/** The blocks of a stretch of a longer text: as `plainBlocks`, but a line that stands alone in it may be a heading. */
export function linesToBlocks(source: string): Block[] {
  const chunks = [...chunksOf(source)]
  const wrapping = wrappingOf(chunks)
  return chunks.flatMap((chunk) => pieces(source, chunk, wrapping)).map((piece) => blockOf(source, piece))
}

/** The same as `plainBlocks` for a long text: its lines are read twice, so that they are never in memory all at once, and a block is made when it is read. */
export function plainBlockTable(source: string): Sequence<Block> {
  const wrapping = wrappingOf(chunksOf(source))
  const table = new BlockTable(source)
  for (const chunk of chunksOf(source))
    for (const piece of pieces(source, chunk, wrapping)) {
      const span = spanOf(piece)
      table.add(span, kindOf(piece, source.slice(span.start, span.end)))
    }
  return table.length === 1 ? headed([...table]) : table
}
