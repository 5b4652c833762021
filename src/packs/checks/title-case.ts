import {listOf} from '../../language/word-lists.ts'
import type {Expression} from '../expression/expression.ts'

const SMALL = listOf('small in titles')
const PREPOSITIONS = listOf('small in titles of Chicago')

/** How a title or a sentence is to be written. */
export interface CaseSettings {
  /** Words with capitals of their own, in small letters, and how they are written. */
  readonly exceptions: ReadonlyMap<string, string>
  /** Exceptions that are expressions. */
  readonly isException: (word: string) => boolean
  /** Endings of a word after which a capital is due. */
  readonly indicators: readonly string[]
}

/** What begins with code, as the plural of a name in it, has no capital to begin with. */
const withCapital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

const isExcepted = (word: string, {exceptions, isException}: CaseSettings): string | undefined =>
  exceptions.get(word.toLowerCase()) ?? (isException(word) ? word : undefined)

const hasEnding = (word: string, endings: readonly string[]): boolean => endings.some((ending) => word.endsWith(ending))

/** A heading in the case of a sentence: a capital for the first word, after indicators and for exceptions. */
export function inSentenceCase(text: string, settings: CaseSettings, words: Expression): string {
  let [made, from, before]: [string, number, string | undefined] = ['', 0, undefined]
  let isFirst = true
  for (const {start, end} of words.all(text)) {
    const word = text.slice(start, end)
    const isDue: boolean = before === undefined || hasEnding(before, settings.indicators) || (isFirst && /\d\./.test(before))
    made += text.slice(from, start) + (isExcepted(word, settings) ?? (isDue ? withCapital(word.toLowerCase()) : word.toLowerCase()))
    isFirst = before === undefined
    ;[from, before] = [end, word]
  }
  return made + text.slice(from)
}

/** A heading in the case of a title, in the style of AP or Chicago. */
export function inTitleCase(text: string, settings: CaseSettings, isChicago: boolean): string {
  // What stands right after code, for which a star stands, is no word of its own.
  const all = [...text.matchAll(/(?<![*\p{N}\p{L}])[\p{N}\p{L}]+[^\s/–—-]*/gu)]
  const isSmall = (word: string) => SMALL.has(word) || (isChicago && PREPOSITIONS.has(word))
  let [made, from] = ['', 0]
  for (const [index, {0: word, index: start}] of all.entries()) {
    const before = text.slice(0, start)
    const isInside = index > 0 && index < all.length - 1 && !/[:–—-]\s*$/.test(before)
    const small = isInside && isSmall(word.toLowerCase()) ? word.toLowerCase() : withCapital(word)
    made += text.slice(from, start) + (isExcepted(word, settings) ?? small)
    from = start + word.length
  }
  return made + text.slice(from)
}
