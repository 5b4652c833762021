import {hasDate} from '../../src/analysis/boilerplate/phrases.ts'
import {isAllowed} from '../train/inputs.ts'
import {groupBy, paragraphsOf, readTreebanks, type TreeSentence} from '../train/treebank.ts'

/** A line of an article and what it is. */
export interface ArticleLine {
  readonly text: string
  readonly kind: 'head' | 'paragraph' | 'caption'
}

export interface Prose {
  readonly articles: readonly (readonly ArticleLine[])[]
  /** Paragraphs as readers write them. */
  readonly remarks: readonly string[]
}

const ARTICLES = new Set(['news', 'interview', 'voyage', 'bio', 'academic', 'court', 'weblog'])
const REMARKS = new Set(['answers', 'reviews', 'newsgroup'])

const kindOf = (block: string): ArticleLine['kind'] =>
  /\bhead\b/.test(block) ? 'head' : /\b(?:figure|caption)\b/.test(block) ? 'caption' : 'paragraph'

/** Newspapers' own date lines and credits are no text of the article, whatever block they are in. */
const isSupplement = (text: string): boolean => text.length < 60 && hasDate(text) && !/[.!?]$/.test(text)

function lineOf(paragraph: readonly TreeSentence[]): ArticleLine {
  const text = paragraph.map((sentence) => sentence.text).join(' ')
  return {text, kind: isSupplement(text) ? 'caption' : kindOf(paragraph[0]!.block)}
}

/** Documents without marks of paragraphs are cut after every two or three sentences, as newspapers do. */
function cutLong(paragraphs: readonly (readonly TreeSentence[])[]): (readonly TreeSentence[])[] {
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.length < 9 || paragraph[0]!.block !== '') return [paragraph]
    const parts: TreeSentence[][] = []
    for (let at = 0; at < paragraph.length; at += 2 + (at % 3 === 0 ? 1 : 0))
      parts.push(paragraph.slice(at, at + 2 + (at % 3 === 0 ? 1 : 0)))
    return parts
  })
}

/** Articles and readers' remarks from the treebanks that may train what ships. */
export function readProse(folder: string): Prose {
  const sentences = readTreebanks(folder).filter(({treebank, genre}) => isAllowed(treebank, genre))
  const documents = groupBy(sentences, (sentence, before) => sentence.document !== before.document)
  const articles = documents
    .filter(([first]) => ARTICLES.has(first!.genre))
    .map((document) => cutLong(paragraphsOf(document)).map(lineOf))
    .filter((lines) => lines.filter((line) => line.text.length > 150).length >= 2)
  const remarks = paragraphsOf(sentences.filter(({genre}) => REMARKS.has(genre))).map((paragraph) => lineOf(paragraph).text)
  return {articles, remarks: remarks.filter((remark) => remark.length > 20)}
}
