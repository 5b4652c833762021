import {Flag} from '../../src/language/lexicon/flags.ts'

/** What the build gathers of one word. */
export interface Entry {
  flags: number
  /** Zipf frequency, 0 where never seen. */
  frequency: number
  readonly forms: Set<string>
}

/** Words under their lower-case keys, growing as the sources are read. */
export type Entries = Map<string, Entry>

export const ALL_VARIETIES = Flag.us | Flag.gb | Flag.ca | Flag.au

/** A word as it is looked up: composed, with straight apostrophes. */
export const normalise = (word: string): string => word.normalize('NFC').replaceAll('’', "'")

/** The case bit of a form. */
export function caseOf(form: string): number {
  const lower = form.toLowerCase()
  if (form === lower) return Flag.lower
  if (form === lower.charAt(0).toUpperCase() + lower.slice(1)) return Flag.title
  return form === form.toUpperCase() ? Flag.upper : Flag.mixed
}

/** Adds a form with what is known of it. */
export function addForm(entries: Entries, form: string, flags: number): void {
  const key = form.toLowerCase()
  let entry = entries.get(key)
  if (!entry) entries.set(key, (entry = {flags: 0, frequency: 0, forms: new Set()}))
  const pattern = caseOf(form)
  entry.flags |= flags | pattern
  if (pattern === Flag.mixed) entry.forms.add(form)
}

/** Adds a name. It says nothing of how the word that is spelt like it ("tyre", "center") is spelt where. */
export function addName(entries: Entries, name: string, kind: number): void {
  const known = entries.get(name.toLowerCase())
  addForm(entries, name, kind | (known && known.flags & Flag.lower ? 0 : ALL_VARIETIES))
}
