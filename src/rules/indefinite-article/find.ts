import type {Span} from '../../text/span.ts'
import {isNoArticle} from './no-article.ts'
import {soundOf} from './sounds.ts'

export interface WrongArticle extends Span {
  readonly article: string
  readonly right: string
  readonly word: string
  /** Where the word after the article stands. */
  readonly wordSpan: Span
}

/** An article, and the word after it, also inside an opening quotation mark or bracket. */
const ARTICLE = /(?=[aA])(?<![\p{L}\p{N}’'\-/.@_&*])([aA][nN]?)[^\S\n]{1,3}(?:\n[^\S\n]*)?["“‘'([]?([\p{L}\d][\p{L}\p{N}&.,’'-]*)/gu

/** Articles that do not go with the sound after them, in order. */
export function findWrongArticles(text: string): WrongArticle[] {
  const found: WrongArticle[] = []
  ARTICLE.lastIndex = 0
  for (let match = ARTICLE.exec(text); match; match = ARTICLE.exec(text)) {
    const {0: whole, 1: article = '', 2: rest = '', index} = match
    const word = rest.replace(/(?<![.,’'-])[.,’'-]+$/, '')
    const sound = soundOf(word)
    const isAn = article.length === 2
    if (sound === 'either' || (sound === 'vowel') === isAn) continue
    if (isNoArticle(text, {start: index, end: index + whole.length}, article, word)) continue
    const right = isAn ? article[0]! : `${article}n`
    const wordEnd = index + whole.length - (rest.length - word.length)
    const wordSpan = {start: wordEnd - word.length, end: wordEnd}
    found.push({start: index, end: index + article.length, article, right, word, wordSpan})
  }
  return found
}
