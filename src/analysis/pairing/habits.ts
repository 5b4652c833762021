import type {Document} from '../document.ts'
import {type Mark, marks} from '../marks.ts'
import type {Paragraph} from '../paragraph.ts'
import {ORPHAN} from './costs.ts'
import type {SinglesHabit} from './explanation.ts'
import type {Script} from './fault-report.ts'

/** What the marks of a document have in common. */
interface MarkCount {
  /** Double quotation marks of each script. Single ones say little: an apostrophe is straight in many curly texts. */
  readonly curly: number
  readonly straight: number
  /** Marks that can only open, by family. */
  readonly single: number
  readonly double: number
  /** Apostrophes at the edge of a word that spelled speech has and other prose has not: `’em`, `goin’`, but not `players’`. */
  readonly elisions: number
}

/** Whether a mark opens and is nothing else. */
const isOpener = ({kind, open, plain}: Mark): boolean => kind.shape !== 'close' && open === 0 && plain >= ORPHAN

/** What an apostrophe costs at most that spelled speech is sure of. */
const SURE = 3

const isElision = (text: string, {kind, plain, start, end}: Mark): boolean =>
  kind.family === 'single' && plain > 0 && plain <= SURE && !/[sxz]/i.test(text.charAt(start - 1)) && !/\d/.test(text.charAt(end))

/** One paragraph's part of the count. */
function countOf(paragraph: Paragraph): MarkCount {
  const count = {curly: 0, straight: 0, single: 0, double: 0, elisions: 0}
  for (const mark of paragraph.once(marks)) {
    if (isElision(paragraph.text, mark)) count.elisions++
    const {family, shape} = mark.kind
    if (family === 'double') count[shape === 'straight' ? 'straight' : 'curly']++
    if ((family === 'single' || family === 'double') && isOpener(mark)) count[family]++
  }
  return count
}

function markCount(document: Document): MarkCount {
  const total = {curly: 0, straight: 0, single: 0, double: 0, elisions: 0}
  for (const {curly, straight, single, double, elisions} of document.each(countOf)) {
    total.curly += curly
    total.straight += straight
    total.single += single
    total.double += double
    total.elisions += elisions
  }
  return total
}

/** So many apostrophes of spelled speech make a document one of dialect. */
const DIALECT = 4

/** What a document does with single marks. */
export function singlesHabit(document: Document): SinglesHabit {
  const {single, double, elisions} = document.once(markCount)
  if (single > double) return 'outer'
  return elisions >= DIALECT ? 'dialect' : 'few'
}

/** The script of most of a document's double quotation marks; curly where neither leads, for nobody types those by accident. */
export function preferredScript(document: Document): Script {
  const {curly, straight} = document.once(markCount)
  return straight > curly ? 'straight' : 'curly'
}
