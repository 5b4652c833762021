import type {ContextReader} from '../../analysis/context-reader.ts'
import type {Word} from '../../analysis/words.ts'
import type {ConfusedWord} from './find.ts'
import {isNamed} from './is-named.ts'

/** What a word may stand beside to be one of running text: not the bracket of “[t]he”, and no sign. */
const BESIDE = /[\s"'“‘(—–-]/

const isApart = (text: string, {start}: Word): boolean => start === 0 || BESIDE.test(text.charAt(start - 1))

/** A name or a number follows, before which words stand as in a title or a headline: “dance act The Prodigy”, “the top 250”. */
const NAME_OR_NUMBER = /^\s+["“‘']?(?:\p{Lu}(?!['’])[\p{L}\p{N}]|\p{N})/u

const isBeforeName = (text: string, {end}: Word): boolean => NAME_OR_NUMBER.test(text.slice(end, end + 8))

const QUOTES = /["'“”‘’]/

/** What stands before a colon may be a label: “marks: 102 kinds”. */
const isLabel = (text: string, {end}: Word): boolean => text.charAt(end) === ':'

/** A word by itself between quotation marks is spoken of. */
const isSpokenOf = (text: string, {start, end}: Word): boolean => QUOTES.test(text.charAt(start - 1)) && QUOTES.test(text.charAt(end))

const isOfRunningText = (text: string, word: Word): boolean =>
  isApart(text, word) && !isBeforeName(text, word) && !isLabel(text, word) && !isSpokenOf(text, word)

/** Confidence at the least margin, and how much more there is for each nat beyond it. */
const CONFIDENCE = {least: 0.5, nat: 0.06, most: 0.8} as const

const confidenceIn = (surplus: number): number =>
  Math.min(CONFIDENCE.most, Math.round(100 * (CONFIDENCE.least + CONFIDENCE.nat * surplus)) / 100)

/** The words of a paragraph in whose places the net calls for another far more clearly than it does where right text has them. */
export function* findByNet(text: string, words: readonly Word[], reader: ContextReader): Generator<ConfusedWord> {
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    const suspect = reader.suspectOf(word)
    if (suspect === undefined || isNamed(word) || (suspect.isRare && word.form.lower !== word.text)) continue
    const meant = reader.meantAt(suspect, text, words, index)
    if (meant && isOfRunningText(text, word)) yield {word, meant: meant.word, confidence: confidenceIn(meant.surplus)}
  }
}
