import type {EnglishSpeller} from '../language/english-speller.ts'
import type {Document} from './document.ts'
import {foldOf} from './fold.ts'
import type {Pass} from './paragraph.ts'
import {isQuoted, quotationsOf} from './quotations.ts'
import {type UnknownWord, unknownWords} from './unknown-words.ts'

/** So many signs in what is quoted make the speech of a document dialect, and so many more the whole of it, narrator and all. */
const SIGNS = {quoted: 3, throughout: 8} as const
/** Dialogue, as of a story: so many paragraphs that open with what somebody says, and no fewer of all (a share). News quotes less, or is shorter. */
const DIALOGUE = {paragraphs: 20, share: 0.25} as const

/** A word that is clipped at its end or its start, as nobody writes but for how it sounds: “o’ ”, “goin’ ”, “’ard”; no plural and no possessive. */
const CLIPPED = /(?<=(?<!\p{L})(\p{L}{0,8}[^s\P{L}]))['’](?=[ ,.;!?—-])|(?<!\p{L})['’‘]\p{Ll}{2,}/gu
/** The same, found sooner, and anything else where a mark stands at the edge of a word. */
const MAY_BE_CLIPPED = /['’](?=[ ,.;!?—-])|(?<!\p{L})['’‘]\p{Ll}/u

/** How the people in a text speak, by its form. */
interface Speech {
  /** They speak in dialect: there are strange and clipped words in the quotations, other than what writers are known to misspell so. */
  readonly isDialect: boolean
  /** There are so many that its narrator may speak so, too. */
  readonly isThroughout: boolean
  /** Much of it is dialogue, as in a story. */
  readonly isDialogue: boolean
}

/** What one paragraph tells. */
interface Part {
  readonly signs: ReadonlySet<string>
  /** Long words that are signs where no known word is near, which is dear to find out. */
  readonly doubtful: ReadonlySet<string>
  readonly opens: boolean
  readonly speller: EnglishSpeller | undefined
}

/** What dialect respells is short (“wuz”, “dey”, “gwine”), or far from print: of a longer word, a known one that is as near as this, in nats, was meant. */
const SLIP = {longer: 6, cost: 10} as const

/** Whether a word that no dictionary has may be dialect: not what writers are known to write by mistake. */
const mayBeDialect = ({text, shape}: UnknownWord, speller: EnglishSpeller): boolean => shape === 'lower' && !speller.isAttested(text)

/** Whether a long word is no plain slip. */
const isFarFromPrint = (text: string, speller: EnglishSpeller | undefined): boolean =>
  (speller?.ranking.near(text)[0]?.cost ?? Infinity) > SLIP.cost

/** Words between single marks: a quotation inside of the quotation, whose marks clip no word. */
const INNER = /(?<!\p{L})(?:‘[^‘’“”"\n]{1,200}’|'(?:\p{Lu}[^'"\n]{1,200}|\p{Ll}+)')(?!\p{L})/gu

function* clippedIn(quoted: string): Generator<string> {
  if (!MAY_BE_CLIPPED.test(quoted)) return
  for (const [mark, word = ''] of quoted.replace(INNER, ' ').matchAll(CLIPPED)) yield word + mark
}

const partOf: Pass<Part> = (paragraph) => {
  const [signs, doubtful] = [new Set<string>(), new Set<string>()]
  const {speller} = paragraph.language
  const quotations = paragraph.once(quotationsOf)
  if (quotations.length === 0) return {signs, doubtful, opens: false, speller}
  for (const word of speller ? paragraph.once(unknownWords) : [])
    if (isQuoted(word, quotations) && mayBeDialect(word, speller!)) (word.text.length <= SLIP.longer ? signs : doubtful).add(word.text)
  for (const {start, end} of quotations) for (const clipped of clippedIn(paragraph.text.slice(start + 1, end - 1))) signs.add(clipped)
  return {signs, doubtful, opens: quotations[0]!.start === 0, speller}
}

const areEqual = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((sign) => other.has(sign))

const areSame = (one: Part, other: Part): boolean =>
  one.opens === other.opens && areEqual(one.signs, other.signs) && areEqual(one.doubtful, other.doubtful)

/** The signs of all parts: those in doubt are looked into only where they could make enough. */
function signsIn(signs: Set<string>, doubtful: ReadonlySet<string>, speller: EnglishSpeller | undefined): number {
  if (signs.size + doubtful.size < SIGNS.quoted) return signs.size
  for (const word of doubtful) if (isFarFromPrint(word, speller)) signs.add(word)
  return signs.size
}

function speechIn(parts: Iterable<Part>): Speech {
  const [signs, doubtful] = [new Set<string>(), new Set<string>()]
  let speller: EnglishSpeller | undefined
  let opening = 0
  let count = 0
  for (const part of parts) {
    for (const sign of part.signs) signs.add(sign)
    for (const word of part.doubtful) doubtful.add(word)
    speller = part.speller
    if (part.opens) opening++
    count++
  }
  const found = signsIn(signs, doubtful, speller)
  return {
    isDialect: found >= SIGNS.quoted,
    isThroughout: found >= SIGNS.throughout,
    isDialogue: opening >= DIALOGUE.paragraphs && opening >= DIALOGUE.share * count,
  }
}

/** How the people in a document speak: `document.once(speechOf)`. */
export const speechOf: (document: Document) => Speech = foldOf(partOf, areSame, speechIn)

/** Whether a document is a story: as it is said, or, where nothing is said, by its dialogue. */
export const isStory = (document: Document): boolean =>
  document.said.genre === undefined ? document.once(speechOf).isDialogue : document.said.genre === 'fiction'
