import {type Lexicon, NONE} from '../../src/language/lexicon/lexicon.ts'
import {hashOf} from '../../src/language/spelling/misspelling-table.ts'
import {Ranking} from '../../src/language/spelling/ranking.ts'
import type {Misspellings} from './compile-lexicon.ts'
import type {Pair} from './train-error-model.ts'

/** The attested misspellings whose word the ranking does not put first by itself. */
export function exceptionsOf(lexicon: Lexicon, pairs: readonly Pair[]): Misspellings {
  const ranking = new Ranking(lexicon)
  const exceptions = new Map<number, number>()
  for (const {wrong, right} of pairs) {
    const word = lexicon.find(right)
    if (word === NONE || lexicon.find(wrong) !== NONE || ranking.rank(wrong)[0]?.key === right) continue
    exceptions.set(hashOf(wrong), word)
  }
  return exceptions
}
