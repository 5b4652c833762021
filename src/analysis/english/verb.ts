import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {pluralAuxiliaries, singularAuxiliaries} from './inflect.ts'
import {BASE, PRESENT, PRESENT_PLURAL, PRESENT_SINGULAR} from './tag-sets.ts'
import {beforeAdverbs, has, isCapitalised, tagSet, touches} from './token-tests.ts'

export type GrammaticalNumber = 'singular' | 'plural'

/** A finite verb whose form shows number. */
export interface Verb {
  /** Its token. */
  readonly at: number
  readonly lower: string
  readonly number: GrammaticalNumber
  /** Whether it is a form of *be*, *have* or *do*, which no noun or adjective is spelt like. */
  readonly isAuxiliary: boolean
  /** Whether an infinitive would look the same: `have`, `carry`, but not `are`. */
  readonly isBare: boolean
}

const PAST = tagSet('V_VBD', 'A_VBD')

const VERB = tagSet('V_VBZ', 'A_VBZ', 'V_VBP', 'A_VBP', 'V_VBD', 'A_VBD', 'V_VB', 'A_VB')

const ALSO_PAST = listOf('also past')

/** A form with the *-s* of the singular. No verb is longer than this. */
const IN_S = /^(?=[a-z]{2,30}s$)(?!.*(?:[aeiouy].*ings|[sua]s)$)/

/** A form without it. */
const WITHOUT_S = /^[a-z]*(?:[^s\W\d_]|[sua]s)$/

const LICENSES_BARE = tagSet('A_MD', 'TO', 'V_VB')

/** Whether a base form stands after a modal or “to”. */
const isInfinitive = (syntax: Syntax, at: number): boolean => has(syntax, at, BASE) && has(syntax, beforeAdverbs(syntax, at), LICENSES_BARE)

function auxiliary(syntax: Syntax, at: number, lower: string): Verb | undefined {
  if (singularAuxiliaries.has(lower)) {
    const isForm = has(syntax, at, PRESENT_SINGULAR) || has(syntax, at, PAST)
    return isForm ? {at, lower, number: 'singular', isAuxiliary: true, isBare: false} : undefined
  }
  if (!pluralAuxiliaries.has(lower)) return undefined
  const isBare = lower === 'have' || lower === 'do'
  const isForm = has(syntax, at, PRESENT_PLURAL) || has(syntax, at, PAST) || (isBare && has(syntax, at, BASE))
  return isForm ? {at, lower, number: 'plural', isAuxiliary: true, isBare} : undefined
}

/** `re-renders`, `get-mirror`, `task(s)`: a hyphen or bracket that no space parts from a token makes it part of a word. */
const isPartOfWord = (syntax: Syntax, at: number): boolean => touches(syntax, at) || touches(syntax, at - 1)

/** The verb at a token, where there is one whose form shows number. */
export function verbAt(syntax: Syntax, at: number): Verb | undefined {
  if (!has(syntax, at, VERB)) return undefined
  const lower = lowerAt(syntax, at)
  if (isPartOfWord(syntax, at)) return undefined
  if ((isCapitalised(syntax, at) && at > syntax.first) || isInfinitive(syntax, at)) return undefined
  if (singularAuxiliaries.has(lower) || pluralAuxiliaries.has(lower)) return auxiliary(syntax, at, lower)
  // What is taken for an auxiliary and is none is no verb: “targets apps not yet …”.
  const isPresent = has(syntax, at, PRESENT)
  if (isPresent && IN_S.test(lower)) return {at, lower, number: 'singular', isAuxiliary: false, isBare: false}
  const isPlural = isPresent || (has(syntax, at, BASE) && finiteOddsAt(syntax, at) > FINITE.faint)
  if (!isPlural || ALSO_PAST.has(lower) || syntax.words[at]!.canBePast || lower === 'be' || !WITHOUT_S.test(lower)) return undefined
  return {at, lower, number: 'plural', isAuxiliary: false, isBare: true}
}
