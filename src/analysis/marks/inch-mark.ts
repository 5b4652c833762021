import {Side, sideAt} from './neighbours.ts'

/** The most figures in a length in inches; a longer number before a mark is a year or an amount at the end of a quotation. */
const FIGURES = 3

/** A quotation rarely goes on right after `12"` with a word, and a length rarely ends one: what follows the mark tells them apart. */
const BEFORE_SIGN = 18
const THREE_FIGURES = 10

/** `8.5" x 11"`: two lengths, of which this is the first or the second. */
const isOfTwo = (text: string, start: number, at: number): boolean =>
  /^.\s?[x×]\s?\d/u.test(text.slice(at, at + 5)) || /[\d"”]\s?[x×]\s?$/u.test(text.slice(Math.max(0, start - 4), start))

/**
 * The cost of reading the double mark that starts at an offset as inches or seconds: `12"`, `6'2"`, `46" N`. `Infinity` after
 * anything but a figure, and after a figure that belongs to a name (`Cox-2`).
 */
export function measureCost(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start <= FIGURES + 2 && /[\d.½¼¾]/.test(text.charAt(start - 1))) start--
  const number = text.slice(start, at)
  if (sideAt(text, at - 1) !== Side.digit || number.replace(/\..*/, '').length > FIGURES) return Infinity
  const before = text.slice(Math.max(0, start - 4), start)
  if (/\d\s?['’′]\s?-?\s?$/.test(before) || isOfTwo(text, start, at)) return 0
  if (/\p{L}-?$/u.test(before)) return Infinity
  const follows = /^["']{1,2}[.,;:!?)]/.test(text.slice(at, at + 3)) ? BEFORE_SIGN : 0
  return (text.charAt(at) === '”' ? 12 : 6) + follows + (number.length === FIGURES ? THREE_FIGURES : 0)
}
