import type {Paragraph} from '../../analysis/paragraph.ts'
import {baseOf, shapeOf} from '../../analysis/unknown-words.ts'
import {type Word, words} from '../../analysis/words.ts'
import type {EnglishSpeller} from '../../language/english-speller.ts'
import type {Span} from '../../text/span.ts'

/** Half of a well-known name that its other half shows to be misspelt. */
interface Misnamed {
  readonly span: Span
  readonly written: string
  readonly meant: string
  /** The whole name as it is meant. */
  readonly person: string
}

/** Whether a code unit is a small letter of ASCII: no name starts with one, and nearly all other words do. */
const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122

const isName = ({text}: Word): boolean => text.length > 1 && !isSmall(text.charCodeAt(0)) && shapeOf(text) === 'title'

function misnamedIn(given: Word, other: Word, speller: EnglishSpeller): Misnamed | undefined {
  const family = baseOf(other.text)
  const first = speller.people.givenMeant(given.text, family)
  if (first !== undefined && !speller.isOwn(given.text))
    return {span: {start: given.start, end: given.end}, written: given.text, meant: first, person: `${first} ${family}`}
  if (speller.correct(family)) return undefined
  const last = speller.people.familyMeant(given.text, family)
  if (last === undefined) return undefined
  return {span: {start: other.start, end: other.start + family.length}, written: family, meant: last, person: `${given.text} ${last}`}
}

/** The misspelt halves of the names of people whom everybody knows: "Barrack Obama". */
export function* findMisnamed(paragraph: Paragraph, speller: EnglishSpeller): Generator<Misnamed> {
  const all = paragraph.once(words)
  for (let index = 0; index + 1 < all.length; index++) {
    const [given, family] = [all[index]!, all[index + 1]!]
    if (family.start - given.end !== 1 || !isName(family) || !isName(given) || paragraph.text[given.end] !== ' ') continue
    const found = misnamedIn(given, family, speller)
    if (found) yield found
  }
}
