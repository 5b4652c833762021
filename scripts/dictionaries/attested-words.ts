import {Flag} from '../../src/language/lexicon/flags.ts'
import {type Lexicon, NONE} from '../../src/language/lexicon/word-lexicon.ts'
import {Ranking} from '../../src/language/spelling/ranking.ts'
import {ALL_VARIETIES, type Entries} from './entries.ts'

/** Seen less often (Zipf), a word outside the dictionaries is more often a slip than not. */
const LEAST_SEEN = 1.8
/** Share of words that writers on the web get wrong, as a power of ten. */
const ERROR_RATE = -2
/** A slip may be this many powers of ten commoner than predicted and still be taken for one. */
const MARGIN = 1.5
/** Where slips would explain it within this margin, it is a name at best, and right only with a capital: "Fabolous". */
const NAME_MARGIN = 2
/** A word run together with a word as common as this (Zipf) and as short is a missing space. */
const GLUE = {frequency: 5.5, length: 4} as const

/** Whether the frequency of a word is what slips for another known word would bring about. */
export function isExplained(word: string, frequency: number, lexicon: Lexicon, ranking: Ranking, margin: number): boolean {
  return ranking.near(word).some(({key, word: known}) => {
    if (key === word) return false
    const expected = lexicon.frequency(known) + ERROR_RATE - ranking.errorCost(key, word) / Math.LN10
    return expected > frequency - margin
  })
}

/** Whether a word is a short common word and another one without the space between. */
function isRunTogether(word: string, lexicon: Lexicon): boolean {
  const known = (part: string) => lexicon.find(part)
  for (let at = 1; at < word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    const [a, b] = [known(left), known(right)]
    if (a === NONE || b === NONE) continue
    if (left.length <= GLUE.length && lexicon.frequency(a) >= GLUE.frequency && lexicon.frequency(b) >= GLUE.frequency - 2) return true
    if (right.length <= GLUE.length && lexicon.frequency(b) >= GLUE.frequency && lexicon.frequency(a) >= GLUE.frequency - 2) return true
  }
  return false
}

/**
 * Adds the words that no dictionary has and running text often does, where slips can't account for their frequency: neologisms, trade
 * names, foreign words. `misspellings` are never added.
 */
export function addAttestedWords(
  entries: Entries,
  frequencies: ReadonlyMap<string, number>,
  lexicon: Lexicon,
  misspellings: {has(word: string): boolean},
): void {
  const ranking = new Ranking(lexicon)
  for (const [word, frequency] of frequencies) {
    if (frequency < LEAST_SEEN || entries.has(word) || !/^\p{Ll}{4,}$/u.test(word) || misspellings.has(word)) continue
    if (isExplained(word, frequency, lexicon, ranking, MARGIN) || isRunTogether(word, lexicon)) continue
    const isName = isExplained(word, frequency, lexicon, ranking, NAME_MARGIN)
    entries.set(word, {flags: (isName ? Flag.title : Flag.lower) | Flag.attested | ALL_VARIETIES, frequency, forms: new Set()})
  }
}
