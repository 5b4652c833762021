import type {Document} from '../../../analysis/document.ts'
import type {Usage} from '../../../analysis/names.ts'
import type {Paragraph} from '../../../analysis/paragraph.ts'
import type {UnknownWord} from '../../../analysis/unknown-words.ts'
import type {Sign} from '../../weighed-signs.ts'
import type {Verdict} from '../verdict.ts'
import {signsOfCorrection} from './correction.ts'
import {signsOfDocument} from './signs-of-document.ts'
import {signsOfPlace} from './signs-of-place.ts'
import {signsOfWord} from './word.ts'

/** The sign that is always there. */
const ALWAYS: Sign = ['all', 1]

/** What speaks for and against a word's being a slip for its best correction in its paragraph, whatever the rest of the document says. */
export function signsInside(paragraph: Paragraph, word: UnknownWord, verdict: Verdict): readonly Sign[] {
  const speller = paragraph.language.speller!
  return [ALWAYS, ...signsOfCorrection(word, verdict, speller), ...signsOfWord(word, speller), ...signsOfPlace(word, paragraph)]
}

/** The correction that a word is thought to be a slip for. */
export const bestOf = ({corrections: [best]}: Verdict): string => best?.text ?? ''

/** All that speaks for and against a word's being a slip for its best correction. */
export const signsOf = (document: Document, index: number, word: UnknownWord, usage: Usage, verdict: Verdict): readonly Sign[] => [
  ...signsInside(document.paragraphAt(index)!, word, verdict),
  ...signsOfDocument(document, index, word, bestOf(verdict), usage),
]
