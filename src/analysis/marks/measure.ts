import {Side, sideAt} from './neighbours.ts'

/** The most figures in a length in inches; a longer number before a mark is a year or an amount at the end of a quotation. */
const FIGURES = 3

/** The cost of reading the double mark at an offset as inches or seconds: `12"`, `6'2"`, `46" N`. `Infinity` after anything but a figure. */
export function measureCost(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start <= FIGURES + 2 && /[\d.½¼¾]/.test(text.charAt(start - 1))) start--
  const number = text.slice(start, at)
  if (sideAt(text, at - 1) !== Side.digit || number.replace(/\..*/, '').length > FIGURES) return Infinity
  const before = text.slice(Math.max(0, start - 3), start)
  if (/\d\s?['’′-]\s?$/.test(before)) return 0
  return text.charAt(at) === '"' ? 6 : 12
}
