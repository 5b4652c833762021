import {type Difference, differenceOf} from './difference.ts'
import type {Document} from './document.ts'
import {type Folded, foldOf} from './fold.ts'
import type {Pass} from './paragraph.ts'
import {baseOf, unknownWords} from './unknown-words.ts'
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
  if (more.before.size > 0 && ![...more.before].every((name) => known.before.has(name)))
    known.before = new Set([...known.before, ...more.before])
  known.unknown ||= more.unknown
}

/** What one paragraph shows of how its capitalised and its unknown words are used. */
const usagesInParagraph: Pass<Usages> = (paragraph) => {
  const found = new Map<string, Count>()
  const all = paragraph.once(words)
  for (let index = 0; index < all.length; index++) {
    const {text, form} = all[index]!
    if (text !== form.lower) add(found, baseOf(text), usageAt(all, index))
  }
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
  const isCapital = ({text, form}: Word) => text !== form.lower
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

function sumOf(parts: Iterable<Usages>): Map<string, Count> {
  const total = new Map<string, Count>()
  for (const part of parts) for (const [form, usage] of part) add(total, form, usage)
  return total
}

/** The usage of one form in all parts; `undefined` where none has it. */
function sumOfForm(parts: readonly Usages[], form: string): Usage | undefined {
  const total = new Map<string, Count>()
  for (const part of parts) {
    const usage = part.get(form)
    if (usage !== undefined) add(total, form, usage)
  }
  return total.get(form)
}

/** The forms of which some parts say something else than others. */
function formsBetween({removed, added}: Difference<Usages>): ReadonlySet<string> {
  const forms = new Set<string>()
  for (const part of [...removed, ...added]) for (const form of part.keys()) forms.add(form)
  const [one, other] = [removed[0], added[0]]
  if (removed.length !== 1 || added.length !== 1) return forms
  for (const form of forms) if (isSameUsage(one?.get(form) ?? UNUSED, other?.get(form) ?? UNUSED)) forms.delete(form)
  return forms
}

/** The usages after an edit: what is the same stays the same object. */
function usagesAfter(last: Folded<Usages, Usages>, parts: readonly Usages[], difference: Difference<Usages>): Usages {
  const total = new Map(last.whole)
  for (const form of formsBetween(difference)) {
    const usage = sumOfForm(parts, form)
    const before = total.get(form)
    if (usage === undefined) total.delete(form)
    else if (before === undefined || !isSameUsage(before, usage)) total.set(form, usage)
  }
  return total
}

/** Paragraphs that an edit may change for it to be cheaper to count their words alone. */
const FEW = 4

/** Takes over the objects of usages that are as before. */
function keepSame(last: Usages, total: Map<string, Usage>): Usages {
  for (const [form, usage] of total) {
    const before = last.get(form)
    if (before !== undefined && isSameUsage(before, usage)) total.set(form, before)
  }
  return total
}

function usagesIn(all: Iterable<Usages>, last: Folded<Usages, Usages> | undefined): Usages {
  if (last === undefined) return sumOf(all)
  const parts = [...all]
  const difference = differenceOf(last.parts, parts)
  if (!difference.isPartial) return sumOf(parts)
  const isSmall = difference.removed.length + difference.added.length <= FEW
  return isSmall ? usagesAfter(last, parts, difference) : keepSame(last.whole, sumOf(parts))
}

/** What the whole document shows, in no order: `document.once(usagesOf)`. A usage stays the same object while it is the same. */
export const usagesOf: (document: Document) => Usages = foldOf(usagesInParagraph, areSame, usagesIn)

/** Shorter names are near others by chance: "Kerr" and "Kern". */
const SHORTEST_NAME = 5

const isNameLike = (form: string): boolean => form.length >= SHORTEST_NAME && /^\p{Lu}\p{Ll}+$/u.test(form)

const namesIn: Pass<Usages> = (paragraph) => new Map([...paragraph.once(usagesInParagraph)].filter(([form]) => isNameLike(form)))

const sumOfNames: (document: Document) => Usages = foldOf(namesIn, areSame, sumOf)

/** The usages of words that are written like names, in the order in which they first stand in the document: `document.once(namesOf)`. */
export function namesOf(document: Document): Usages {
  if (!document.isLong) return sumOfNames(document)
  return new Map([...document.once(usagesOf)].filter(([form]) => isNameLike(form)))
}
