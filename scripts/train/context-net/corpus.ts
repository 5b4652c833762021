import {SIDE} from '../../../src/language/context-net/context-net.ts'
import {FIRST_KIND, ROW_BITS, ROW_MASK, type Vocabulary} from '../../../src/language/context-net/vocabulary.ts'
import {freeParagraphs} from '../free-text.ts'
import {tokensIn} from './read-tokens.ts'

/** One document in so many is kept from the net. */
const KEPT = 12
const KEPT_NTH = 7

export const isKept = (nth: number): boolean => nth % KEPT === KEPT_NTH

/** Forms with “'s” that are words of their own. */
const OWN = new Set("it's that's there's here's he's she's let's what's who's where's how's".split(' '))

const WORD = /^[a-z]+(?:'[a-z]+)?$/

const isOwnWord = (token: string): boolean => WORD.test(token) && token !== 's' && (!token.endsWith("'s") || OWN.has(token))

/** The paragraphs of some folders, token by token. */
export interface Corpus {
  readonly paragraphs: readonly {readonly genre: string; readonly nth: number; readonly tokens: string}[]
}

/** Reads the text of folders. Its tokens are joined again by spaces, which takes a fifth of the memory. */
export function readCorpus(folders: readonly string[]): Corpus {
  const paragraphs = folders.flatMap((folder) =>
    Array.from(freeParagraphs(folder), ({text, genre, nth}) => ({genre, nth, tokens: tokensIn(text).join(' ')})),
  )
  return {paragraphs}
}

/** The words that are most frequent in small letters. */
export function chooseWords({paragraphs}: Corpus, count: number): string[] {
  const counts = new Map<string, number>()
  for (const {tokens} of paragraphs) for (const token of tokens.split(' ')) counts.set(token, (counts.get(token) ?? 0) + 1)
  return [...counts]
    .filter(([token]) => isOwnWord(token))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([token]) => token)
}

/** The tokens of paragraphs end to end in numbers, with edges between and around them. */
export function streamOf(paragraphs: Iterable<{readonly tokens: string}>, vocabulary: Vocabulary): Uint16Array {
  let stream = new Uint16Array(1 << 20)
  let length = SIDE
  for (const {tokens} of paragraphs) {
    const found = tokens.split(' ')
    while (length + found.length + SIDE > stream.length) stream = grown(stream)
    for (const token of found) stream[length++] = vocabulary.tokenOf(token)
    length += SIDE
  }
  return stream.subarray(0, length)
}

function grown(numbers: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}

/** Whether a token can be asked for: a word, and no part of a name. */
export const isAsked = (token: number): boolean => (token & ROW_MASK) >= FIRST_KIND && token >>> ROW_BITS < 2

/** How often each row is asked for. */
export function frequenciesOf(stream: Uint16Array, rows: number): Float64Array {
  const frequencies = new Float64Array(rows)
  for (const token of stream) if (token >>> ROW_BITS === 0 && isAsked(token)) frequencies[token & ROW_MASK]!++
  return frequencies
}
