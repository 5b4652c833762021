import type {Document} from '../../../src/analysis/document.ts'
import {words} from '../../../src/analysis/words.ts'
import {documentOf, language, type Suspect, suspectsIn} from './suspects.ts'

/** A word in small letters, by its place in the source. */
interface Place {
  readonly start: number
  readonly word: string
}

/** Shorter words are other words after most slips. */
const SHORTEST = 4
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const VOWELS = 'aeiou'

function* placesIn({source, paragraphs, maps}: Document): Generator<Place> {
  for (const [index, paragraph] of [...paragraphs].entries()) {
    for (const word of paragraph.once(words)) {
      if (word.text.length < SHORTEST || !/^[a-z]+$/.test(word.text)) continue
      const {start, end} = maps.at(index)!.toSource(word)
      if (source.slice(start, end) === word.text) yield {start, word: word.text}
    }
  }
}

/** A letter beside another on the keyboard. */
function besideOf(letter: string, random: () => number): string {
  const row = ROWS.find((letters) => letters.includes(letter))!
  const at = row.indexOf(letter)
  return row[at === 0 || (at < row.length - 1 && random() < 0.5) ? at + 1 : at - 1]!
}

/** What goes wrong at a letter of a word: two change places, one is left out, doubled, hit beside its key, or comes with the key beside it; a vowel becomes another. */
const SLIPS: readonly ((word: string, at: number, random: () => number) => string)[] = [
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at]! + word.slice(at),
  (word, at, random) => word.slice(0, at) + besideOf(word[at]!, random) + word.slice(at + 1),
  (word, at, random) => word.slice(0, at + 1) + besideOf(word[at]!, random) + word.slice(at + 1),
  (word, at, random) =>
    VOWELS.includes(word[at]!) ? word.slice(0, at) + VOWELS[Math.floor(random() * VOWELS.length)]! + word.slice(at + 1) : word,
]

/** A word as somebody slips it, if no word comes of it. */
function slipped(word: string, random: () => number): string | undefined {
  const at = 1 + Math.floor(random() * (word.length - 1))
  const made = SLIPS[Math.floor(random() * SLIPS.length)]!(word, at, random)
  return language.speller!.correct(made) ? undefined : made
}

/** A slip made in a document, as what the rule takes for one if it does. */
export function madeSlip(file: string, document: Document, random: () => number): Suspect | undefined {
  const places = [...placesIn(document)]
  const place = places[Math.floor(random() * places.length)]
  const made = place && slipped(place.word, random)
  if (!place || made === undefined) return undefined
  const {start, word} = place
  const changed = documentOf(file, document.source.slice(0, start) + made + document.source.slice(start + word.length))
  return [...suspectsIn(changed)].find(({offset}) => offset === start)
}
