import type {Paragraph, ParagraphContent, Root, RootContent, Sentence, SentenceContent} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import type {Span} from '../text/span.ts'
import {joinFullStops, releaseFullStop} from './sentences/full-stops.ts'
import {sentences} from './sentences.ts'

/** Spans in order, read once from the first to the last. */
class SpanReader {
  readonly #spans: readonly Span[]
  #index = 0

  constructor(spans: readonly Span[]) {
    this.#spans = spans
  }

  /** The first span that ends after `offset`; offsets may not go down from call to call. */
  endingAfter(offset: number): Span | undefined {
    while (this.#index < this.#spans.length && this.#spans[this.#index]!.end <= offset) this.#index++
    return this.#spans[this.#index]
  }
}

/** Gives a parent the position from its first to its last child; without theirs, it has none. */
function place(parent: Paragraph | Sentence): void {
  const start = parent.children[0]?.position?.start
  const end = parent.children.at(-1)?.position?.end
  if (start && end) parent.position = {start, end}
  else delete parent.position
}

/** Joins paragraphs that the parser parted at a line break inside a sentence ("Gen." at the end of a line, "Grant" on the next). */
function joinParagraphs(children: readonly RootContent[], spans: SpanReader): RootContent[] {
  const joined: RootContent[] = []
  let at = 0
  for (const node of children) {
    const space = joined.at(-1)
    const before = joined.at(-2)
    if (node.type === 'ParagraphNode' && space?.type === 'WhiteSpaceNode' && before?.type === 'ParagraphNode') {
      const span = spans.endingAfter(at)
      if (span && span.start < at - space.value.length) {
        joined.pop()
        before.children.push(space)
        for (const child of node.children) before.children.push(child)
        at += textOf(node).length
        continue
      }
    }
    joined.push(node)
    at += textOf(node).length
  }
  return joined
}

function sentenceOf(tokens: SentenceContent[]): Sentence {
  const sentence: Sentence = {type: 'SentenceNode', children: tokens}
  joinFullStops(sentence)
  releaseFullStop(sentence)
  place(sentence)
  return sentence
}

/** Adds a sentence to a paragraph; white space at its start stays outside. */
function addSentence(tokens: SentenceContent[], children: ParagraphContent[]): void {
  const first = tokens.findIndex((token) => token.type !== 'WhiteSpaceNode')
  const space = first < 0 ? tokens : tokens.slice(0, first)
  for (const token of space) if (token.type === 'WhiteSpaceNode') children.push(token)
  if (first >= 0) children.push(sentenceOf(tokens.slice(first)))
}

/** Takes the sentences of a paragraph apart and divides its tokens anew; gives the offset after the paragraph. */
function repartition(paragraph: Paragraph, start: number, spans: SpanReader): number {
  const children: ParagraphContent[] = []
  let open: SentenceContent[] = []
  let at = start
  for (const token of paragraph.children.flatMap((child) => (child.type === 'SentenceNode' ? child.children : [child]))) {
    const span = spans.endingAfter(at)
    open.push(token)
    at += textOf(token).length
    if (span && span.end <= at) {
      addSentence(open, children)
      open = []
    }
  }
  const tail = open.findLastIndex((token) => token.type !== 'WhiteSpaceNode')
  addSentence(open.slice(0, tail + 1), children)
  addSentence(open.slice(tail + 1), children)
  paragraph.children = children
  place(paragraph)
  return at
}

/**
 * A retext plugin that repairs the sentence boundaries of the tree: every paragraph is divided into the sentences that `sentences()`
 * gives for the text, headlines and list items on lines of their own included. A bullet or number before a list item stays
 * in the node of the item's first sentence.
 *
 * Words and marks, and their positions, stay as they are, but for full stops: one that ends a sentence becomes a mark of the sentence
 * where the parser had merged it into the word, one inside a sentence becomes part of its word. White space between sentences
 * is a child of the paragraph. Trees without positions work as well. Takes time linear in the size of the tree.
 */
export default function retextSentenceBoundaries(): (tree: Root) => void {
  return (tree) => {
    const spans = sentences(textOf(tree))
    tree.children = joinParagraphs(tree.children, new SpanReader(spans))
    const reader = new SpanReader(spans)
    let at = 0
    for (const node of tree.children) at = node.type === 'ParagraphNode' ? repartition(node, at, reader) : at + textOf(node).length
  }
}
