import type {Nodes, Paragraph, Root} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import type {Span} from '../text/span.ts'
import {type Block, type SourceMap, shiftedBy} from './block.ts'
import {headed, linesToBlocks} from './plain.ts'
import {mapWithin, type Segment, segmentMap} from './source-map.ts'

interface Leaf extends Segment {
  readonly isSource: boolean
}

/** The leaves of a node in order, with their place in the node's text and in the source. */
function leavesOf(node: Nodes, leaves: Leaf[] = []): Leaf[] {
  if ('children' in node) {
    for (const child of node.children) leavesOf(child, leaves)
    return leaves
  }
  const from = leaves.at(-1)?.text.end ?? 0
  const start = node.position?.start.offset ?? leaves.at(-1)?.source.end ?? 0
  const end = node.position?.end.offset ?? start + node.value.length
  leaves.push({text: {start: from, end: from + node.value.length}, source: {start, end}, isSource: node.type === 'SourceNode'})
  return leaves
}

const isPlainShift = (leaves: readonly Leaf[]): boolean => {
  const shift = (leaves[0]?.source.start ?? 0) - (leaves[0]?.text.start ?? 0)
  return leaves.every(({text, source}) => source.start - text.start === shift && source.end - text.end === shift)
}

const mapOf = (leaves: readonly Leaf[]): SourceMap => (isPlainShift(leaves) ? shiftedBy(leaves[0]?.source.start ?? 0) : segmentMap(leaves))

const within = (spans: readonly Span[], start: number, length: number): Span[] =>
  spans
    .map((span) => ({start: Math.max(0, span.start - start), end: Math.min(length, span.end - start)}))
    .filter((span) => span.end > span.start)

/** The blocks of one nlcst paragraph: lines that only a line break keeps apart (a headline, bullets) are blocks of their own. */
function paragraphBlocks(paragraph: Paragraph): Block[] {
  const leaves = leavesOf(paragraph)
  const map = mapOf(leaves)
  const opaque = leaves.filter((leaf) => leaf.isSource).map((leaf) => leaf.text)
  return linesToBlocks(textOf(paragraph)).map((block) => {
    const {start} = block.map.toSource({start: 0, end: 0})
    return {...block, opaque: within(opaque, start, block.text.length), map: mapWithin(map, start)}
  })
}

/** @throws {TypeError} where the tree is one of another language, in which no rule would ever find anything */
function requireNlcst(tree: {readonly type: string}): void {
  if (tree.type === 'RootNode') return
  throw new TypeError(
    `copydesk needs an nlcst tree, and was given one with a "${tree.type}" at its top. Use retext-english before it, or remark-retext or rehype-retext`,
  )
}

/** The blocks of anybody's nlcst tree; offsets come from the positions of its leaves, `SourceNode`s are not prose. */
export function nlcstBlocks(tree: Root): Block[] {
  requireNlcst(tree)
  const blocks: Block[] = []
  for (const node of tree.children) if (node.type === 'ParagraphNode') blocks.push(...paragraphBlocks(node))
  return headed(blocks)
}
