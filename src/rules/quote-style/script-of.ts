import type {Document} from '../../analysis/document.ts'
import {pairing} from '../../analysis/pairing.ts'
import type {Script, StyleMark} from './style-marks.ts'
import {styleMarks} from './style-marks.ts'

/** The style marks of every paragraph of a document. */
export const allStyleMarks = (document: Document): readonly (readonly StyleMark[])[] =>
  document.paragraphs.map((paragraph, index) => styleMarks(paragraph, pairing(document, index)))

/** The script of most quotation marks and apostrophes of a document; curly where neither leads, since nobody types those by accident. */
export function habitOf(document: Document): Script {
  let lead = 0
  for (const {script} of document.once(allStyleMarks).flat()) lead += script === 'curly' ? 1 : -1
  return lead < 0 ? 'straight' : 'curly'
}
