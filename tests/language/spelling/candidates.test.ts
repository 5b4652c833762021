import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compileLexicon, lexiconWords} from '../../../scripts/dictionaries/compile-lexicon.ts'
import {ALL_VARIETIES, addForm, type Entries} from '../../../scripts/dictionaries/entries.ts'
import {Lexicon} from '../../../src/language/lexicon/word-lexicon.ts'
import {CandidateSearch, type SpellingCandidate} from '../../../src/language/spelling/candidates.ts'
import {pyramidOf, Surprises} from '../../../src/language/spelling/surprises.ts'

/** Optimal string alignment by the whole table: slow, and plain enough to be believed. */
function distance(a: string, b: string): number {
  const table = Array.from({length: a.length + 1}, (_, i) => Array.from({length: b.length + 1}, (_, j) => (i === 0 ? j : j === 0 ? i : 0)))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      table[i]![j] = Math.min(table[i - 1]![j - 1]! + cost, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        table[i]![j] = Math.min(table[i]![j]!, table[i - 2]![j - 2]! + 1)
    }
  }
  return table[a.length]![b.length]!
}

function lexiconOf(words: readonly string[]): Lexicon {
  const entries: Entries = new Map()
  for (const word of words) addForm(entries, word, ALL_VARIETIES)
  return new Lexicon(() => compileLexicon(entries))
}

const word = fc.string({unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 7})

test('finds exactly the words within the distance, with their distances', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, {minLength: 1, maxLength: 40}), word, fc.integer({min: 1, max: 3}), (words, wrong, most) => {
      const lexicon = lexiconOf(words)
      const found = new CandidateSearch(lexicon)
        .search(wrong, most)
        .map(({word: found, distance: edits}) => [lexicon.key(found), edits, found])
      const expected = words.filter((key) => distance(key, wrong) <= most).map((key) => [key, distance(key, wrong), lexicon.find(key)])
      expect(found.sort()).toEqual(expected.sort())
    }),
  )
})

test('with surprises, finds the words that seem best, and none twice', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, {minLength: 1, maxLength: 40}), word, fc.integer({min: 1, max: 3}), (words, wrong, most) => {
      const lexicon = lexiconOf(words)
      const search = new CandidateSearch(lexicon)
      const steps = (found: number) => 8 * ((found * 7) % 11)
      const likeliest = search
        .search(wrong, most, new Surprises(pyramidOf(Uint8Array.from({length: lexicon.size}, (_, found) => steps(found))), lexicon.size))
        .map(({word: found}) => found)
      const all = search.search(wrong, most)
      const rough = ({word: found, rough: edits}: SpellingCandidate) => edits + steps(found)
      const best = Math.min(...all.map(rough))
      expect(new Set(likeliest).size).toBe(likeliest.length)
      expect(likeliest).toEqual(expect.arrayContaining(all.filter((each) => rough(each) === best).map(({word: found}) => found)))
      expect(all.map(({word: found}) => found)).toEqual(expect.arrayContaining(likeliest))
    }),
  )
})

test('the numbering is the order of the words', () => {
  const words = ['harbour', 'harbours', 'ha', 'habit', 'zebra']
  const entries: Entries = new Map()
  for (const each of words) addForm(entries, each, ALL_VARIETIES)
  const lexicon = lexiconOf(words)
  expect(lexiconWords(entries).map((each) => lexicon.find(each))).toEqual([0, 1, 2, 3, 4])
})

test('words too long to be searched for have no candidates', () => {
  const lexicon = new Lexicon(() => readFileSync(new URL('../../../dictionaries/english/lexicon.bin', import.meta.url)))
  expect(new CandidateSearch(lexicon).search('a'.repeat(31), 2)).toEqual([])
  expect(new CandidateSearch(lexicon).search('a'.repeat(100_000), 2)).toEqual([])
  expect(new CandidateSearch(lexicon).search('', 2)).toEqual([])
})
