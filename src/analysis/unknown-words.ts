import {type BorrowedPhrases, FARTHEST_IN_PHRASE} from '../language/borrowed-phrases.ts'
import type {EnglishSpeller} from '../language/english-speller.ts'
import {isForeignForSure, isForeignParticle} from '../language/foreign-words.ts'
import {isLowerCase} from '../text/lower-case.ts'
import {madeOnce} from '../text/made-once.ts'
import type {Pass} from './paragraph.ts'
import {FormAnswers, formAt} from './words/forms.ts'
import {type Word, words} from './words.ts'

/** The shape of a word's capitals. */
type Shape = 'lower' | 'title' | 'upper' | 'mixed'

/** What stands around an unknown word and tells a slip from what is meant. */
interface Beside {
  /** Parts of the compound that the word is in, the word included; 1 where it is in none. */
  readonly parts: number
  /** How many of the two words beside it are foreign particles or unknown words in small letters; a particle that is no English word counts twice. */
  readonly foreign: number
  /** A capitalised word stands beside it where no capital is due, or is a part of the same compound. */
  readonly named: boolean
  /** It stands alone, or with one other word, between quotation marks. */
  readonly quoted: boolean
  /** It is broken off or part of a symbol: "proble-", "othe...", "isn ’t", "T. muris". */
  readonly cut: boolean
  /** It stands in capitals beside other words in capitals: in a headline, not as an abbreviation. */
  readonly shouted: boolean
}

/** A word that the speller does not accept. */
export interface UnknownWord extends Word, Beside {
  readonly shape: Shape
  /** Without a possessive ending: the form under which the document's evidence counts it. */
  readonly base: string
}

export function shapeOf(word: string): Shape {
  if (isLowerCase(word)) return 'lower'
  if (isLowerCase(word.slice(1))) return 'title'
  return word === word.toUpperCase() ? 'upper' : 'mixed'
}

