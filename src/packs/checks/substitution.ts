import {shownValue} from '../../text/require.ts'
import {withGroups} from '../actions.ts'
import {inCaseOfWords} from '../case-of-words.ts'
import {Expression} from '../expression/expression.ts'
import type {Match} from '../expression/match.ts'
import {Matcher} from '../expression/matcher.ts'
import {parseExpression} from '../expression/parse-expression.ts'
import {PackError, readingOf} from '../fields.ts'
import type {Hit, MakeCheck} from '../pack-rule.ts'
import {capitalised, eitherOf, isCapitalised, withoutMarks} from '../wording.ts'
import {Excepting} from './excepting.ts'

interface Swap {
  readonly key: string
  readonly expected: string
}

/** The options of a replacement, which stand between upright strokes. */
const optionsOf = (expected: string): string[] =>
  expected
    .split(/(?<!\\)\|/)
    .filter((option) => option !== '')
    .map((option) => option.replaceAll('\\|', '|'))

/** Whether a text is itself and no expression for many. */
const isPlain = (text: string): boolean => !/[\\()[\]*+?^${}]/.test(text)

/** A text in the case of what it replaces, where that begins with a capital and it does not. */
const inCaseOf = (observed: string, text: string): string => (isCapitalised(observed) ? capitalised(text) : text)

/** What is to stand instead: a text, or an expression for such as are right. */
interface Expected {
  readonly text: string
  readonly options: readonly string[]
  readonly isPlain: boolean
}

/** What a swap expects where its groups have taken something. */
function expectedOf({expected}: Swap, groups: readonly (string | undefined)[]): Expected {
  const text = withGroups(expected, groups)
  const options = optionsOf(text)
  return {text, options, isPlain: text !== expected || options.every(isPlain)}
}

/** Whether what was found is right already: one of the options, or what an expression for right ones matches. */
function isRight({text, options, isPlain: isText}: Expected, observed: string): boolean {
  if (options.includes(observed) || isText) return options.includes(observed)
  try {
    return new Expression(parseExpression(`^(?:${text})$`, false, false)).test(observed)
  } catch {
    return false
  }
}

/** Finds what a house says in other words, and offers those. */
export const substitution: MakeCheck = (workshop) => {
  const {fields, action, candidacy, scope, message} = workshop
  const isEitherCase = fields.flag('ignorecase') ?? false
  const [open, close] = fields.flag('nonword') ? ['(?:', ')'] : ['\\b(?:', ')\\b']
  const swaps = fields.pairs('swap').map(([key, expected]): Swap => ({key, expected}))
  if (swaps.length === 0) throw new PackError('it has no "swap"')
  swaps.sort((a, b) => b.key.length - a.key.length)
  const matcher = new Matcher(swaps.map(({key}) => readingOf(shownValue(key), () => parseExpression(open + key + close, isEitherCase))))
  candidacy.add(matcher)
  const excepting = new Excepting(workshop)
  const isCapital = fields.flag('capitalize') ?? false
  const isMatchCase = fields.flag('matchcase') ?? false
  fields.text('pos')
  const replaces = action.name === 'replace'
  const recased = (observed: string, options: readonly string[]): readonly string[] => {
    if (isMatchCase) return options.map((option) => inCaseOfWords(observed, option))
    return isEitherCase || isCapital ? options.map((option) => inCaseOf(observed, option)) : options
  }
  const shownFor = (expected: Expected, options: readonly string[], observed: string): string => {
    const cased = (text: string): string => {
      if (isMatchCase && replaces) return inCaseOfWords(observed, text)
      return isCapital ? inCaseOf(observed, text) : text
    }
    return replaces ? eitherOf(options.map(cased)) : cased(expected.text)
  }
  const hitOf = (swap: Swap, match: Match, observed: string): Omit<Hit, 'start' | 'end'> | undefined => {
    const expected = expectedOf(swap, match.groups)
    if (isRight(expected, observed)) return undefined
    const options = action.params.length > 0 ? action.params : expected.options
    const replacements = replaces || expected.isPlain ? recased(observed, options) : action.correct(observed)
    return {values: [shownFor(expected, options, observed), observed], replacements}
  }
  return {
    message: replaces ? withoutMarks(message) : message,
    options: excepting.options,
    mayFind: (paragraph) => candidacy.has(matcher, paragraph, scope.isWhole(paragraph)),
    *find(text, around) {
      const exceptions = excepting.in(around)
      for (const match of matcher.all(text, candidacy.of(matcher, around?.paragraph))) {
        const {start, end, branch} = match
        const hit = end > start ? hitOf(swaps[branch]!, match, text.slice(start, end)) : undefined
        if (hit && !exceptions.covers(text, {start, end})) yield {start, end, ...hit}
      }
    },
  }
}
