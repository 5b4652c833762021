import type {Document} from '../../analysis/document.ts'
import type {Usage} from '../../analysis/names.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import type {UnknownWord} from '../../analysis/unknown-words.ts'
import type {EnglishSpeller} from '../../language/english-speller.ts'
import {ANY_NAME} from '../../language/lexicon/flags.ts'
import {NONE} from '../../language/lexicon/word-lexicon.ts'
import {SLIP_WEIGHTS} from '../../language/slip-weights.ts'
import {clamped, type Range} from '../../text/range.ts'
import {oddsOf, type Sign} from '../weighed-signs.ts'
import {type Setting, settingOf} from './setting.ts'
import {signsInside} from './signs/all-signs.ts'
import {signsOfDocument} from './signs/signs-of-document.ts'
import type {Verdict} from './verdict.ts'

/** Findings below this confidence are told, and never fail a run. */
export const SURE = 0.55

/** A place or a person in small letters is, to a text about software, as often a program's name. */
const mayBeProgram = ({text}: UnknownWord, {corrections: [best]}: Verdict, {lexicon}: EnglishSpeller): boolean =>
  best !== undefined && best.word !== NONE && best.text.toLowerCase() === text && (lexicon.flags(best.word) & ANY_NAME) !== 0

/** Whether a word of a paragraph is a warning at some confidence. Where a whole text is in dialect, none is. */
export function isWarning(paragraph: Paragraph, word: UnknownWord, verdict: Verdict, confidence: number, setting: Setting): boolean {
  const {isTechnical, isDialect} = setting
  return confidence >= SURE && !isDialect && !(isTechnical && mayBeProgram(word, verdict, paragraph.language.speller!))
}

/** No finding is quite sure, or quite groundless. */
const CONFIDENCE: Range = {least: 0.01, most: 0.99}

/** How likely an editor would correct a word, from 0 to 1, by what speaks for it and against. */
export function confidenceOf(signs: readonly Sign[]): number {
  const likely = clamped(1 / (1 + Math.exp(-oddsOf(signs, SLIP_WEIGHTS))), CONFIDENCE)
  return Math.round(100 * likely) / 100
}

/** How sure a finding is. */
interface Sureness {
  /** How likely an editor would correct the word, from 0 to 1. */
  readonly confidence: number
  readonly isWarning: boolean
}

/** What the document of a word says of it, apart from its paragraph. */
interface SaidOfSlip {
  readonly signs: readonly Sign[]
  readonly setting: Setting
}

/** What is asked of the document of a word that may be a slip for another. */
export const saidOfSlip = (document: Document, index: number, word: UnknownWord, meant: string, usage: Usage): SaidOfSlip => ({
  signs: signsOfDocument(document, index, word, meant, usage),
  setting: settingOf(document),
})

/** How surely a word of a paragraph is a slip. */
export function surenessOf(paragraph: Paragraph, word: UnknownWord, verdict: Verdict, {signs, setting}: SaidOfSlip): Sureness {
  const confidence = confidenceOf([...signsInside(paragraph, word, verdict), ...signs])
  return {confidence, isWarning: isWarning(paragraph, word, verdict, confidence, setting)}
}
