import type {Document} from '../../../analysis/document.ts'
import {type Usage, usagesOf} from '../../../analysis/names.ts'
import type {UnknownWord} from '../../../analysis/unknown-words.ts'
import {splitOf} from '../../../language/spelling/splitting.ts'
import {settingOf} from '../setting.ts'
import {type Sign, when} from './sign.ts'

/** So far before and behind a word its source is searched. Unit: UTF-16 code units. */
const FAR = 20_000

/** A word's kin share all of it but so many letters, and at least so many. */
const KIN = {correction: {but: 3, least: 5}, word: {but: 2, least: 5}} as const

/** A stretch of a source around a word. */
interface Around {
  readonly text: string
  /** Where in it the word stands. */
  readonly at: number
}

function aroundOf({source, maps}: Document, index: number, word: UnknownWord): Around {
  const {start} = maps.at(index)!.toSource(word)
  const from = Math.max(0, start - FAR)
  return {text: source.slice(from, start + FAR), at: start - from}
}

const isLetter = (character: string): boolean => /\p{L}/u.test(character)

/** Whether a word stands elsewhere, or another that begins so. */
function stands(wanted: string, {text, at: own}: Around, isWhole: boolean): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (at !== own && !isLetter(text.charAt(at - 1)) && !(isWhole && isLetter(text.charAt(at + wanted.length)))) return true
  return false
}

const stemOf = (word: string, {but, least}: {but: number; least: number}): string => word.slice(0, Math.max(least, word.length - but))

function signsOfKin(word: UnknownWord, meant: string, around: Around): readonly Sign[] {
  const [ofMeant, ofWord] = [stemOf(meant.toLowerCase(), KIN.correction), stemOf(word.base.toLowerCase(), KIN.word)]
  return [
    ...when('correction elsewhere', stands(meant, around, true)),
    ...when('kin of the correction elsewhere', !meant.includes(' ') && stands(ofMeant, around, false)),
    ...when(
      'kin of the word elsewhere',
      ofWord.length >= KIN.word.least && !meant.toLowerCase().startsWith(ofWord) && stands(ofWord, around, false),
    ),
  ]
}

/** A document with so many words run together lost its spaces on the way. */
const RUN_TOGETHER = 3

/** How many different words that no dictionary knows are two, of which one makes no compounds. */
function spacesLost(document: Document): number {
  const {speller} = document.paragraphAt(0)!.language
  let lost = 0
  for (const [form, {unknown}] of document.once(usagesOf)) if (unknown && speller && splitOf(form, speller.lexicon)?.isUnbound) lost++
  return lost
}

/** What the document says of a word that may be two. */
const signsOfSpace = (document: Document, isTechnical: boolean): readonly Sign[] => [
  ...when('space in a technical text', isTechnical),
  ...when('other spaces lost', document.once(spacesLost) >= RUN_TOGETHER),
]

/** What the document of a word says. */
export function signsOfDocument(word: UnknownWord, meant: string, usage: Usage, document: Document, index: number): readonly Sign[] {
  const {isTechnical, isStory} = settingOf(document)
  return [
    ...signsOfKin(word, meant, aroundOf(document, index, word)),
    ...when('twice', usage.count === 2),
    ...when('thrice', usage.count > 2),
    ...(meant.includes(' ') ? signsOfSpace(document, isTechnical) : []),
    ...when('technical', isTechnical),
    ...when('story', isStory),
  ]
}
