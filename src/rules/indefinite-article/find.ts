import type {Span} from '../../text/span.ts'
import {soundOf} from './sounds.ts'

export interface WrongArticle extends Span {
  readonly article: string
  readonly right: string
  readonly word: string
}

/** An article, and the word behind it, also inside an opening quotation mark or bracket. */
const ARTICLE = /(?=[aA])(?<![\p{L}\p{N}’'\-/.@_&*])([aA][nN]?)[^\S\n]{1,3}(?:\n[^\S\n]*)?["“‘'([]?([\p{L}\d][\p{L}\p{N}&.,’'-]*)/gu

/** Behind these “a” is a letter or a foreign word, not an article. */
const NO_NOUN = /^(?:a|and|or|is|in|at|as|of|on|if|it|are|am|i|an|all|into|onto|la|le|el|al|un|una|ur|u|o|e|au|es|et|ou|y)$/i

/** A capital A in the middle of a sentence names something: “Vitamin A”, “Group A”. */
const namesSomething = (text: string, start: number, article: string): boolean =>
  article === 'A' && /[\p{L}\p{N},][^\S\n]*$/u.test(text.slice(Math.max(0, start - 4), start))

/** Articles that do not go with the sound behind them, in order. */
export function findWrongArticles(text: string): WrongArticle[] {
  const found: WrongArticle[] = []
  ARTICLE.lastIndex = 0
  for (let match = ARTICLE.exec(text); match; match = ARTICLE.exec(text)) {
    const {1: article = '', 2: word = '', index} = match
    if (NO_NOUN.test(word) || namesSomething(text, index, article) || article === 'AN') continue
    const sound = soundOf(word)
    const isAn = article.length === 2
    if (sound === 'either' || (sound === 'vowel') === isAn) continue
    const right = isAn ? article[0]! : `${article}n`
    found.push({start: index, end: index + article.length, article, right, word: word.replace(/[.,’'-]+$/, '')})
  }
  return found
}