/** A word without `'s` or the apostrophe of a plural. */
export const baseOf = (word: string): string => word.replace(/'s?$/, '')

/** Which forms a speller accepts. */
const acceptedBy = madeOnce((speller: EnglishSpeller) => new FormAnswers<boolean>(({text}) => speller.correct(text)))

/** The words of a paragraph that the speller does not accept; of a compound only its unknown parts. */
export const unknownWords: Pass<readonly UnknownWord[]> = (paragraph) => {
  const {speller} = paragraph.language
  if (!speller) return []
  const all = paragraph.once(words)
  const accepted = acceptedBy(speller)
  const unknown: number[] = []
  for (let index = 0; index < all.length; index++) {
    const {text, form} = all[index]!
    if (
      text.length > 1 &&
      !accepted.of(form) &&
      !isBorrowed(all, index, paragraph.language.phrases) &&
      !hasDroppedH(paragraph.text, all[index]!, speller)
    )
      unknown.push(index)
  }
  const strange = new Set(unknown)
  return unknown.flatMap((index) => {
    const parts = partsOf(all[index]!)
    const hasCapital = parts.length > 1 && parts.some(({text}) => /^\p{Lu}/u.test(text))
    const around = surroundingsOf(paragraph.text, all, index, strange)
    return parts
      .filter(({text}) => text.length > 1 && (parts.length === 1 || !speller.correct(text)))
      .map(({start, end, text, form, initial}) => ({
        start,
        end,
        text,
        form,
        initial,
        parts: parts.length,
        foreign: around.foreign,
        named: around.named || hasCapital,
        quoted: around.quoted,
        cut: around.cut,
        shouted: around.shouted,
        shape: shapeOf(text),
        base: baseOf(text),
      }))
  })
}

/** Whether an apostrophe before a word stands for an h that is not said: “’ouse”. */
const hasDroppedH = (text: string, {start, text: word}: Word, speller: EnglishSpeller): boolean =>
  /['’‘]/.test(text.charAt(start - 1)) && speller.correct(`h${word}`)

/** Whether a word stands in a phrase that English has borrowed whole. */
const isBorrowed = (all: readonly Word[], index: number, phrases: BorrowedPhrases | undefined): boolean =>
  phrases?.has(all[index]!.text, () =>
    all.slice(Math.max(0, index - FARTHEST_IN_PHRASE), index + FARTHEST_IN_PHRASE + 1).map(({text}) => text),
  ) ?? false

function partsOf(word: Word): Word[] {
  if (!word.text.includes('-')) return [word]
  let start = word.start
  return word.text.split('-').map((text) => {
    const part = {start, end: start + text.length, text, form: formAt(text, 0, text.length), initial: word.initial && start === word.start}
    start += text.length + 1
    return part
  })
}

/** Words further apart than a space or a hyphen are no neighbours. */
const NEAR = 2
const BROKEN_OFF = /^(?:-(?!\p{L})|(?:\.\.\.|…)$|\s?[’‘']\s?t\b|Ã|â|€|�)/u
/** Of a species or a person; after two initials, as of a country, any word may come. */
const AFTER_INITIAL = /(?:^|[^\p{L}.])\p{L}\.\s?$/u
const MOJIBAKE = /[âÃ€Â�]/

function surroundingsOf(text: string, all: readonly Word[], index: number, strange: ReadonlySet<number>): Omit<Beside, 'parts'> {
  const word = all[index]!
  const beside = [index - 1, index + 1].filter((at) => {
    const other = all[at]
    return other !== undefined && Math.max(other.start - word.end, word.start - other.end) <= NEAR
  })
  const before = text.slice(Math.max(0, word.start - 4), word.start)
  return {
    foreign: beside.reduce((sum, at) => sum + foreignness(all[at]!.text, strange.has(at)), 0),
    named: beside.some((at) => !all[at]!.initial && shapeOf(all[at]!.text) !== 'lower' && all[at]!.text.length > 1),
    quoted: isQuoted(text, word),
    shouted: beside.some((at) => isShouted(all[at]!.text)),
    cut:
      BROKEN_OFF.test(text.slice(word.end, word.end + 4)) ||
      MOJIBAKE.test(word.text) ||
      isClipped(text, word) ||
      (shapeOf(word.text) === 'lower' && (AFTER_INITIAL.test(before) || isSpecies(word, all[index - 1]))),
  }
}

/** Whether a word is one in capitals that is no abbreviation, by its length and vowels. */
const isShouted = (word: string): boolean => word.length > 1 && /[AEIOUY]/.test(word) && shapeOf(word) === 'upper'

/** The longest word that an apostrophe after it clips, and is no sign of a possessive: “th’ ”, “ol’ ”. */
const CLIPPED = 3

const isClipped = (text: string, {text: word, end}: Word): boolean =>
  (word.endsWith('in') || word.length <= CLIPPED) && /['’]/.test(text.charAt(end))

/** What a neighbour counts for that is no English: 2 where it leaves no doubt. */
function foreignness(text: string, isStrange: boolean): number {
  if (isForeignForSure(text)) return 2
  return isForeignParticle(text) || (isStrange && isLongLower(text)) ? 1 : 0
}

/** Unknown abbreviations and names say nothing of their neighbours; unknown words do. */
const isLongLower = (text: string): boolean => text.length > 3 && shapeOf(text) === 'lower'

const LATIN_ENDING = /(?:us|um|is|ens|ans|ii|ae|ensis|oides|ata|ica|ina|ula)$/

/** Whether a word is the second half of a species' name: a Latin ending after a capitalised word. */
const isSpecies = ({text, start}: Word, before: Word | undefined): boolean =>
  before !== undefined && LATIN_ENDING.test(text) && shapeOf(before.text) === 'title' && start - before.end === 1

/** Letters within which a quotation counts as one term. */
const TERM = 24

function isQuoted(text: string, {start, end}: Word): boolean {
  const before = /(?<![\p{L}\p{N}])["“‘'«](?:[\p{L}-]+ )?$/u.test(text.slice(Math.max(0, start - TERM), start))
  return before && /^(?: [\p{L}-]+)?[,.]?["”’'»]/u.test(text.slice(end, end + TERM))
}
