import {CLOSED_WORD_COUNT} from './closed-words.ts'
import {IS_PUNCTUATION, TAGS} from './tags.ts'
import type {Tokens} from './tokens.ts'
import type {Word} from './word-table.ts'

/** The tokens of one sentence and what the tagger makes of them. Indices are of tokens. */
export interface Syntax {
  readonly tokens: Tokens
  readonly words: readonly Word[]
  readonly tags: Uint8Array
  /** By how much each token's best finite tag outscores its best other tag; negative where it does not. */
  readonly finiteMargins: Int16Array
  /** The first token that is no punctuation, and after the last. */
  readonly first: number
  readonly end: number
}

/** Codes of what lies outside the words of a sentence, for `coarseCode`. */
const BEFORE_SENTENCE = TAGS.length + CLOSED_WORD_COUNT + 1
export const AFTER_SENTENCE = BEFORE_SENTENCE + 1
/** Codes and tags are below this number. */
export const CODES = 512

/** The tag at an index, with codes of its own outside the words of the sentence. */
export function tagAt(syntax: Syntax, at: number): number {
  if (at < syntax.first) return BEFORE_SENTENCE
  return at >= syntax.end ? AFTER_SENTENCE : syntax.tags[at]!
}

/** The word at an index in lower case, with straight apostrophes; empty outside the words of the sentence. */
export const lowerAt = ({words, first, end}: Syntax, at: number): string => (at >= first && at < end ? words[at]!.lower : '')

/** Which closed-class word stands at an index, or else its tag: the view of a sentence that generalises over its topic. */
export function coarseCode(syntax: Syntax, at: number): number {
  if (at < syntax.first) return BEFORE_SENTENCE
  if (at >= syntax.end) return AFTER_SENTENCE
  const {closed} = syntax.words[at]!
  return closed > 0 ? TAGS.length + closed : syntax.tags[at]!
}

/** Puts tokens and tags together. */
export function syntaxOf(tokens: Tokens, words: readonly Word[], tags: Uint8Array, finiteMargins: Int16Array): Syntax {
  let first = 0
  let end = tags.length
  while (first < end && IS_PUNCTUATION[tags[first]!] === 1) first++
  while (end > first && IS_PUNCTUATION[tags[end - 1]!] === 1) end--
  return {tokens, words, tags, finiteMargins, first, end}
}

/** The syntax of the same sentence in a text where it stands so many code units further on. */
export function shifted(syntax: Syntax, by: number): Syntax {
  if (by === 0) return syntax
  const {count, starts, ends} = syntax.tokens
  const move = (offset: number): number => offset + by
  return {...syntax, tokens: {count, starts: starts.map(move), ends: ends.map(move)}}
}
