import type {Document} from '../../analysis/document.ts'
import type {Pass} from '../../analysis/paragraph.ts'
import {hasDoubleSpace} from './surplus-space.ts'

/** Paragraphs of several lines tell how lines are filled. */
const LINES = /[\r\n]/

/** A text whose lines were filled with spaces has so many paragraphs in which one shows, and at least such a share of all. */
const LEAST = {count: 6, share: 0.25} as const

/** 1: several lines, without a double space within a sentence; 2: with one; 0: no such paragraph. */
const fillingOf: Pass<0 | 1 | 2> = ({text}) => (!LINES.test(text) ? 0 : text.includes('  ') && hasDoubleSpace(text) ? 2 : 1)

/** Whether the lines of a document were filled with spaces to one width, as typewriters and troff do: there two spaces are no slip. */
export const isJustified = (document: Document): boolean => document.once(justifiedIn)

function justifiedIn(document: Document): boolean {
  let [filled, all] = [0, 0]
  for (const filling of document.each(fillingOf)) {
    if (filling > 0) all++
    if (filling === 2) filled++
  }
  return filled >= LEAST.count && filled >= LEAST.share * all
}
