import type {Document} from '../document.ts'
import {type Mark, marks} from '../marks.ts'
import type {Paragraph} from '../paragraph.ts'
import {ORPHAN} from './costs.ts'
import type {Script} from './report.ts'

/** What the marks of a document have in common. */
export interface MarkCount {
  /** Double quotation marks of each script. Single ones say little: an apostrophe is straight in many curly texts. */
  readonly curly: number
  readonly straight: number
  /** Marks that can only open, by family. */
  readonly single: number
  readonly double: number
}

/** Whether a mark opens and is nothing else. */
const isOpener = ({kind, open, plain}: Mark): boolean => kind.shape !== 'close' && open === 0 && plain >= ORPHAN

/** One paragraph's part of the count. */
function countOf(paragraph: Paragraph): MarkCount {
  const count = {curly: 0, straight: 0, single: 0, double: 0}
  for (const mark of paragraph.once(marks)) {
    const {family, shape} = mark.kind
    if (family === 'double') count[shape === 'straight' ? 'straight' : 'curly']++
    if ((family === 'single' || family === 'double') && isOpener(mark)) count[family]++
  }
  return count
}

function markCount(document: Document): MarkCount {
  const total = {curly: 0, straight: 0, single: 0, double: 0}
  for (const paragraph of document.paragraphs) {
    const {curly, straight, single, double} = paragraph.once(countOf)
    total.curly += curly
    total.straight += straight
    total.single += single
    total.double += double
  }
  return total
}

/** Whether a document quotes with single marks outside and double ones inside, in the British way. */
export function quotesWithSingle(document: Document): boolean {
  const {single, double} = document.once(markCount)
  return single > double
}

/** The script of most of a document's double quotation marks; curly where neither leads, for nobody types those by accident. */
export function preferredScript(document: Document): Script {
  const {curly, straight} = document.once(markCount)
  return straight > curly ? 'straight' : 'curly'
}
