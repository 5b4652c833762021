import type {Document} from './document.ts'
import {foldOf} from './fold.ts'
import type {Pass} from './paragraph.ts'
import {isQuoted, quotationsOf} from './quotations.ts'
import {unknownWords} from './unknown-words.ts'

/** So many signs in what is quoted make the speech of a document dialect. */
const SIGNS = 3

/** A word that is clipped at its end or its start, as nobody writes but for how it sounds: “o’ ”, “goin’ ”, “’ard”; no plural and no possessive. */
const CLIPPED = /(?<!\p{L})(?:\p{L}{0,8}[^s\P{L}]['’](?![\p{L}\p{N}])(?=[ ,.;!?—-])|['’‘]\p{Ll}{2,})/gu

const signsIn: Pass<ReadonlySet<string>> = (paragraph) => {
  const signs = new Set<string>()
  const quotations = paragraph.once(quotationsOf)
  if (quotations.length === 0) return signs
  for (const word of paragraph.once(unknownWords)) if (word.shape === 'lower' && isQuoted(word, quotations)) signs.add(word.text)
  for (const {start, end} of quotations)
    for (const [clipped] of paragraph.text.slice(start + 1, end - 1).matchAll(CLIPPED)) signs.add(clipped)
  return signs
}

const areSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((sign) => other.has(sign))

function isSpoken(parts: readonly ReadonlySet<string>[]): {readonly isDialect: boolean} {
  const signs = new Set<string>()
  for (const part of parts) for (const sign of part) if (signs.add(sign).size >= SIGNS) return {isDialect: true}
  return {isDialect: false}
}

/** Whether the people of a document speak in dialect, by the strange and the clipped words in its quotations: `document.once(speechOf)`. */
export const speechOf: (document: Document) => {readonly isDialect: boolean} = foldOf(signsIn, areSame, isSpoken)
