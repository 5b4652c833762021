import type {Document} from './document.ts'
import {foldOf} from './fold.ts'
import type {Pass} from './paragraph.ts'
import {baseOf, shapeOf, unknownWords} from './unknown-words.ts'
import {type Word, words} from './words.ts'

/** How a document uses one form of word, capitals included. */
export interface Usage {
  /** All its occurrences. */
  readonly count: number
  /** Those where no capital is due, so that one says that the word is a name. */
  readonly inside: number
  /** Those with another capitalised word at their side, as in a full name or a title with a name. */
  readonly accompanied: number
  /** The capitalised words that stand right before it where no capital is due: given names and titles. */
  readonly before: ReadonlySet<string>
  /** Whether the speller does not accept it. */
  readonly unknown: boolean
}

/** Usage of the capitalised words of a text by their form without possessive ending, and of its unknown words in small letters. */
export type Usages = ReadonlyMap<string, Usage>

/** The usage of a word that the document does not have. */
export const UNUSED: Usage = {count: 0, inside: 0, accompanied: 0, before: new Set(), unknown: false}

/** A usage that is being counted. */
type Count = {-readonly [Name in keyof Usage]: Usage[Name]}

function add(counts: Map<string, Count>, form: string, more: Usage): void {
  const known = counts.get(form)
  if (known === undefined) {
    const {count, inside, accompanied, before, unknown} = more
    counts.set(form, {count, inside, accompanied, before, unknown})
    return
  }
  known.count += more.count
  known.inside += more.inside
  known.accompanied += more.accompanied
  if (more.before.size > 0) known.before = new Set([...known.before, ...more.before])
  known.unknown ||= more.unknown
}

/** What one paragraph shows of how its capitalised and its unknown words are used. */
const usagesIn: Pass<Usages> = (paragraph) => {
  const found = new Map<string, Count>()
  const all = paragraph.once(words)
  all.forEach((word, index) => {
    if (shapeOf(word.text) !== 'lower') add(found, baseOf(word.text), usageAt(all, index))
  })
  for (const word of paragraph.once(unknownWords)) {
    if (word.shape === 'lower') add(found, word.base, {...UNUSED, count: 1, unknown: true})
    else add(found, word.base, {...UNUSED, unknown: true})
  }
  return found
}

/** Further apart than a space or a full stop and a space, two words are no full name. */
const NEAR = 2

function usageAt(all: readonly Word[], index: number): Usage {
  const word = all[index]!
  const [left, right] = [index > 0 ? all[index - 1] : undefined, index + 1 < all.length ? all[index + 1] : undefined]
  const isCapital = (other: Word) => shapeOf(other.text) !== 'lower'
  const before = left !== undefined && isCapital(left) && !word.initial && word.start - left.end <= NEAR
  const after = right !== undefined && isCapital(right) && !right.initial && right.start - word.end <= NEAR
  return {
    count: 1,
    inside: word.initial ? 0 : 1,
    accompanied: before || after ? 1 : 0,
    before: before ? new Set([left.text]) : UNUSED.before,
    unknown: false,
  }
}

function isSameUsage(one: Usage, other: Usage): boolean {
  const {count, inside, accompanied, before, unknown} = one
  if (count !== other.count || inside !== other.inside || accompanied !== other.accompanied || unknown !== other.unknown) return false
  return before.size === other.before.size && [...before].join() === [...other.before].join()
}

/** Whether two say the same, in the same order. */
function areSame(one: Usages, other: Usages): boolean {
  if (one.size !== other.size) return false
  const others = [...other]
  return [...one].every(([form, usage], at) => form === others[at]![0] && isSameUsage(usage, others[at]![1]))
}

function sumOf(parts: readonly Usages[]): Usages {
  const total = new Map<string, Count>()
  for (const part of parts) for (const [form, usage] of part) add(total, form, usage)
  return total
}

/** What the whole document shows: `document.once(usagesOf)`. */
export const usagesOf: (document: Document) => Usages = foldOf(usagesIn, areSame, sumOf)
