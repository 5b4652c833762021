import fs from 'node:fs'
import {inflections} from '../../../src/language/context-net/inflections.ts'
import {oneEdit} from '../../../src/language/context-net/one-edit.ts'
import {FIRST_WORD, POSSESSIVE, ROW_BITS, type Vocabulary} from '../../../src/language/context-net/vocabulary.ts'

/** Words that are taken for one another. */
export interface ConfusionSet {
  /** How words of the set come to be taken for one another; `learnt` where they are learnt beside others, and not told. */
  readonly kind: 'sound' | 'look' | 'learnt'
  readonly words: readonly string[]
}

/** What a line opens with, by kind. */
const KINDS: Readonly<Record<string, ConfusionSet['kind']>> = {'': 'sound', '~ ': 'look', '- ': 'learnt'}

/** The sets of `dictionaries/words/confusion-sets.txt`. @throws on a line that cannot be read */
export function readSets(file: string): ConfusionSet[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line === '' || line.startsWith('#')) return []
      const [, sign, words] = /^(~ |- )?([a-z']+(?: [a-z']+)+)$/.exec(line) ?? []
      if (words === undefined) throw new Error(`${file}:${at + 1}: two words or more are expected, not “${line}”`)
      return [{kind: KINDS[sign ?? '']!, words: words.split(' ')}]
    })
}

/** Why two words are taken for each other: they stand in one set, of words that sound alike or look alike, are forms of one word, or one edit parts them; the last is a plural for a possessive, and the other way about. */
export type Kind = ConfusionSet['kind'] | 'form' | 'edit' | 'possessive'

/** The tokens that may be taken for each token, and why. */
export type Rivals = Map<number, Map<number, Kind>>

/** The rivals of all words of a vocabulary. */
export function rivalsOf(vocabulary: Vocabulary, sets: readonly ConfusionSet[]): Rivals {
  const rivals: Rivals = new Map()
  const add = (one: number, other: number, kind: Kind): void => {
    if (one === other) return
    const known = rivals.get(one) ?? new Map<number, Kind>()
    rivals.set(one, known)
    if (!known.has(other)) known.set(other, kind)
  }
  const both = (one: number, other: number, kind: Kind): void => {
    add(one, other, kind)
    add(other, one, kind)
  }
  const rowOf = (word: string): number => vocabulary.rowOf(word)
  for (const {words, kind} of sets)
    for (const one of words) for (const other of words) if (rowOf(one) && rowOf(other)) add(rowOf(one), rowOf(other), kind)
  vocabulary.words.forEach((word, at) => {
    const row = FIRST_WORD + at
    const isWord = (other: string): boolean => other.length > 1 && word.length > 1 && rowOf(other) >= FIRST_WORD
    for (const other of inflections(word)) if (isWord(other)) both(row, rowOf(other), 'form')
    for (const other of oneEdit(word)) if (isWord(other)) both(row, rowOf(other), 'edit')
    const singular = word.length > 3 && word.endsWith('s') ? rowOf(word.slice(0, -1)) : 0
    if (singular < FIRST_WORD) return
    both(row, singular | (POSSESSIVE << ROW_BITS), 'possessive')
    both(singular, singular | (POSSESSIVE << ROW_BITS), 'possessive')
  })
  return rivals
}
