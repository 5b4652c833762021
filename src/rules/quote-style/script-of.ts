import type {Document} from '../../analysis/document.ts'
import {type Explanation, pairing} from '../../analysis/pairing.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {type Script, type StyleMark, styleMarks} from './style-marks.ts'

/** What one paragraph contributes to the document's habit, kept for as long as its marks are explained in the same way. */
interface Contribution {
  readonly marks: readonly StyleMark[]
  /** How many more of the marks are curly than straight. */
  readonly lead: number
}

const contributions = (_: Paragraph): WeakMap<Explanation, Contribution> => new WeakMap()

function contributionOf(paragraph: Paragraph, explanation: Explanation): Contribution {
  const known = paragraph.once(contributions)
  let contribution = known.get(explanation)
  if (contribution === undefined) {
    const marks = styleMarks(paragraph, explanation)
    contribution = {marks, lead: marks.reduce((lead, {script}) => lead + (script === 'curly' ? 1 : -1), 0)}
    known.set(explanation, contribution)
  }
  return contribution
}

/** The marks of a paragraph that can be written in either script. */
export const marksOf = (document: Document, index: number): readonly StyleMark[] =>
  contributionOf(document.paragraphs[index] as Paragraph, pairing(document, index)).marks

/** The script of most quotation marks and apostrophes of a document; curly where neither leads, since nobody types those by accident. */
export function habitOf(document: Document): Script {
  let lead = 0
  for (const [index, paragraph] of document.paragraphs.entries()) lead += contributionOf(paragraph, pairing(document, index)).lead
  return lead < 0 ? 'straight' : 'curly'
}
