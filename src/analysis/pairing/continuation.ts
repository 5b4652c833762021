import type {Document} from '../document.ts'
import {marks} from '../marks.ts'
import type {Paragraph} from '../paragraph.ts'
import {CONTINUES} from './explanation.ts'

/** What may stand between two paragraphs of one speech without ending it: a picture's caption, a heading, a table. */
const RUNNING_TEXT = new Set(['paragraph', 'quotation', 'list-item'])
/** How many blocks that are no running text a speech may stride over. */
const STRIDE = 2

/** The families of quotation marks that a paragraph opens with (a turned mark at its start is meant to open), as a set of `CONTINUES` bits. */
function openingFamilies(paragraph: Paragraph): number {
  let families = 0
  let expected = paragraph.text.length - paragraph.text.trimStart().length
  for (const mark of paragraph.once(marks)) {
    if (mark.start > expected + 1 || mark.open > 0) break
    if (mark.start > expected && paragraph.text.slice(expected, mark.start).trim() !== '') break
    families |= CONTINUES[mark.kind.family]
    expected = mark.end
  }
  return families
}

/**
 * The families of quotation marks that the text goes on with after a paragraph: those that its next running text opens with,
 * or one of the headings, captions and tables in between.
 */
export function continuingFamilies(document: Document, index: number): number {
  for (let next = index + 1; next <= index + 1 + STRIDE; next++) {
    const paragraph = document.paragraphAt(next)
    if (paragraph === undefined) return 0
    const families = paragraph.once(openingFamilies)
    if (families !== 0 || RUNNING_TEXT.has(paragraph.kind)) return families
  }
  return 0
}
