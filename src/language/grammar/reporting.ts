import {listOf} from '../word-lists.ts'
import type {Syntax} from './syntax.ts'
import {tag} from './tags.ts'

const REPORTING = listOf('reporting')

/** Whether a word in lower case is a form of a verb that a quoted clause or a clause with `that` hangs on. */
export const isReporting = (word: string): boolean => REPORTING.has(word)

const VERB_TAGS = new Set([tag('V_VBD'), tag('V_VBZ'), tag('V_VBP'), tag('V_VB'), tag('V_VBN')])

/** Whether a sentence stops at a reporting verb, as one does whose `that` clause was cut off. */
export function endsInReport(syntax: Syntax): boolean {
  const last = syntax.end - 1
  if (last < syntax.first || !REPORTING.has(syntax.words[last]!.lower)) return false
  return VERB_TAGS.has(syntax.tags[last]!)
}

/** Whether a sentence opens with a reporting verb in a finite form. */
export const opensWithReport = ({words, tags, first}: Syntax): boolean =>
  REPORTING.has(words[first]?.lower ?? '') && VERB_TAGS.has(tags[first]!)
