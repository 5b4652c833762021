import type {Document} from '../../analysis/document.ts'
import type {Question} from '../../analysis/inquiry.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {shownValue} from '../../text/require.ts'
import {byStart} from '../../text/span.ts'
import {Expression} from '../expression/expression.ts'
import {parseExpression} from '../expression/parse-expression.ts'
import {PackError, readingOf} from '../fields.ts'
import type {CheckContext, Hit, MakeCheck} from '../pack-rule.ts'
import {requireBlocks, type Scope} from '../scope.ts'

/** One way of writing, and where a document first has it. */
class Way {
  readonly expression: Expression
  readonly #scope: Scope
  readonly #first = ({paragraphs}: Document): number => {
    let index = 0
    for (const paragraph of paragraphs) {
      if (this.#startIn(paragraph) !== undefined) return index
      index++
    }
    return Number.POSITIVE_INFINITY
  }

  constructor(expression: Expression, scope: Scope) {
    this.expression = expression
    this.#scope = scope
  }

  /** Where it first stands in what the rule looks at of a paragraph. */
  #startIn(paragraph: Paragraph): number | undefined {
    if (!this.#scope.has(paragraph)) return undefined
    for (const {text, start} of this.#scope.piecesOf(paragraph)) {
      const match = this.expression.search(text, 0)
      if (match) return start + match.start
    }
    return undefined
  }

  /** The index of the first paragraph that has it. */
  firstIn(document: Document): number {
    return document.once(this.#first)
  }

  /** Where it first stands in a paragraph. */
  startIn(document: Document, index: number): number {
    return this.#startIn(document.paragraphAt(index)!) ?? Number.POSITIVE_INFINITY
  }
}

/** Whether a document has begun with another way of writing than this. */
const isRuledOut: Question<boolean, [Way, Way]> = (document, index, other, own) => {
  const first = other.firstIn(document)
  if (first > index) return false
  const ownFirst = own.firstIn(document)
  return first < ownFirst || (first === ownFirst && other.startIn(document, first) < own.startIn(document, first))
}

/** Where a text has one way of writing, if the document has begun with the other. */
function ruledOut(own: Way, other: Way, text: string, {ask}: CheckContext): Hit[] {
  const all = [...own.expression.all(text)]
  if (all.length === 0 || !ask(isRuledOut, other, own)) return []
  return all.map(({start, end}) => ({start, end, values: [text.slice(start, end)]}))
}

/** Finds a way of writing where the document has begun with another: “colour” after “color”. */
export const consistency: MakeCheck = ({fields, scope}) => {
  requireBlocks(scope)
  const [open, close] = fields.flag('nonword') ? ['(?:', ')'] : ['\\b(?:', ')\\b']
  const isEitherCase = fields.flag('ignorecase') ?? false
  const read = (written: string) =>
    readingOf(shownValue(written), () => new Way(new Expression(parseExpression(open + written + close, isEitherCase)), scope))
  const pairs = fields.pairs('either').map(([one, other]) => [read(one), read(other)] as const)
  if (pairs.length === 0) throw new PackError('it has no "either"')
  const ways = pairs.flatMap(([one, other]) => [
    {own: one, other},
    {own: other, other: one},
  ])
  return {
    *find(text, around) {
      const hits = ways.flatMap((way) => ruledOut(way.own, way.other, text, around!))
      yield* hits.sort(byStart)
    },
  }
}
