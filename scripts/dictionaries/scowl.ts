import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Flag} from '../../src/language/lexicon/flags.ts'
import {ALL_VARIETIES, addForm, addName, type Entries, normalise} from './entries.ts'

/** The varieties of the lists' names; `english` is common to all, a `variant_1` list holds spellings about as good as the main one. */
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
}

const KINDS = ['words', 'upper', 'proper-names', 'contractions', 'abbreviations'] as const

/** Above this level, words are so rare that a reader more often sees them as slips for others; above `largest`, lists hold errors. */
const LEVELS = {common: 60, largest: 80} as const

/** Adds the words of SCOWL's lists. Possessives are left to the rule for them. */
export function addScowl(entries: Entries, folder: string): void {
  for (const file of readdirSync(folder).sort()) {
    const [, variety = '', kind = '', level = ''] = /^(.+?)-(.+)\.(\d+)$/.exec(file) ?? []
    const flags = VARIETIES[variety]
    if (flags === undefined || !KINDS.includes(kind as (typeof KINDS)[number]) || Number(level) > LEVELS.largest) continue
    const rare = Number(level) > LEVELS.common && kind !== 'proper-names' ? Flag.rare : 0
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line === '' || (kind !== 'contractions' && line.endsWith("'s"))) continue
      const form = normalise(line)
      const known = entries.has(form.toLowerCase())
      if (variety === 'variant_1' && known) continue
      if (kind === 'proper-names') addName(entries, form, Flag.listed)
      else addForm(entries, form, flags | Flag.listed | (known ? 0 : rare))
    }
  }
}

/** Every word of every list of SCOWL, of whatever level, in lower case. */
export function readScowlWords(folder: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const file of readdirSync(folder)) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) words.add(normalise(line).toLowerCase())
  }
  return words
}
