import {sentenceSpans} from '../../analysis/sentences.ts'
import {Expression} from '../expression/expression.ts'
import type {Match} from '../expression/match.ts'
import {parseExpression} from '../expression/parse-expression.ts'
import {PackError, readingOf} from '../fields.ts'
import type {MakeCheck} from '../pack-rule.ts'
import {Excepting} from './excepting.ts'

const isLetters = (text: string): boolean => /^\p{L}+$/u.test(text)

/** Finds what stands twice, or oftener, one right after another and in one sentence. */
export const repetition: MakeCheck = (workshop) => {
  const {fields, action} = workshop
  const tokens = fields.list('tokens')
  if (tokens.length === 0) throw new PackError('it has no "tokens"')
  const isEitherCase = fields.flag('ignorecase') ?? false
  const expression = readingOf('"tokens"', () => new Expression(parseExpression(`(?:${tokens.join('|')})`, isEitherCase, false)))
  const [isAlpha, max] = [fields.flag('alpha') ?? false, fields.number('max') ?? 0]
  const excepting = new Excepting(workshop)
  const folded = (text: string): string => (isEitherCase ? text.toLowerCase() : text)
  return {
    options: excepting.options,
    *find(text, around) {
      const exceptions = excepting.in(around)
      let [last, before, count]: [Match | undefined, string, number] = [undefined, '', 0]
      for (const match of expression.all(text)) {
        const word = text.slice(match.start, match.end).trim()
        const isHit = word !== '' && folded(word) === folded(before) && (!isAlpha || isLetters(word))
        const span = {start: last?.start ?? 0, end: match.end}
        if (isHit && ++count > max && sentenceSpans(text.slice(span.start, span.end)).length === 1 && !exceptions.covers(text, span)) {
          yield {...span, values: [word], replacements: action.correct(text.slice(span.start, span.end))}
          count = 0
        }
        ;[last, before] = [match, word]
      }
    },
  }
}
