import {neighbourhoodOf} from '../../../src/analysis/neighbourhood.ts'
import {Paragraph} from '../../../src/analysis/paragraph.ts'
import {words} from '../../../src/analysis/words.ts'
import {contextFeatures, FEATURES} from '../../../src/language/contexts/tokens-around.ts'
import type {FreeParagraph} from '../free-text.ts'

/** Of a frequent word every second place is kept, or every fourth …, so that no more than this are. */
const MOST_PLACES = 20_000

/** The places of one word: their features one after another. */
export class Places {
  /** One place in so many is kept. */
  stride = 1
  count = 0
  #features = new Uint32Array(64 * FEATURES)
  #passed = 0

  add(features: Uint32Array): void {
    if (this.#passed++ % this.stride !== 0) return
    if (this.count === MOST_PLACES) this.#thin()
    const end = (this.count + 1) * FEATURES
    if (end > this.#features.length) this.#features = grown(this.#features)
    this.#features.set(features, this.count * FEATURES)
    this.count++
  }

  #thin(): void {
    for (let at = 0; 2 * at < this.count; at++) this.#features.copyWithin(at * FEATURES, 2 * at * FEATURES, (2 * at + 1) * FEATURES)
    this.count = Math.ceil(this.count / 2)
    this.stride *= 2
  }

  /** The features of a place. */
  at(place: number): Uint32Array {
    return this.#features.subarray(place * FEATURES, (place + 1) * FEATURES)
  }
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

/** The genres are divided into so many parts, so that each can be judged by what the others teach: a text is seldom of a genre that was learnt from. */
export const PARTS = 3

/** What the text says of some words. */
export interface Gathered {
  /** The places of each word, by part. */
  readonly places: ReadonlyMap<string, readonly Places[]>
  /** How many words the text has. */
  readonly words: number
}

const isName = ({text, initial}: {text: string; initial: boolean}): boolean => !initial && /^\p{Lu}/u.test(text)

/** All places of the words that are wanted. */
export function gatherPlaces(paragraphs: Iterable<FreeParagraph>, wanted: ReadonlySet<string>, frequent: ReadonlySet<string>): Gathered {
  const places = new Map(Array.from(wanted, (word): [string, Places[]] => [word, Array.from({length: PARTS}, () => new Places())]))
  const features = new Uint32Array(FEATURES)
  const genres = new Map<string, number>()
  let count = 0
  for (const {text, genre} of paragraphs) {
    if (!genres.has(genre)) genres.set(genre, genres.size)
    const part = genres.get(genre)! % PARTS
    const found = new Paragraph({kind: 'paragraph', text, opaque: []}, {}).once(words)
    count += found.length
    found.forEach((word, index) => {
      const known = isName(word) ? undefined : places.get(word.text.toLowerCase())
      if (known === undefined) return
      contextFeatures(neighbourhoodOf(text, found, index), frequent, features)
      known[part]!.add(features)
    })
  }
  return {places, words: count}
}

/** The most frequent words of a text, in small letters. */
export function frequentWords(paragraphs: Iterable<FreeParagraph>, count: number): string[] {
  const counts = new Map<string, number>()
  for (const {text} of paragraphs)
    for (const word of new Paragraph({kind: 'paragraph', text, opaque: []}, {}).once(words)) {
      const lower = word.text.toLowerCase()
      counts.set(lower, (counts.get(lower) ?? 0) + 1)
    }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([word]) => word)
}
