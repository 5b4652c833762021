import {oneEdit} from '../../../src/language/context-net/one-edit.ts'
import {FIRST_WORD, kindOf, POSSESSIVE, ROW_BITS, type Vocabulary} from '../../../src/language/context-net/vocabulary.ts'
import {Flag} from '../../../src/language/lexicon/flags.ts'
import {type Lexicon, NONE} from '../../../src/language/lexicon/lexicon.ts'

/** A word that the vocabulary lacks, and a frequent one that may be meant. */
export interface RareWord {
  readonly word: string
  readonly meant: number
  /** The row that it shares. */
  readonly row: number
  /** Its share of all that share the row, as a logarithm. */
  readonly share: number
  /** What kind of slip it is. */
  readonly kind: string
}

/** Shorter words are one edit off others by chance. */
const SHORTEST = 4
/** What may be meant is one of so many words that are most frequent. */
const FREQUENT = 5000
/** From this Zipf frequency on a word is one that writers mean, though the text here has it seldom: “sued”, “oven”. */
const COMMON = 2.8
/** A word that stands less often than this per billion words is taken for one that stands so often. */
const LEAST_PER_BILLION = 3
const BILLION = 1e9

export interface RareSettings {
  readonly vocabulary: Vocabulary
  readonly lexicon: Lexicon
  /** How often each row is asked for, and all together. */
  readonly frequencies: Float64Array
}

const kindOfSlip = (word: string, meant: string): string => {
  const length = Math.min(8, word.length)
  if (`${word}s` === meant || word === `${meant}s`) return 's'
  if (word.length === meant.length && [...word].sort().join('') === [...meant].sort().join('')) return `exchanged ${length}`
  return `${word.length < meant.length ? 'lost' : word.length > meant.length ? 'added' : 'changed'} ${length}`
}

/** All words of the lexicon that the vocabulary lacks and that one edit parts from frequent ones, each with those. */
export function rareWordsOf({vocabulary, lexicon, frequencies}: RareSettings): Map<string, RareWord[]> {
  const total = frequencies.reduce((sum, count) => sum + count, 0)
  const found = new Map<string, RareWord[]>()
  const isRare = (word: string): boolean => {
    const at = vocabulary.rowOf(word) === 0 ? lexicon.find(word) : NONE
    return at !== NONE && (lexicon.flags(at) & Flag.lower) !== 0 && lexicon.frequency(at) < COMMON
  }
  const add = (word: string, meant: number, kind: string): void => {
    const row = kindOf(word)
    const perBillion = Math.max(LEAST_PER_BILLION, 10 ** lexicon.frequency(lexicon.find(word)))
    const share = Math.min(0, Math.log((perBillion / BILLION) * total) - Math.log(Math.max(1, frequencies[row]!)))
    const known = found.get(word) ?? []
    found.set(word, [...known, {word, meant, row, share, kind}])
  }
  vocabulary.words.slice(0, FREQUENT).forEach((meant, at) => {
    if (meant.length < SHORTEST || meant.includes("'")) return
    for (const word of oneEdit(meant))
      if (word.length >= SHORTEST - 1 && !word.includes("'") && isRare(word)) add(word, FIRST_WORD + at, kindOfSlip(word, meant))
  })
  vocabulary.words.forEach((base, at) => {
    const plural = `${base}s`
    if (base.length >= 3 && !base.includes("'") && isRare(plural)) add(plural, (FIRST_WORD + at) | (POSSESSIVE << ROW_BITS), 'possessive')
  })
  return found
}
