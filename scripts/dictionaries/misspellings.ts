import {EnglishSpeller} from '../../src/language/english-speller.ts'
import {type Lexicon, NONE} from '../../src/language/lexicon/word-lexicon.ts'
import {hashOf} from '../../src/language/spelling/misspelling-table.ts'
import {isRunTogether} from '../../src/language/spelling/splitting.ts'
import type {AttestedPairs} from './attested-pairs.ts'
import type {Misspellings} from './compile-lexicon.ts'

/** The attested misspellings of which the speller puts no right word first by itself, each with the one that it ranks best. */
export function exceptionsOf(lexicon: Lexicon, pairs: AttestedPairs): Misspellings {
  const speller = new EnglishSpeller(lexicon, {attested: false})
  const exceptions = new Map<number, number>()
  for (const [wrong, rights] of pairs) {
    const known = rights.filter((right) => lexicon.find(right) !== NONE)
    if (known.length === 0 || lexicon.find(wrong) !== NONE || isRunTogether(wrong)) continue
    const offered = speller.suggest(wrong).map((text) => text.toLowerCase())
    if (known.includes(offered[0]!)) continue
    exceptions.set(hashOf(wrong), lexicon.find(offered.find((text) => known.includes(text)) ?? known[0]!))
  }
  return exceptions
}
