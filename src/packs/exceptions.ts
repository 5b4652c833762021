import type {Span} from '../text/span.ts'
import {Expression} from './expression/expression.ts'
import {parseExpression} from './expression/parse-expression.ts'
import {readingOf} from './fields.ts'

/** Longest first, since of alternatives that match at one place the first counts. */
const longestFirst = (terms: readonly string[]): string[] => [...terms].sort((a, b) => b.length - a.length)

const joined = (terms: readonly string[], isEitherCase: boolean): Expression | undefined =>
  terms.length === 0
    ? undefined
    : readingOf(
        'an exception',
        () => new Expression(parseExpression(`\\b(?:${terms.map((term) => `(?:${term})`).join('|')})\\b`, isEitherCase)),
      )

const isPhrase = (term: string): boolean => /\s|\\s/.test(term)

/** What a rule lets stand: expressions that count with their capitals, and phrases, whose words it lets stand too. */
export class Exceptions {
  readonly #terms: Expression | undefined
  readonly #phrases: Expression | undefined

  /** @throws {PackError} where one cannot be read */
  constructor(terms: readonly string[]) {
    this.#terms = joined(longestFirst(terms), false)
    this.#phrases = joined(terms.filter(isPhrase), true)
  }

  /** Whether an exception stands in what a rule has found. */
  has(observed: string): boolean {
    return this.#terms?.test(observed) ?? false
  }

  /** Whether what was found at a place is an exception, or stands in a phrase that is one. */
  covers(text: string, {start, end}: Span): boolean {
    if (this.has(text.slice(start, end).trim())) return true
    if (this.#phrases === undefined) return false
    for (const phrase of this.#phrases.all(text)) if (phrase.start <= start && end <= phrase.end) return true
    return false
  }
}
