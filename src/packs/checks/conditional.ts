import type {Document} from '../../analysis/document.ts'
import type {Question} from '../../analysis/inquiry.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {Expression, mayMatch} from '../expression/expression.ts'
import type {ExpressionNode} from '../expression/nodes.ts'
import {parseExpression} from '../expression/parse-expression.ts'
import {PackError, readingOf} from '../fields.ts'
import type {CheckContext, MakeCheck} from '../pack-rule.ts'
import {requireBlocks, type Scope} from '../scope.ts'
import {Excepting} from './excepting.ts'

const hasGroup = (node: ExpressionNode): boolean =>
  node.type === 'group' || ('items' in node ? node.items.some(hasGroup) : 'item' in node && hasGroup(node.item))

/** What the groups of an expression take in each paragraph, kept with it. */
class Definitions {
  readonly #second: Expression
  readonly #scope: Scope
  readonly #inParagraph = (paragraph: Paragraph): ReadonlySet<string> => new Set(this.#takenIn(paragraph))
  /** Where each term is first defined: the index of the paragraph. */
  readonly #inDocument = (document: Document): ReadonlyMap<string, number> => {
    const first = new Map<string, number>()
    let index = 0
    for (const terms of document.each(this.#inParagraph)) {
      for (const term of terms) if (!first.has(term)) first.set(term, index)
      index++
    }
    return first
  }

  /** Whether a term is defined in a paragraph or in one before it. */
  readonly has: Question<boolean, [string]> = (document, index, term) =>
    (document.once(this.#inDocument).get(term) ?? Number.POSITIVE_INFINITY) <= index

  constructor(second: Expression, scope: Scope) {
    this.#second = second
    this.#scope = scope
  }

  *#takenIn(paragraph: Paragraph): Generator<string> {
    if (!this.#scope.has(paragraph)) return
    for (const {text} of this.#scope.piecesOf(paragraph))
      for (const {groups} of this.#second.all(text)) for (const taken of groups.slice(1)) if (taken) yield taken
  }
}

/** Finds the first of two things where the second, which it needs, has not come yet: an abbreviation without its long form. */
export const conditional: MakeCheck = (workshop) => {
  const {fields, scope} = workshop
  requireBlocks(scope)
  const isEitherCase = fields.flag('ignorecase') ?? false
  const read = (name: string) => {
    const source = fields.text(name)
    if (source === undefined) throw new PackError(`it has no "${name}"`)
    return readingOf(`"${name}"`, () => new Expression(parseExpression(source, isEitherCase, false)))
  }
  const [first, second] = [read('first'), read('second')]
  const definitions = hasGroup(second.node) ? new Definitions(second, scope) : undefined
  const excepting = new Excepting(workshop)
  const isMet = (term: string, text: string, around: CheckContext): boolean =>
    definitions ? around.ask(definitions.has, term) : second.test(text)
  return {
    options: excepting.options,
    mayFind: (paragraph) => !scope.isWhole(paragraph) || mayMatch(first, paragraph.prose),
    *find(text, around) {
      const exceptions = excepting.in(around)
      for (const {start, end} of first.all(text)) {
        const term = text.slice(start, end)
        if (end > start && !isMet(term, text, around!) && !exceptions.covers(text, {start, end})) yield {start, end, values: [term]}
      }
    },
  }
}
