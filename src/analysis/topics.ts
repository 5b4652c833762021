import type {Topic} from '../language/topic-terms.ts'
import type {Document} from './document.ts'
import {ownWordsOf} from './own-words.ts'

/** So many stretches of code and names out of programs make a text one about software. Of 312 pages of news, 33 have as many. */
const TECHNICAL = 3

/**
 * The topics of a document, whose terms are no misspellings in it: those of the settings, or else `software` where the document has code and names out of programs.
 * No word tells. `document.once(topicsOf)`.
 */
export function topicsOf(document: Document): readonly Topic[] {
  const {genre, topics} = document.said
  if (topics !== undefined) return topics
  return genre === 'docs' || document.once(ownWordsOf).code >= TECHNICAL ? ['software'] : []
}
