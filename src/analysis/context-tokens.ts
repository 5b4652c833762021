import {gapTokens} from './neighbourhood.ts'
import type {Word} from './words.ts'

/** Whether a word stands in small letters for the net: a capital counts only where none is due, as part of a name. */
export const isPlain = ({text, form, initial}: Word): boolean => initial || form.lower === text || /^I(?:'|$)/.test(text)

/** A word as the net reads it. */
export const tokenFor = (word: Word): string => (isPlain(word) ? word.form.lower : word.text)

/** All tokens of a paragraph, in order: words and what stands between them. */
export function tokensOf(text: string, words: readonly Word[]): string[] {
  const tokens: string[] = []
  let from = 0
  for (const word of words) {
    tokens.push(...gapTokens(text.slice(from, word.start)), tokenFor(word))
    from = word.end
  }
  tokens.push(...gapTokens(text.slice(from)))
  return tokens
}
