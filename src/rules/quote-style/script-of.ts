import type {Document} from '../../analysis/document.ts'
import {type Explanation, pairing} from '../../analysis/pairing.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {type Script, type StyleMark, styleMarks} from './style-marks.ts'

/** What one paragraph contributes to the document's habit, kept for as long as its marks are explained in the same way. */
interface Contribution {
  readonly explanation: Explanation
  readonly marks: readonly StyleMark[]
  /** How many more of the marks are curly than straight. */
  readonly lead: number
}

const kept = (_: Paragraph): {last?: Contribution} => ({})

function contributionOf(paragraph: Paragraph, explanation: Explanation): Contribution {
  const {last} = paragraph.once(kept)
  if (last?.explanation === explanation) return last
  const marks = styleMarks(paragraph, explanation)
  const lead = marks.reduce((sum, {script}) => sum + (script === 'curly' ? 1 : -1), 0)
  return (paragraph.once(kept).last = {explanation, marks, lead})
}

const contributions = (document: Document): readonly Contribution[] =>
  document.paragraphs.map((paragraph, index) => contributionOf(paragraph, pairing(document, index)))

/** The marks of a paragraph that can be written in either script. */
export const marksOf = (document: Document, index: number): readonly StyleMark[] => document.once(contributions)[index]?.marks ?? []

/** The script of most quotation marks and apostrophes of a document; curly where neither leads, since nobody types those by accident. */
export function habitOf(document: Document): Script {
  return document.once(contributions).reduce((sum, {lead}) => sum + lead, 0) < 0 ? 'straight' : 'curly'
}
