import {COORDINATOR} from '../../analysis/english/tag-sets.ts'
import {has} from '../../analysis/english/tokens.ts'
import type {Candidacy} from './signs.ts'

/** Words, a coordinator before a phrase left out, that a fragment may have to pass for one of effect. */
const SHORT = 3

/** Whether a fragment is one that writers use for effect: a few words, set apart on purpose, and no part of what stands next to it. */
export function isStylistic({kind, sentence, evidence}: Candidacy): boolean {
  const {syntax} = sentence
  const start = kind !== 'predicate' && has(syntax, syntax.first, COORDINATOR) ? syntax.first + 1 : syntax.first
  return !evidence.partner && (syntax.end - start <= SHORT || sentence.text.endsWith('!'))
}
