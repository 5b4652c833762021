import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Flag} from '../../src/language/lexicon/flags.ts'
import {ALL_VARIETIES, addForm, addName, type Entries, normalise} from './entries.ts'

/**
 * The varieties of the lists' names; `english` is common to all, a `variant_1` list holds spellings about as good as the main one, a `variant_2` list
 * those that some dictionary allows ("avocadoes").
 */
const VARIETIES: Readonly<Record<string, number>> = {
  english: ALL_VARIETIES,
  american: Flag.us,
  british: Flag.gb,
  british_z: Flag.gb,
  canadian: Flag.ca,
  australian: Flag.au,
  variant_1: ALL_VARIETIES,
  british_variant_1: Flag.gb,
  canadian_variant_1: Flag.ca,
  australian_variant_1: Flag.au,
  variant_2: ALL_VARIETIES,
  british_variant_2: Flag.gb,
  canadian_variant_2: Flag.ca,
  australian_variant_2: Flag.au,
}

const KINDS = ['words', 'upper', 'proper-names', 'contractions', 'abbreviations']

/** Above this level, words are so rare that a reader more often sees them as slips for others; above `largest`, lists hold errors, those of poor variants sooner. */
const LEVELS = {common: 60, largest: 80} as const

/** A list of SCOWL, by its file's name. */
interface List {
  readonly file: string
  readonly variety: string
  readonly kind: string
  readonly flags: number
  /** It says nothing new of a word that is known. */
  readonly secondary: boolean
}

function listOf(file: string): List | undefined {
  const [, variety = '', kind = '', level = ''] = /^(.+?)-(.+)\.(\d+)$/.exec(file) ?? []
  const varieties = VARIETIES[variety]
  const isPoor = variety.endsWith('variant_2')
  const largest = isPoor ? LEVELS.common : LEVELS.largest
  if (varieties === undefined || !KINDS.includes(kind) || Number(level) > largest) return undefined
  const isRare = isPoor || (Number(level) > LEVELS.common && kind !== 'proper-names')
  const flags = varieties | Flag.listed | (isRare ? Flag.rare : 0)
  return {file, variety, kind, flags, secondary: isPoor || variety === 'variant_1'}
}

/** Poor variants come last, those of all varieties first: so they are known where another list has them. */
const rankOf = ({variety}: List): number => (variety === 'variant_2' ? 1 : variety.endsWith('variant_2') ? 2 : 0)

const listsIn = (folder: string): List[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => listOf(file) ?? [])
    .sort((a, b) => rankOf(a) - rankOf(b))

/** Adds the words of SCOWL's lists. Possessives are left to the rule for them. */
export function addScowl(entries: Entries, folder: string): void {
  for (const list of listsIn(folder)) {
    for (const line of readFileSync(join(folder, list.file), 'utf8').split('\n')) {
      if (line !== '' && (list.kind === 'contractions' || !line.endsWith("'s"))) addWord(entries, normalise(line), list)
    }
  }
}

function addWord(entries: Entries, form: string, {kind, flags, secondary}: List): void {
  const known = entries.has(form.toLowerCase())
  if (known && secondary) return
  if (kind === 'proper-names') addName(entries, form, Flag.listed)
  else addForm(entries, form, known ? flags & ~Flag.rare : flags)
}

/** Every word of every list of SCOWL, of whatever level, in lower case. */
export function readScowlWords(folder: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const file of readdirSync(folder)) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) words.add(normalise(line).toLowerCase())
  }
  return words
}
