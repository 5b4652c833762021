import {SettingsError} from '../text/settings-error.ts'
import {areCompoundsPlain, withoutCompounds} from './compounds.ts'
import {flagReaderOf, formCounter, withPlainPatterns} from './hunspell-affixes.ts'
import type {Speller} from './speller.ts'

/** A Hunspell dictionary that a user brings: the text or the bytes of its two files. */
export interface HunspellDictionary {
  /** What messages call it; the path of its files without the ending is best. */
  readonly name: string
  readonly aff: Uint8Array | string
  readonly dic: Uint8Array | string
}

/** A dictionary that has been read. */
export interface HunspellSpeller extends Speller {
  /** What was left out and why, in words for the user; `undefined` where all was read. */
  readonly warning?: string
}

/**
 * Word forms that one dictionary may make, at most. nspell expands all affixes at once, at about 100 bytes a form: English has 120,000,
 * agglutinating languages have hundreds of millions.
 */
const MOST_FORMS = 1_000_000

const textOf = (file: Uint8Array | string): string =>
  (typeof file === 'string' ? file : new TextDecoder().decode(file)).replace(/^\uFEFF/, '')

/** The lines of a word list up to the bound, and how many there are. */
function bounded(aff: string, dic: string): {text: string; kept: number; all: number} {
  const formsOf = formCounter(aff)
  const lines = dic
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
  let forms = 0
  let kept = 0
  for (const line of lines) {
    forms += formsOf(/\/(\S+)/.exec(line)?.[1] ?? '')
    if (forms > MOST_FORMS) break
    kept++
  }
  return {text: `${kept}\n${lines.slice(0, kept).join('\n')}\n`, kept, all: lines.length}
}

function requireHunspell({name}: HunspellDictionary, aff: string, dic: string): void {
  if (!/^[ \t]*(?:SET|TRY|PFX|SFX|FLAG|REP|KEY|WORDCHARS|LANG|NOSUGGEST|COMPOUND\w*)\b/m.test(aff))
    throw new SettingsError(`"${name}.aff" of "dictionaries" is no Hunspell affix file: it has none of its directives`)
  if (!/^\s*\d+/.test(dic))
    throw new SettingsError(`"${name}.dic" of "dictionaries" is no Hunspell word list: its first line is not the number of words`)
}

/** The two files as texts, with plain patterns and the word list up to the bound, and what to tell the user of what is left out. */
function inspect(dictionary: HunspellDictionary): {aff: string; dic: string; warning?: string} {
  const {name} = dictionary
  const [aff, dic] = [textOf(dictionary.aff), textOf(dictionary.dic)]
  requireHunspell(dictionary, aff, dic)
  const {text, kept, all} = bounded(aff, dic)
  const plain = withPlainPatterns(aff, name)
  const hasPlainCompounds = areCompoundsPlain(aff, text, flagReaderOf(aff))
  const warnings = [
    ...(kept < all ? [`The Hunspell dictionary "${name}" has too many word forms; only its first ${kept} of ${all} entries are read`] : []),
    ...(hasPlainCompounds
      ? []
      : [`The rules for compounds of the Hunspell dictionary "${name}" are too intricate to be checked; they are left out`]),
  ]
  const files = {aff: hasPlainCompounds ? plain : withoutCompounds(plain), dic: text}
  return warnings.length === 0 ? files : {...files, warning: warnings.join('. ')}
}

/**
 * What will be left out of a dictionary and why, in words for the user, found without reading its words; `undefined` where nothing is.
 *
 * @throws {SettingsError} on files that are no Hunspell pair, naming the one
 */
export const warningOf = (dictionary: HunspellDictionary): string | undefined => inspect(dictionary).warning

/**
 * Reads a Hunspell dictionary by nspell, which is loaded here and not before.
 *
 * @throws {SettingsError} on a broken pair of files, naming it
 */
export async function loadHunspell(dictionary: HunspellDictionary): Promise<HunspellSpeller> {
  const {warning, ...files} = inspect(dictionary)
  const {default: nspell} = await import('nspell')
  try {
    const spell = nspell(files)
    const speller: Speller = {correct: (word) => spell.correct(word), suggest: (word) => spell.suggest(word)}
    return warning === undefined ? speller : {...speller, warning}
  } catch (error) {
    throw new SettingsError(
      `Cannot read the Hunspell dictionary "${dictionary.name}": ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
