import type {Pass} from './paragraph.ts'
import {type Word, words} from './words.ts'

/** The shape of a word's capitals. */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed'

/** A word that the speller does not accept. */
export interface UnknownWord extends Word {
  readonly shape: Shape
  /** Without a possessive ending: the form under which the document's evidence counts it. */
  readonly base: string
  /** Its place among the paragraph's words. */
  readonly index: number
}

export function shapeOf(word: string): Shape {
  if (word === word.toLowerCase()) return 'lower'
  if (word.slice(1) === word.slice(1).toLowerCase()) return 'title'
  return word === word.toUpperCase() ? 'upper' : 'mixed'
}

/** A word without `'s` or the apostrophe of a plural. */
export const baseOf = (word: string): string => word.replace(/'s?$/, '')

/** The words of a paragraph that the speller does not accept; of a compound only its unknown parts. */
export const unknownWords: Pass<readonly UnknownWord[]> = (paragraph) => {
  const {speller} = paragraph.language
  if (!speller) return []
  const found: UnknownWord[] = []
  paragraph.once(words).forEach((word, index) => {
    if (word.text.length < 2 || speller.correct(word.text)) return
    for (const part of partsOf(word)) {
      if (part.text.length < 2 || (part !== word && speller.correct(part.text))) continue
      found.push({...part, shape: shapeOf(part.text), base: baseOf(part.text), index})
    }
  })
  return found
}

function* partsOf(word: Word): Generator<Word> {
  if (!word.text.includes('-')) {
    yield word
    return
  }
  let start = word.start
  for (const text of word.text.split('-')) {
    yield {text, start, end: start + text.length, initial: word.initial && start === word.start}
    start += text.length + 1
  }
}
