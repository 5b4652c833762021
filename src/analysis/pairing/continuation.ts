import type {Document} from '../document.ts'
import {marks} from '../marks.ts'
import type {Paragraph} from '../paragraph.ts'
import {CONTINUES} from './explanation.ts'

/** What may stand between two paragraphs of one speech without ending it: a picture's caption, a heading, a table. */
const RUNNING_TEXT = new Set(['paragraph', 'quotation', 'list-item'])
/** How many blocks that are no running text a speech may stride over. */
const STRIDE = 2

/** The next block of running text after a paragraph, or `undefined` at the end or where too much stands between. */
export function nextParagraph(document: Document, index: number): Paragraph | undefined {
  for (let next = index + 1; next <= index + 1 + STRIDE; next++) {
    const paragraph = document.paragraphs[next]
    if (paragraph === undefined) return undefined
    if (RUNNING_TEXT.has(paragraph.kind)) return paragraph
  }
  return undefined
}

/** The families of quotation marks that a paragraph opens with, as a set of `CONTINUES` bits. */
export function openingFamilies(paragraph: Paragraph): number {
  let families = 0
  let expected = paragraph.text.length - paragraph.text.trimStart().length
  for (const mark of paragraph.once(marks)) {
    if (mark.at > expected + 1 || mark.open > 0 || mark.kind.shape === 'close') break
    if (mark.at > expected && paragraph.text.slice(expected, mark.at).trim() !== '') break
    families |= CONTINUES[mark.kind.family]
    expected = mark.at + 1
  }
  return families
}
