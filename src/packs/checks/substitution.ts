import {replaced} from '../actions.ts'
import type {Hit, MakeCheck} from '../check.ts'
import {Expression} from '../expression/expression.ts'
import {Matcher} from '../expression/matcher.ts'
import {parseExpression} from '../expression/parse.ts'
import {PackError, readingOf} from '../fields.ts'
import {capitalised, eitherOf, isCapitalised, withoutMarks} from '../words.ts'
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

/** What is to stand instead; where it refers to groups, with what they have taken. */
function expectedFor({key, expected}: Swap, observed: string, isEitherCase: boolean): string {
  if (!/\$\{?\d/.test(expected)) return expected
  return replaced(observed, new Expression(parseExpression(key, isEitherCase)), expected)
}

/** Whether what was found is right already: one of the options, or what an expression for right ones matches. */
function isRight(expected: string, options: readonly string[], observed: string): boolean {
  if (options.includes(observed) || isPlain(expected)) return options.includes(observed)
  try {
    return new Expression(parseExpression(`^(?:${expected})$`, false, false)).test(observed)
  } catch {
    return false
  }
}

/** Finds what a house says in other words, and offers those. */
export const substitution: MakeCheck = (workshop) => {
  const {fields, action, candidacy, message} = workshop
  const isEitherCase = fields.flag('ignorecase') ?? false
  const [open, close] = fields.flag('nonword') ? ['(?:', ')'] : ['\\b(?:', ')\\b']
  const swaps = fields.pairs('swap').map(([key, expected]): Swap => ({key, expected}))
  if (swaps.length === 0) throw new PackError('it has no "swap"')
  swaps.sort((a, b) => b.key.length - a.key.length)
  const matcher = new Matcher(swaps.map(({key}) => readingOf(`"${key}"`, () => parseExpression(open + key + close, isEitherCase))))
  candidacy.add(matcher)
  const excepting = new Excepting(workshop)
  const isCapital = fields.flag('capitalize') ?? false
  const isMatchCase = fields.flag('matchcase') ?? false
  fields.text('pos')
  const replaces = action.name === 'replace'
  const hitOf = (swap: Swap, observed: string): Omit<Hit, 'start' | 'end'> | undefined => {
    const expected = expectedFor(swap, observed, isEitherCase)
    const options = action.params.length > 0 ? [...action.params] : optionsOf(expected)
    if (isRight(expected, optionsOf(expected), observed)) return undefined
    const offered = options.map((option) => (isEitherCase || isCapital || isMatchCase ? inCaseOf(observed, option) : option))
    const replacements = replaces ? offered : options.every(isPlain) ? offered : action.correct(observed)
    const shown = isCapital ? inCaseOf(observed, expected) : expected
    return {values: [replaces ? eitherOf(isCapital ? offered : options) : shown, observed], replacements}
  }
  return {
    message: replaces ? withoutMarks(message) : message,
    options: excepting.options,
    mayFind: (paragraph) => candidacy.has(matcher, paragraph),
    *find(text, around) {
      const exceptions = excepting.in(around)
      for (const {start, end, branch} of matcher.all(text, candidacy.of(matcher, around?.paragraph))) {
        const hit = end > start ? hitOf(swaps[branch]!, text.slice(start, end)) : undefined
        if (hit && !exceptions.covers(text, {start, end})) yield {start, end, ...hit}
      }
    },
  }
}
