import type {Document} from '../../analysis/document.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'

/** “This” after an article, as in “a this argument” of programs. */
const NAMED_THIS = /\b(?:an?|the) this\b/g

/** So often it is a name in a text that speaks of it, and no slip. */
const HABIT = 2

const namedThis = ({text}: Paragraph): readonly string[] => text.match(NAMED_THIS) ?? []

function isHabit(document: Document): boolean {
  let count = 0
  for (const found of document.each(namedThis)) count += found.length
  return count >= HABIT
}

/** Whether a text has “this” for the name of a thing. */
export const namesThis = (document: Document): boolean => document.once(isHabit)
