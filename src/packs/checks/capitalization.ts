import type {Span} from '../../text/span.ts'
import type {Exceptions} from '../exceptions.ts'
import {Expression} from '../expression/expression.ts'
import {parseExpression} from '../expression/parse-expression.ts'
import {PackError, readingOf} from '../fields.ts'
import type {CheckContext, MakeCheck} from '../pack-rule.ts'
import {Excepting} from './excepting.ts'
import {type CaseSettings, inSentenceCase, inTitleCase} from './title-case.ts'

/** What a text should be, and whether it is. */
interface Judgement {
  readonly expected: string
  readonly isRight: boolean
}

/** Judges a text by what is expected of it. */
type Judge = (text: string, exceptions: Exceptions) => Judgement

/** The share of words that must be right, where the rule does not say. */
const THRESHOLD = 0.8

const wordsIn = (words: Expression, text: string): string[] => [...words.all(text)].map(({start, end}) => text.slice(start, end))

/** The share of words that are as expected, or may be otherwise. */
function shareOfRight(actual: readonly string[], expected: readonly string[], isAllowed: (word: string) => boolean): number {
  if (actual.length === 0) return 1
  const right = actual.filter((word, index) => expected[index] === word || isAllowed(word))
  return right.length / actual.length
}

const isUpper = (word: string): boolean => word === word.toUpperCase()

/** A first word in a case of its own is wrong whatever the others are. */
const hasWrongStart = (
  [first = '']: readonly string[],
  [expected = '']: readonly string[],
  isAllowed: (word: string) => boolean,
): boolean => first !== expected && !isAllowed(first) && first !== first.slice(0, 1).toUpperCase() + first.slice(1).toLowerCase()

/** The forms that a rule knows by name. */
function judgeFor(match: string, style: string, settings: CaseSettings, words: Expression, threshold: number): Judge | undefined {
  const judged = (text: string, expected: string, isAllowed: (word: string) => boolean): Judgement => {
    const [actual, wanted] = [wordsIn(words, text), wordsIn(words, expected)]
    const isSentence = match === '$sentence'
    if (isSentence && hasWrongStart(actual, wanted, isAllowed)) return {expected, isRight: false}
    return {expected, isRight: shareOfRight(actual, wanted, isAllowed) >= threshold}
  }
  const whole = (text: string, expected: string, exceptions: Exceptions): Judgement => ({
    expected,
    isRight: text === expected || exceptions.has(text),
  })
  const forms: Readonly<Record<string, Judge>> = {
    $sentence: (text, exceptions) => judged(text, inSentenceCase(text, settings, words), (word) => exceptions.has(word)),
    $title: (text, exceptions) =>
      judged(text, inTitleCase(text, settings, style === 'Chicago'), (word) => exceptions.has(word) || isUpper(word)),
    $lower: (text, exceptions) => whole(text, text.toLowerCase(), exceptions),
    $upper: (text, exceptions) => whole(text, text.toUpperCase(), exceptions),
  }
  return Object.hasOwn(forms, match) ? forms[match] : undefined
}

function judgeByExpression(match: string): Judge {
  if (match.startsWith('$')) throw new PackError(`"match" is ${match}: known are $title, $sentence, $lower, $upper, or an expression`)
  const expression = readingOf('"match"', () => new Expression(parseExpression(match, false, false)))
  return (text, exceptions) => ({expected: match, isRight: expression.test(text) || exceptions.has(text)})
}

/** What stands for a character of code: it has no case. */
const CODE = '*'

/**
 * A piece of a paragraph with its code in a letter that has no case.
 *
 * @param isCode - whether the rule is about code
 */
function withoutCode(text: string, around: CheckContext | undefined, isCode: boolean): string {
  if (isCode || around === undefined) return text
  const characters = text.split('')
  for (const {start, end} of around.paragraph.opaque)
    for (let at = Math.max(0, start - around.start); at < Math.min(text.length, end - around.start); at++) characters[at] = CODE
  return characters.join('')
}

/** Where a text begins and ends but for code and spaces, of which nothing can be reported; it ends at 0 where there is nothing else. */
function withoutEdges(checked: string): Span {
  const isEdge = (at: number): boolean => checked[at] === CODE || checked[at] === ' '
  let [start, end] = [0, checked.length]
  while (isEdge(end - 1)) end--
  while (isEdge(start)) start++
  return {start, end}
}

/** A piece of a paragraph as it stands there, with its code. */
const shownOf = (text: string, around: CheckContext | undefined): string =>
  around === undefined ? text : around.paragraph.text.slice(around.start, around.start + text.length)

/** What is to stand in the place of what is reported, unless there is code in it. */
function correctedTo(expected: string, checked: string, {start, end}: Span): readonly string[] {
  if (checked.slice(start, end).includes(CODE) || expected.length !== checked.length) return []
  return [expected.slice(start, end)]
}

/** Finds headings, or other texts, whose words have other capitals than they should. */
export const capitalization: MakeCheck = (workshop) => {
  const {fields, action, scope} = workshop
  const [match, style, prefix] = [fields.text('match'), fields.text('style') ?? 'AP', fields.text('prefix')]
  if (match === undefined) throw new PackError('it has no "match"')
  const excepting = new Excepting(workshop)
  const settings: CaseSettings = {
    exceptions: new Map(excepting.terms.map((term) => [term.toLowerCase(), term])),
    isException: (word) => excepting.in(undefined).has(word),
    indicators: fields.list('indicators'),
  }
  const terms = [...excepting.terms].sort((a, b) => b.length - a.length)
  const source = `${terms.length > 0 ? `\\b(?:${terms.join('|')})\\b|` : ''}[\\p{N}\\p{L}*]+[^\\s]*`
  const words = readingOf('an exception', () => new Expression(parseExpression(source, true, false)))
  const before = prefix === undefined ? undefined : readingOf('"prefix"', () => new Expression(parseExpression(prefix, false, false)))
  const judge = judgeFor(match, style, settings, words, fields.number('threshold') ?? THRESHOLD) ?? judgeByExpression(match)
  const isForm = match === '$title' || match === '$sentence'
  return {
    options: excepting.options,
    *find(text, around) {
      const start = before?.search(text, 0)?.end ?? 0
      const end = text.trimEnd().length
      const checked = withoutCode(text, around, scope.isCode).slice(start, end)
      const {expected, isRight} = judge(checked, excepting.in(around))
      const shown = withoutEdges(checked)
      if (isRight || shown.end === 0) return
      const reported = checked.slice(shown.start, shown.end)
      const replacements = isForm ? correctedTo(expected, checked, shown) : action.correct(reported)
      yield {start: start + shown.start, end: start + shown.end, values: [shownOf(text, around).slice(start, end), expected], replacements}
    },
  }
}
