import {type EditedExcerpt, editedExcerpt, remembered} from '../../analysis/edited-excerpt.ts'
import {disagrees} from '../../analysis/english/disagreements.ts'
import {Paragraph} from '../../analysis/paragraph.ts'
import {type SentenceSyntax, syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import type {Language} from '../../language/language.ts'
import type {Edit} from '../../text/finding.ts'
import {isCandidate} from './candidate.ts'
import {judge, type Readiness} from './judge.ts'

/** Suggestions are held to the standard of readers who look for faults. */
const STRICT: Readiness = {strictness: 'strict', stylistic: false}

/** Whether a sentence would be reported again: as a fragment, or for its verb. */
const isFaulty = (sentence: SentenceSyntax): boolean =>
  (isCandidate(sentence) && judge(sentence, STRICT) !== undefined) || disagrees(sentence.syntax)

/** Whether no sentence where something was edited is faulty. */
const isSound = remembered(({block, within}: EditedExcerpt, language: Language): boolean =>
  new Paragraph(block, language)
    .once(syntaxesOf)
    .every((one) => one.span.end <= within.start || one.span.start >= within.end || !isFaulty(one)),
)

/** Whether what some edits would make of a fragment and its neighbours reads well where it was edited: nothing there would be reported. */
export function readsWell(paragraph: Paragraph, edits: readonly Edit[], {previous, next, span}: SentenceSyntax): boolean {
  const around = {start: (previous?.span ?? span).start, end: (next?.span ?? span).end}
  return isSound(editedExcerpt(paragraph, around, edits, span), paragraph.language)
}
