import type {Document} from '../../analysis/document.ts'
import {lowerCase} from '../../text/lower-case.ts'
import {dividedCompounds, unhyphenatedCompounds} from './find.ts'

/** So often one compound stands divided in a text whose author divides compounds: those of the nineteenth century have “any thing” throughout. */
const HABIT = 3

function isHabit(document: Document): boolean {
  const counts = new Map<string, number>()
  for (const divided of document.each(dividedCompounds))
    for (const {written} of divided) {
      const count = (counts.get(lowerCase(written)) ?? 0) + 1
      if (count >= HABIT) return true
      counts.set(lowerCase(written), count)
    }
  return false
}

/** Whether the author of a text divides compounds on purpose. */
export const dividesByHabit = (document: Document): boolean => document.once(isHabit)

/** So many compounds without their hyphens are the way of their author. */
const WAY = 4

/** Whether the author of a text does without hyphens. */
export const sparesHyphens = (document: Document): boolean => document.once(isWay)

function isWay(document: Document): boolean {
  let count = 0
  for (const found of document.each(unhyphenatedCompounds)) count += found.length
  return count >= WAY
}
