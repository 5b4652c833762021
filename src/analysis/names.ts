import type {Document} from './document.ts'
import type {Pass} from './paragraph.ts'
import {baseOf, shapeOf, unknownWords} from './unknown-words.ts'
import {words} from './words.ts'

/** How a document uses one form of word, capitals included. */
export interface Usage {
  /** All its occurrences. */
  readonly count: number
  /** Those where no capital is due, so that one says that the word is a name. */
  readonly inside: number
  /** Those with another capitalised word at their side, as in a full name or a title with a name. */
  readonly accompanied: number
}

/** Usage of the capitalised words of a text by their form without possessive ending, and of its unknown words in small letters. */
export type Usages = ReadonlyMap<string, Usage>

/** The usage of a word that the document does not have. */
export const UNUSED: Usage = {count: 0, inside: 0, accompanied: 0}

/** What one paragraph shows of how its capitalised and its unknown words are used. */
const usagesIn: Pass<Usages> = (paragraph) => {
  const found = new Map<string, Usage>()
  const all = paragraph.once(words)
  const isCapital = (index: number) => {
    const word = all[index]
    return word !== undefined && !word.initial && shapeOf(word.text) !== 'lower'
  }
  const add = (form: string, inside: boolean, accompanied: boolean) => {
    const {count, inside: earlier, accompanied: others} = found.get(form) ?? UNUSED
    found.set(form, {count: count + 1, inside: earlier + (inside ? 1 : 0), accompanied: others + (accompanied ? 1 : 0)})
  }
  all.forEach((word, index) => {
    if (shapeOf(word.text) === 'lower') return
    add(baseOf(word.text), !word.initial, isCapital(index + 1) || (!word.initial && isCapital(index - 1)))
  })
  for (const word of paragraph.once(unknownWords)) if (word.shape === 'lower') add(word.base, !word.initial, false)
  return found
}

/** What the whole document shows: `document.once(usagesOf)`. */
export const usagesOf = (document: Document): Usages => {
  const total = new Map<string, Usage>()
  for (const paragraph of document.paragraphs) {
    for (const [form, {count, inside, accompanied}] of paragraph.once(usagesIn)) {
      const known = total.get(form) ?? UNUSED
      total.set(form, {count: known.count + count, inside: known.inside + inside, accompanied: known.accompanied + accompanied})
    }
  }
  return total
}
