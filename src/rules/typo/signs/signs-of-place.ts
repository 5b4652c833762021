import type {Paragraph} from '../../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../../analysis/quotations.ts'
import {type UnknownWord, unknownWords} from '../../../analysis/unknown-words.ts'
import {type Word, words} from '../../../analysis/words.ts'
import {isForeignForSure} from '../../../language/foreign-words.ts'
import {firstWhere} from '../../../text/first-where.ts'
import {type Sign, when} from '../../weighed-signs.ts'

/** Unknown words among so many words are a quarter of the whole; of shorter paragraphs as if they had so many. */
const SHARE = {whole: 0.25, fewest: 8} as const
/** So many unknown words beside a word make it one of many. */
const MANY = [1, 2, 4]
/** So many words of another language in a paragraph. */
const FOREIGN = [1, 3]

/** How many different unknown words a paragraph has. */
const unknownIn = (paragraph: Paragraph): number => new Set(paragraph.once(unknownWords).map(({base}) => base)).size

const foreignIn = (paragraph: Paragraph): number => paragraph.once(words).filter(({text}) => isForeignForSure(text)).length

/** Where the unknown words of a paragraph start. */
const unknownStarts = (paragraph: Paragraph): ReadonlySet<number> => new Set(paragraph.once(unknownWords).map(({start}) => start))

/** What the other words of its paragraph say of an unknown one. */
function signsOfOthers(paragraph: Paragraph): readonly Sign[] {
  const others = paragraph.once(unknownIn) - 1
  const foreign = paragraph.once(foreignIn)
  return [
    ['unknown share', Math.min(1, others / Math.max(SHARE.fewest, paragraph.once(words).length) / SHARE.whole)],
    ...MANY.flatMap((least) => when(`${least} unknown beside`, others >= least)),
    ...FOREIGN.flatMap((least) => when(`${least} foreign beside`, foreign >= least)),
  ]
}

/** The place of the first word that ends after an offset, by halving. */
function placeOf({end}: UnknownWord, all: readonly Word[]): number {
  return firstWhere(all.length, (place) => all[place]!.end >= end)
}

/** How many of the two words beside a word are known, in small letters, and parted from it by nothing but a space. */
function plainNeighbours(word: UnknownWord, paragraph: Paragraph): number {
  const all = paragraph.once(words)
  const place = placeOf(word, all)
  const unknown = paragraph.once(unknownStarts)
  const isPlain = (other: Word | undefined): boolean => {
    if (other === undefined || other.text !== other.form.lower || unknown.has(other.start)) return false
    return (other.start > word.start ? paragraph.text.slice(word.end, other.start) : paragraph.text.slice(other.end, word.start)) === ' '
  }
  return [all[place - 1], all[place + 1]].filter(isPlain).length
}

/** What is looked at on both sides of a word. Unit: UTF-16 code units. */
const REACH = 3
/** What stands right beside names of programs, files and people. */
const BEFORE = /(?:\d|[/_\\#@=.(]) ?$/
const AFTER = /^(?: ?v?\d|[/_\\#@=]| ?\(|\.\p{L})/u

/** What brings in who did something, or with what. */
const GIVES = /\b(?:by|via|using|uses?|thanks to|called|named|library|crate|package|module) $/i
/** So far back that is looked for. Unit: UTF-16 code units. */
const GIVES_REACH = 12

/** Whether a stretch of code stands right beside a word. */
const isBesideCode = ({start, end}: UnknownWord, {opaque}: Paragraph): boolean =>
  opaque.some((one) => (one.end <= start && start - one.end < REACH) || (one.start >= end && one.start - end < REACH))

/** What the place of a word in its paragraph says. */
export function signsOfPlace(word: UnknownWord, paragraph: Paragraph): readonly Sign[] {
  const {start, end, shape} = word
  const {kind, text} = paragraph
  const plain = plainNeighbours(word, paragraph)
  return [
    ...when(`in ${kind}`, kind !== 'paragraph'),
    ...signsOfOthers(paragraph),
    ...when('no plain neighbour', plain === 0),
    ...when('plain neighbours', plain === 2),
    ...when('opens in small letters', shape === 'lower' && text.slice(0, start).trim() === ''),
    ...when('mark before', BEFORE.test(text.slice(Math.max(0, start - REACH), start))),
    ...when('mark behind', AFTER.test(text.slice(end, end + REACH))),
    ...when('after who or with what', GIVES.test(text.slice(Math.max(0, start - GIVES_REACH), start))),
    ...when('beside code', isBesideCode(word, paragraph)),
    ...when('quoted', isQuoted(word, paragraph.once(quotationsOf))),
  ]
}
