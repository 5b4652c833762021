import type {Syntax} from '../language/grammar/syntax.ts'
import {TAGS} from '../language/grammar/tags.ts'

/** A number as reasons show it. */
export const shown = (value: number): string => value.toFixed(2)

/** A token with its tag: `Who/WP`. */
export const taggedToken = ({words, tags}: Syntax, at: number): string => `${words[at]!.written}/${TAGS[tags[at]!]}`

/** Each token of a sentence with its tag: `Who/WP has/A_VBZ`. */
export const taggedText = (syntax: Syntax): string => syntax.words.map((_, at) => taggedToken(syntax, at)).join(' ')

/** How many signs are shown: those that move the odds most. */
const MOST_SIGNS = 8

/** What some signs add to odds, the weightiest first. */
export function weightiest(weights: readonly (readonly [name: string, weight: number])[]): string {
  const most = [...weights].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, MOST_SIGNS)
  return most.map(([name, weight]) => `${name} ${weight < 0 ? '' : '+'}${shown(weight)}`).join(', ')
}
