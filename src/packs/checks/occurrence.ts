import {overlapsAny, type Span} from '../../text/span.ts'
import type {MakeCheck, Surroundings} from '../check.ts'
import {Expression} from '../expression/expression.ts'
import {parseExpression} from '../expression/parse.ts'
import {PackError, readingOf} from '../fields.ts'

/** A number that no count reaches. */
const MOST = 1_000_000

/** Whether a match stands in what is no prose. */
const isCode = ({start, end}: Span, around: Surroundings | undefined): boolean =>
  around !== undefined && overlapsAny(around.paragraph.opaque, {start: start + around.start, end: end + around.start})

/** Finds texts that have something too often, or not often enough. */
export const occurrence: MakeCheck = ({fields}) => {
  const token = fields.text('token')
  if (token === undefined) throw new PackError('it has no "token"')
  const isEitherCase = fields.flag('ignorecase') ?? false
  const expression = readingOf('"token"', () => new Expression(parseExpression(`(?:${token})`, isEitherCase, false)))
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
      const count = expression.count(text)
      if (!(most > 0 && count > most) && !(least > 0 && count < least)) return
      if (count === 0) yield {start: 0, end: text.trimEnd().length, values: ['0']}
      for (const {start, end} of expression.all(text)) {
        if (end === start || text.slice(start, end).trim() === '' || isCode({start, end}, around)) continue
        yield {start, end, values: [String(count)]}
        return
      }
    },
  }
}
