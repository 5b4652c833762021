import {isSubjectOfNext} from '../../analysis/english/divided-clause.ts'
import {isInSentenceForm} from '../../analysis/english/sentence-form.ts'
import type {SentenceSyntax} from '../../analysis/syntax-of-sentences.ts'
import {mayBeFragment} from '../../language/grammar/gate.ts'

/** Fewer tokens than this, marks included, are an interjection or a label. */
const FEWEST_TOKENS = 4

/** Whether a sentence is in a form that is judged, and by its tags, or those of the next, could be a fragment. */
export function isCandidate(sentence: SentenceSyntax): boolean {
  if (!isInSentenceForm(sentence)) return false
  const {syntax} = sentence
  return syntax.tags.length >= FEWEST_TOKENS && sentence.isClassifiable && (mayBeFragment(syntax) || isSubjectOfNext(sentence))
}
