import type {Document} from '../../analysis/document.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {overlapsAny, type Span} from '../../text/span.ts'
import type {Hit, Look, MakeCheck, Surroundings} from '../check.ts'
import {Expression} from '../expression/expression.ts'
import {parseExpression} from '../expression/parse.ts'
import {PackError, readingOf} from '../fields.ts'

/** A number that no count reaches. */
const MOST = 1_000_000

/** Whether a match stands in what is no prose. */
const isCode = ({start, end}: Span, around: Surroundings | undefined): boolean =>
  around !== undefined && overlapsAny(around.paragraph.opaque, {start: start + around.start, end: end + around.start})

/** How often something stands in a whole document. */
class Tally {
  readonly #expression: Expression
  readonly #inParagraph = ({prose}: Paragraph): number => this.#expression.count(prose)
  readonly #inDocument = (document: Document): {count: number; first: number} => {
    const counts = [...document.each(this.#inParagraph)]
    return {
      count: counts.reduce((sum, count) => sum + count, 0),
      first: Math.max(
        0,
        counts.findIndex((count) => count > 0),
      ),
    }
  }

  /** The number, where a paragraph is the first that has it, or the first at all where none has; nothing at others, so that they need not be looked at again. */
  readonly atFirst: Look<number | undefined, []> = (document, index) => {
    const {count, first} = document.once(this.#inDocument)
    return index === first ? count : undefined
  }

  constructor(expression: Expression) {
    this.#expression = expression
  }
}

/** The first match that is no code, or the whole text where there is no match at all. */
function shown(expression: Expression, text: string, count: number, around: Surroundings | undefined): Hit | undefined {
  if (count === 0) return {start: 0, end: text.trimEnd().length, values: ['0']}
  for (const {start, end} of expression.all(text)) {
    if (end > start && text.slice(start, end).trim() !== '' && !isCode({start, end}, around)) return {start, end, values: [String(count)]}
  }
  return undefined
}

/** Finds texts that have something too often, or not often enough. */
export const occurrence: MakeCheck = ({fields, scope}) => {
  const token = fields.text('token')
  if (token === undefined) throw new PackError('it has no "token"')
  const isEitherCase = fields.flag('ignorecase') ?? false
  const expression = readingOf('"token"', () => new Expression(parseExpression(`(?:${token})`, isEitherCase, false)))
  const tally = new Tally(expression)
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
      const hit = shown(expression, text, count, around)
      if (hit) yield hit
    },
  }
}
