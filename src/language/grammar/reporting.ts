import type {Syntax} from './syntax.ts'
import {tag} from './tags.ts'

/** Verbs that a quoted clause or a clause with `that` hangs on. */
const REPORTING = new Set(
  `said say says reported report reports claimed claim claims announced announces confirmed confirms stated states believed believe believes
  added adds noted notes argued argue argues suggested suggest suggests warned warns showed show shows shown found find finds revealed reveal
  reveals explained explains insisted insists acknowledged admits admitted denied denies indicated indicate indicates concluded concludes
  estimated estimates thought think thinks knew know knows hoped hope hopes feared fear declared declares mentioned observed observes recalled
  recalls understood understands learned learn learnt realized realised feel felt feels agree agreed agrees mean means meant ensure ensures
  demonstrated demonstrates demonstrate told informed assured remember demanded predicted predicts proposed propose hear heard see saw seen
  decided discovered promised complained accepted conceded stressed ruled testified wrote`.split(/\s+/),
)

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
