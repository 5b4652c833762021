import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {normalise} from './entries.ts'

/** Attested misspellings in lower case, each with the words that it may stand for. */
export type AttestedPairs = ReadonlyMap<string, readonly string[]>

const STRING = /"([^"]*)"/g
/** An entry of the generated table of the crate `typos-dict`: the misspelling, and a list of corrections, empty where it is only forbidden. */
const CRATE_ENTRY = /InsensitiveStr::\w+\(\s*"([^"]+)",?\s*\),\s*&\[([^\]]*)\]/g
/** A line of the Go module `misspell`: the misspelling and its correction. */
const MODULE_LINE = /^\s*"([^"]+)",\s*"([^"]+)",/gm

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')

const key = (word: string): string => normalise(word).toLowerCase()

const moduleLines = (folder: string): readonly (readonly [string, string])[] =>
  [...read(folder, 'misspell/words.go').matchAll(MODULE_LINE)].map(([, wrong = '', right = '']) => [key(wrong), key(right)] as const)

/** All the openly licensed misspellings there are, words that some list has among them; pairs with spaces are left out. */
export function readAttestedPairs(folder: string): AttestedPairs {
  const pairs = new Map<string, string[]>()
  const add = (wrong: string, right: string): void => {
    if (/\s/.test(wrong + right)) return
    const known = pairs.get(wrong)
    if (!known) pairs.set(wrong, [right])
    else if (!known.includes(right)) known.push(right)
  }
  for (const [, wrong = '', rights = ''] of read(folder, 'typos-dict/word_codegen.rs').matchAll(CRATE_ENTRY))
    for (const [, right = ''] of rights.matchAll(STRING)) add(key(wrong), key(right))
  for (const [wrong, right] of moduleLines(folder)) add(wrong, right)
  return pairs
}

/** The misspellings of the list of common ones, which nobody means as a word, however rare. */
export const readCommonMisspellings = (folder: string): ReadonlySet<string> => new Set(moduleLines(folder).map(([wrong]) => wrong))
