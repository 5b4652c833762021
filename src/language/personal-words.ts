import {SettingsError} from '../text/settings-error.ts'
import {shapesOf} from './spelling/letter-case.ts'

/** The project's own words: which are right, which are not, and what is to be written for some. */
export interface PersonalWords {
  readonly accepted: ReadonlySet<string>
  readonly forbidden: ReadonlySet<string>
  readonly corrections: ReadonlyMap<string, string>
}

const ARROW = '->'

/** The two sides of `a -> b`; nothing where a side is empty. */
function correctionIn(line: string): readonly [wrong: string, right: string] | readonly [] {
  const at = line.indexOf(ARROW, 1)
  const right = line.slice(at + ARROW.length).trimStart()
  return at < 0 || right === '' ? [] : [line.slice(0, at).trimEnd(), right]
}

const straight = (word: string): string => word.trim().replaceAll('’', "'").normalize('NFC')

/**
 * Reads entries of the setting `words` or lines of a word file: `word` accepts, `!word` forbids, `a -> b` forbids `a` and corrects it to
 * `b`. What follows a `#` is a comment. A word in small letters also stands for its capitalised forms; one with capitals for itself alone.
 *
 * @throws {SettingsError} on an entry of which a side is empty or has white space around a word that is looked up
 */
export function readPersonalWords(entries: readonly string[]): PersonalWords {
  const accepted = new Set<string>()
  const forbidden = new Set<string>()
  const corrections = new Map<string, string>()
  for (const entry of entries) {
    const line = straight(entry.replace(/(?:^|\s)#.*$/, ''))
    if (line === '') continue
    const [wrong, right] = correctionIn(line)
    const word = wrong ?? line.replace(/^!\s*/, '')
    if (/\s/.test(word) || word === '')
      throw new SettingsError(`The entry "${entry}" of "words" must be one word, "!word" or "wrong -> right"`)
    for (const form of shapesOf(word)) {
      if (right !== undefined) corrections.set(form, right)
      if (right !== undefined || line.startsWith('!')) forbidden.add(form)
      else accepted.add(form)
    }
  }
  return {accepted, forbidden, corrections}
}
