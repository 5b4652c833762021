import {inCaseOfWords} from '../case-of-words.ts'
import {branchesOf, Matcher} from '../expression/matcher.ts'
import type {ExpressionNode} from '../expression/nodes.ts'
import {parseExpression} from '../expression/parse-expression.ts'
import {type Fields, PackError, readingOf} from '../fields.ts'
import type {Hit, MakeCheck} from '../pack-rule.ts'
import {eitherOf} from '../wording.ts'
import {Excepting} from './excepting.ts'

/** All tokens are one expression, whole words unless it says otherwise; what is raw stands before it, or after. */
function expressionIn(fields: Fields, isNonword: boolean): ExpressionNode {
  const tokens = fields.list('tokens').filter((token) => token.trim() !== '')
  const raw = fields.list('raw').join('')
  if (tokens.length === 0 && raw === '') throw new PackError('it has neither "tokens" nor "raw"')
  const words = isNonword || tokens.length === 0 ? `(?:${tokens.join('|')})` : `\\b(?:${tokens.join('|')})\\b`
  const isEitherCase = fields.flag('ignorecase') ?? false
  const source = fields.flag('append') ? words + raw : raw + words
  return readingOf('its expression', () => parseExpression(source, isEitherCase))
}

/** Finds words and phrases that a house does not want. */
export const existence: MakeCheck = (workshop) => {
  const {fields, action, candidacy, scope} = workshop
  const isNonword = fields.flag('nonword') ?? false
  const matcher = new Matcher(branchesOf(expressionIn(fields, isNonword)))
  candidacy.add(matcher)
  const excepting = new Excepting(workshop, !isNonword)
  const isMatchCase = (fields.flag('matchcase') ?? false) && action.name === 'replace'
  const told = (matched: string): Pick<Hit, 'values' | 'replacements'> => {
    const written = action.correct(matched)
    const replacements = isMatchCase ? written.map((text) => inCaseOfWords(matched, text)) : written
    const corrected = replacements.length > 1 ? eitherOf(replacements) : (replacements[0] ?? matched)
    return {values: [matched, corrected], replacements}
  }
  return {
    options: excepting.options,
    mayFind: (paragraph) => candidacy.has(matcher, paragraph, scope.isWhole(paragraph)),
    *find(text, around) {
      const exceptions = excepting.in(around)
      for (const {start, end} of matcher.all(text, candidacy.of(matcher, around?.paragraph)))
        if (end > start && !exceptions.covers(text, {start, end})) yield {start, end, ...told(text.slice(start, end))}
    },
  }
}
