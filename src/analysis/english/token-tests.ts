import type {Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE, tagSet} from '../../language/grammar/tags.ts'
import type {Span} from '../../text/span.ts'
import {ADVERBS, COORDINATOR} from './tag-sets.ts'

export {tagSet}

/** The words of a line, as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Whether a token is inside the sentence, opening and closing punctuation aside, and its tag in the set. */
export const has = ({tags, first, end}: Syntax, at: number, set: Uint8Array): boolean => at >= first && at < end && set[tags[at]!] === 1

/** Whether a token of the sentence is tagged as a finite verb. */
export const isFiniteAt = ({tags, end}: Syntax, at: number): boolean => at < end && IS_FINITE[tags[at]!] === 1

export const isCapitalised = ({words}: Syntax, at: number): boolean => words[at]?.isCapitalised ?? false

/** The stretch of the text from a token up to another, that one not counted. */
export const spanOfTokens = ({tokens: {starts, ends}}: Syntax, start: number, end = start + 1): Span => ({
  start: starts[start]!,
  end: ends[end - 1]!,
})

/** The first token of a sentence, a coordinator left out. */
export const afterCoordinator = (syntax: Syntax): number => (has(syntax, syntax.first, COORDINATOR) ? syntax.first + 1 : syntax.first)

/** The nearest token to the left of an index that is no adverb. */
export function beforeAdverbs(syntax: Syntax, at: number): number {
  let before = at - 1
  while (has(syntax, before, ADVERBS)) before--
  return before
}

/** The nearest token to the right of an index that is no adverb. */
export function afterAdverbs(syntax: Syntax, at: number): number {
  let after = at + 1
  while (has(syntax, after, ADVERBS)) after++
  return after
}

const JOINING = tagSet('P-', 'P(', 'SYM')

/** Whether no space stands between a token and the next, and one of them is a hyphen, a bracket or a sign: `task(s)`, `re-read`. */
export const touches = (syntax: Syntax, at: number): boolean =>
  at >= syntax.first &&
  at + 1 < syntax.end &&
  syntax.tokens.ends[at] === syntax.tokens.starts[at + 1] &&
  (has(syntax, at, JOINING) || has(syntax, at + 1, JOINING))
