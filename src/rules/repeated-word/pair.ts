import {lowerAt, type Syntax, tagAt} from '../../language/grammar/syntax.ts'
import {type TagName, tag} from '../../language/grammar/tags.ts'

/** Two equal words in a row as the tagger reads their sentence: the indices of their tokens. */
export interface RepeatedPair {
  readonly syntax: Syntax
  readonly first: number
  readonly second: number
}

export const tags = (...names: readonly TagName[]): ReadonlySet<number> => new Set(names.map(tag))

export const FULL_VERB = tags('V_VB', 'V_VBD', 'V_VBG', 'V_VBN', 'V_VBP', 'V_VBZ')
export const NOUN = tags('NN', 'NNS', 'NNP')
export const BEFORE_NOUN = tags('DT', 'PRPS', 'POS', 'JJ')
export const ADVERB = tags('RB', 'RBR')
export const CLAUSE_OPENER = tags('WP', 'WDT', 'DWDT', 'WRB', 'SWRB')
export const PRONOUN = tags('PRP', 'PRPn')

export const before = ({syntax, first}: RepeatedPair): number => tagAt(syntax, first - 1)
export const wordBefore = ({syntax, first}: RepeatedPair): string => lowerAt(syntax, first - 1)
export const wordAfter = ({syntax, second}: RepeatedPair): string => lowerAt(syntax, second + 1)

export const isOneOf = (words: string | ReadonlySet<string>): ((word: string) => boolean) => {
  const all = new Set(typeof words === 'string' ? words.split(' ') : words)
  return (word) => all.has(word)
}

export const isForm = (table: Uint8Array, code: number): boolean => table[code] === 1

/** Words that a clause follows as it follows “which”. */
export const opensWithoutPronoun = isOneOf('all everything anything nothing something')

/** The base forms that a regular form may have. */
function bases(form: string): readonly string[] {
  const stem = form.replace(/(?:ing|e?d|e?s)$/, '')
  return [form, stem, `${stem}e`, form.slice(0, -1), form.replace(/i(?:es|ed)$/, 'y'), stem.replace(/(.)\1$/, '$1')]
}

/** Whether a word is on a list of base and irregular forms, or a regular form of one. */
export function isFormOf(list: ReadonlySet<string>): (form: string) => boolean {
  const isListed = isOneOf(list)
  return (form) => bases(form).some(isListed)
}
