import type {Document} from '../../../analysis/document.ts'
import {type Usage, usagesOf} from '../../../analysis/names.ts'
import {isLetter} from '../../../analysis/sentences/characters.ts'
import type {UnknownWord} from '../../../analysis/unknown-words.ts'
import {KEY, wordStartsOf} from '../../../analysis/word-starts.ts'
import {splitOf} from '../../../language/spelling/splitting.ts'
import {type Sign, when} from '../../weighed-signs.ts'
import {settingOf} from '../setting.ts'

/** So far before and after a word its source is searched. Unit: UTF-16 code units. */
const FAR = 20_000

/** A word's kin share all of it but so many letters, and at least so many. */
const KIN = {correction: {but: 3, least: 5}, word: {but: 2, least: 5}} as const

/** A stretch of a source around a word. Unit: UTF-16 code units. */
interface Around {
  readonly from: number
  readonly to: number
  /** Where the word itself stands. */
  readonly but: number
}

function aroundOf({source, maps}: Document, index: number, word: UnknownWord): Around {
  const {start} = maps.at(index)!.toSource(word)
  return {from: Math.max(0, start - FAR), to: Math.min(source.length, start + FAR), but: start}
}

/** The same as `WordStarts.has`, for a document whose word starts are not kept, and for what begins with no word that is long enough. */
function isAround(wanted: string, {source}: Document, {from, to, but}: Around, isWhole: boolean): boolean {
  const text = source.slice(from, to)
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const isWord = !isLetter(source.charCodeAt(from + at - 1)) && !(isWhole && isLetter(source.charCodeAt(from + at + wanted.length)))
    if (from + at !== but && isWord) return true
  }
  return false
}

/** Whether a word stands elsewhere around, or another that begins so. */
function stands(wanted: string, document: Document, around: Around, isWhole: boolean): boolean {
  const isKept = !document.isLong && wanted.length >= KEY && isLetter(wanted.charCodeAt(0))
  return isKept ? document.once(wordStartsOf).has(wanted, around, isWhole) : isAround(wanted, document, around, isWhole)
}

const stemOf = (word: string, {but, least}: {but: number; least: number}): string => word.slice(0, Math.max(least, word.length - but))

function signsOfKin(word: UnknownWord, meant: string, document: Document, around: Around): readonly Sign[] {
  const [ofMeant, ofWord] = [stemOf(meant.toLowerCase(), KIN.correction), stemOf(word.base.toLowerCase(), KIN.word)]
  return [
    ...when('correction elsewhere', stands(meant, document, around, true)),
    ...when('kin of the correction elsewhere', !meant.includes(' ') && stands(ofMeant, document, around, false)),
    ...when(
      'kin of the word elsewhere',
      ofWord.length >= KIN.word.least && !meant.toLowerCase().startsWith(ofWord) && stands(ofWord, document, around, false),
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
export function signsOfDocument(document: Document, index: number, word: UnknownWord, meant: string, usage: Usage): readonly Sign[] {
  const {isTechnical, isStory} = settingOf(document)
  return [
    ...signsOfKin(word, meant, document, aroundOf(document, index, word)),
    ...when('twice', usage.count === 2),
    ...when('thrice', usage.count > 2),
    ...(meant.includes(' ') ? signsOfSpace(document, isTechnical) : []),
    ...when('technical', isTechnical),
    ...when('story', isStory),
  ]
}
