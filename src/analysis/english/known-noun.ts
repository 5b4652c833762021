import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {Language} from '../../language/language.ts'
import {NONE} from '../../language/lexicon/word-lexicon.ts'
import {mayBeNoun} from './base-form.ts'
import {pluralVerb, singularVerb} from './inflect.ts'
import {isNeverName} from './nouns.ts'
import type {Subject} from './subject.ts'
import {COMMON_NOUNS} from './tag-sets.ts'
import {has} from './token-tests.ts'

/** The other number of a noun, made by rule as the forms of verbs are: `packets` → `packet`, `entirety` → `entireties`, `fishermen` → `fisherman`. */
function otherNumber(form: string): string {
  if (form.endsWith('men')) return `${form.slice(0, -2)}an`
  return form.endsWith('s') ? pluralVerb(form) : singularVerb(form)
}

/**
 * Whether the number of a subject goes by a noun of which no lexicon has the other number, and whose ending therefore says little: `kubernetes`, `archaea`, `specimen`.
 */
export function hasUnknownNoun(syntax: Syntax, {at, construction}: Subject, {grammar, speller}: Language): boolean {
  const form = lowerAt(syntax, at)
  if (!grammar || !speller || construction === 'coordinated-subject' || !has(syntax, at, COMMON_NOUNS) || isNeverName(form)) return false
  const other = otherNumber(form)
  return !mayBeNoun(form, grammar.reader.partsOf) && !mayBeNoun(other, grammar.reader.partsOf) && speller.lexicon.find(other) === NONE
}
