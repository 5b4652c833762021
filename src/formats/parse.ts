import type {Root, RootContent, Sentence} from 'nlcst'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import type {Point as AnyPoint, Node} from 'unist'
import type {Point} from '../text/line-index.ts'
import {requireText} from '../text/require.ts'
import {nextCut} from './safe-cut.ts'

const START: Point = {line: 1, column: 1, offset: 0}

/** Moves a point of a chunk to where the chunk starts, in place. */
function shiftPoint(point: AnyPoint, base: Point): void {
  if (point.line === 1) point.column += base.column - 1
  point.line += base.line - 1
  point.offset = (point.offset ?? 0) + base.offset
}

/** Moves a node's two points, but those that it shares with a node that was moved already. */
function shiftPosition(node: Node, base: Point, moved?: Node): void {
  if (!node.position) return
  if (node.position.start !== moved?.position?.start) shiftPoint(node.position.start, base)
  if (node.position.end !== moved?.position?.end) shiftPoint(node.position.end, base)
}

/** The parser of `retext-english`, with tokens that stand where the chunk stands in the source. */
class ChunkParser {
  #base = START
  readonly #processor = retext()
    .use(retextEnglish)
    .data('nlcstSentenceExtensions', [(sentence: Sentence) => this.#shift(sentence)])
    .freeze()

  parse(text: string, base: Point): Root {
    this.#base = base
    return this.#processor.parse(text)
  }

  /** Runs on the flat list of tokens, before the parser makes nodes that share their points: so each point is moved once. */
  #shift(sentence: Sentence): void {
    if (this.#base.offset === 0) return
    for (const token of sentence.children) {
      shiftPosition(token, this.#base)
      if (token.type === 'WordNode') for (const text of token.children) shiftPosition(text, this.#base, token)
    }
  }
}

let parser: ChunkParser | undefined

/** Parses by a processor that is made at the first call and then kept. */
function parse(text: string, base: Point = START): Root {
  parser ??= new ChunkParser()
  return parser.parse(text, base)
}

/** Where a text ends that starts at `base`; lines are counted as the parser counts them. */
function pointAfter(text: string, base: Point): Point {
  let {line, column} = base
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x0d || (code === 0x0a && text.charCodeAt(index - 1) !== 0x0d)) {
      line++
      column = 1
    } else if (code !== 0x0a) column++
  }
  return {line, column, offset: base.offset + text.length}
}

/** Puts the tree together from those of the chunks, paragraphs that were cut in two included. */
class TreeBuilder {
  readonly #children: RootContent[] = []
  #point = START

  addChunk(text: string): void {
    const tree = parse(text, this.#point)
    this.#point = pointAfter(text, this.#point)
    const [first, ...rest] = tree.children
    const last = this.#children.at(-1)
    if (first?.type === 'ParagraphNode' && last?.type === 'ParagraphNode') {
      for (const child of first.children) last.children.push(child)
      if (last.position && first.position) last.position.end = first.position.end
    } else if (first) this.#children.push(first)
    for (const child of rest) this.#children.push(child)
  }

  /** White space between two chunks: between paragraphs if it breaks a line, else between the sentences of one. */
  addWhiteSpace(value: string): void {
    if (value === '') return
    const start = this.#point
    this.#point = pointAfter(value, start)
    const node = {type: 'WhiteSpaceNode' as const, value, position: {start: {...start}, end: {...this.#point}}}
    const last = this.#children.at(-1)
    if (last?.type === 'ParagraphNode' && !/[\r\n]/.test(value)) {
      last.children.push(node)
      if (last.position) last.position.end = node.position.end
    } else this.#children.push(node)
  }

  finish(): Root {
    const start = this.#children[0]?.position?.start
    const end = this.#children.at(-1)?.position?.end
    const root: Root = {type: 'RootNode', children: this.#children}
    return start && end ? {...root, position: {start: {...start}, end: {...end}}} : root
  }
}

/**
 * The nlcst tree of a text, parsed by `retext-english` a few paragraphs at a time: linear, where one parse of the whole is not.
 *
 * The tree, positions included, equals that of one parse, since chunks are cut only where the parser lets nothing of one reach the
 * other. The exception: a text that holds no such place in 65,536 code units is cut there all the same, and the sentence and
 * paragraph structure at that cut may differ.
 *
 * @throws {TypeError} on what is no string
 */
export function parseByParagraph(source: string): Root {
  requireText('parseByParagraph', source)
  let cut = nextCut(source, 0)
  if (cut === undefined) return parse(source)
  const builder = new TreeBuilder()
  let start = 0
  for (; cut !== undefined; cut = nextCut(source, start)) {
    builder.addChunk(source.slice(start, cut.end))
    builder.addWhiteSpace(source.slice(cut.end, cut.next))
    start = cut.next
  }
  builder.addChunk(source.slice(start))
  return builder.finish()
}
