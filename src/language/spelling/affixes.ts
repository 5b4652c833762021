import {listOf} from '../word-lists.ts'

const PREFIXES = listOf('free prefix')

const SUFFIXES = [...listOf('free suffix')]

/** Shorter stems join by chance: "in" + "form". */
const SHORTEST_STEM = 4

export const isPrefix = (part: string): boolean => PREFIXES.has(part)

/** The stems that are left of a word in lower case when a free prefix or suffix is taken off. */
export function* stemsOf(word: string): Generator<string> {
  for (let at = 1; at <= word.length - SHORTEST_STEM && at <= 7; at++) {
    if (at > 1 && isPrefix(word.slice(0, at))) yield word.slice(at)
  }
  for (const suffix of SUFFIXES)
    if (word.length >= suffix.length + SHORTEST_STEM && word.endsWith(suffix)) {
      const stem = word.slice(0, -suffix.length)
      yield stem
      if (stem.endsWith('i')) yield `${stem.slice(0, -1)}y`
    }
}
