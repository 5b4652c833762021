import type {Document} from './document.ts'
import {marks} from './marks.ts'
import {nextParagraph, openingFamilies} from './pairing/continuation.ts'
import {explain} from './pairing/explain.ts'
import type {Explanation} from './pairing/explanation.ts'
import type {Paragraph} from './paragraph.ts'

export type {Explanation, Fault, FaultKind, Pair} from './pairing/explanation.ts'

/** Explanations of one paragraph by what the next one opens with, so that an edit elsewhere costs no second search. */
const explanations = (_: Paragraph): Map<number, Explanation> => new Map()

function explained(paragraph: Paragraph, continues: number): Explanation {
  const known = paragraph.once(explanations)
  let explanation = known.get(continues)
  if (explanation === undefined) {
    explanation = explain(paragraph.once(marks), {continues})
    known.set(continues, explanation)
  }
  return explanation
}

/**
 * How the marks of a paragraph belong together, and which of them an editor would change. With `strict`, each paragraph must
 * balance by itself; otherwise a quotation may stay open where the next paragraph opens with a mark of the same family.
 */
export function pairing(document: Document, index: number, strict = false): Explanation {
  const paragraph = document.paragraphs[index] as Paragraph
  const alone = explained(paragraph, 0)
  if (strict || alone.cost === 0) return alone
  const next = nextParagraph(document, index)
  return explained(paragraph, next ? openingFamilies(next) : 0)
}
