import type {Document} from '../../analysis/document.ts'
import type {Question} from '../../analysis/inquiry.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {overlapsAny, type Span} from '../../text/span.ts'
import {Expression} from '../expression/expression.ts'
import {parseExpression} from '../expression/parse-expression.ts'
import {PackError, readingOf} from '../fields.ts'
import type {CheckContext, Hit, MakeCheck} from '../pack-rule.ts'
import type {Scope} from '../scope.ts'

/** A number that no count reaches. */
const MOST = 1_000_000

/** Whether a match stands in what is no prose. */
const isCode = ({start, end}: Span, around: CheckContext | undefined): boolean =>
  around !== undefined && overlapsAny(around.paragraph.opaque, {start: start + around.start, end: end + around.start})

/** How often something stands in all of a document that a rule looks at. */
class Tally {
  readonly #expression: Expression
  readonly #scope: Scope
  /** `undefined` where the rule does not look. */
  readonly #inParagraph = (paragraph: Paragraph): number | undefined =>
    this.#scope.has(paragraph) ? this.#expression.count(paragraph.prose) : undefined
  readonly #inDocument = (document: Document): {count: number; first: number} => {
    const counts = [...document.each(this.#inParagraph)]
    const first = counts.findIndex((count) => count !== undefined && count > 0)
    return {
      count: counts.reduce<number>((sum, count = 0) => sum + count, 0),
      first: first < 0 ? counts.findIndex((count) => count !== undefined) : first,
    }
  }

  /** The number, where a paragraph is the first that has it, or the first at all where none has; nothing at others, so that they need not be looked at again. */
  readonly atFirst: Question<number | undefined, []> = (document, index) => {
    const {count, first} = document.once(this.#inDocument)
    return index === first ? count : undefined
  }

  constructor(expression: Expression, scope: Scope) {
    this.#expression = expression
    this.#scope = scope
  }
}

/**
 * The first match that can be shown, or the whole text where there is no match at all.
 *
 * @param isIn - whether a match stands in what nothing is to be reported of
 */
function shown(
  expression: Expression,
  text: string,
  count: number,
  around: CheckContext | undefined,
  isIn: typeof isCode,
): Hit | undefined {
  if (count === 0) return {start: 0, end: text.trimEnd().length, values: ['0']}
  for (const {start, end} of expression.all(text)) {
    if (end > start && text.slice(start, end).trim() !== '' && !isIn({start, end}, around)) return {start, end, values: [String(count)]}
  }
  return undefined
}

/** Finds texts that have something too often, or not often enough. */
export const occurrence: MakeCheck = ({fields, scope}) => {
  const token = fields.text('token')
  if (token === undefined) throw new PackError('it has no "token"')
  const isEitherCase = fields.flag('ignorecase') ?? false
  const expression = readingOf('"token"', () => new Expression(parseExpression(`(?:${token})`, isEitherCase, false)))
  const tally = new Tally(expression, scope)
  const [max = 0, min = 0] = [fields.number('max'), fields.number('min')]
  if (max === 0 && min === 0) throw new PackError('it has neither "max" nor "min"')
  return {
    options: {
      max: {type: 'number', min: 0, max: MOST, default: max, description: 'How often it may stand there; 0 where that does not count.'},
      min: {type: 'number', min: 0, max: MOST, default: min, description: 'How often it must stand there; 0 where that does not count.'},
    },
    *find(text, around) {
      const most = (around?.options['max'] ?? max) as number
      const least = (around?.options['min'] ?? min) as number
      const count = scope.isSummary && around ? around.ask(tally.atFirst) : expression.count(text)
      if (count === undefined || (!(most > 0 && count > most) && !(least > 0 && count < least))) return
      const hit = shown(expression, text, count, around, scope.isCode ? () => false : isCode)
      if (hit) yield hit
    },
  }
}
