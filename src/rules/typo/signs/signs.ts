import type {Document} from '../../../analysis/document.ts'
import type {Usage} from '../../../analysis/names.ts'
import type {UnknownWord} from '../../../analysis/unknown-words.ts'
import type {Verdict} from '../verdict.ts'
import {signsOfCorrection} from './correction.ts'
import {signsOfDocument} from './document.ts'
import {signsOfPlace} from './place.ts'
import type {Sign} from './sign.ts'
import {signsOfWord} from './word.ts'

/** The sign that is always there. */
const ALWAYS: Sign = ['all', 1]

/** What speaks for and against a word's being a slip for its best correction. */
export function signsOf(document: Document, index: number, word: UnknownWord, usage: Usage, verdict: Verdict): readonly Sign[] {
  const paragraph = document.paragraphAt(index)!
  const speller = paragraph.language.speller!
  return [
    ALWAYS,
    ...signsOfCorrection(word, verdict, speller),
    ...signsOfWord(word, speller),
    ...signsOfPlace(word, paragraph),
    ...signsOfDocument(word, verdict.corrections[0]?.text ?? '', usage, document, index),
  ]
}
