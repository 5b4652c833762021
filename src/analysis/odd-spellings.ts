import type {Document} from './document.ts'
import {type Usage, type Usages, usagesOf} from './names.ts'
import type {Paragraph} from './paragraph.ts'
import {unknownWords} from './unknown-words.ts'

/** A name as most of the document spells it, and how often each spelling occurs. */
export interface OddSpelling {
  readonly majority: string
  readonly count: number
  readonly majorityCount: number
}

/** Shorter names are near others by chance: "Kerr" and "Kern". */
const SHORTEST = 5
/** From this length on, a letter may have moved by more than one place. */
const LONG = 7
/** The majority's spelling must be this many times as frequent as the odd one. */
const MARGIN = 2
/** Endings in which two right forms differ: of adjectives, plurals, and names of men and women. */
const ENDING = /(?:s|es|n|an|ian|i|is|ish|ese|er|ers|[aeioy]|ic|ed)$/

/** The word and every word that is left of it when one letter is taken out: two words share one if they are an edit apart. */
function* variantsOf(word: string): Generator<string> {
  yield word
  for (let at = 1; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
}

/** Whether two forms differ in their endings alone, as right forms of one name do. */
function differInEnding(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  const rests = [a.slice(same), b.slice(same)]
  return (
    rests.every((rest) => rest === '' || ENDING.test(rest)) &&
    rests.some((rest) => rest.length <= 1) &&
    Math.max(...rests.map((rest) => rest.length)) <= 3
  )
}

const folded = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '')

/** Whether two forms that share a variant are one edit apart, or, where they are long, a letter that has moved. */
function areClose(a: string, b: string): boolean {
  if (folded(a) === folded(b)) return false
  if (Math.abs(a.length - b.length) === 1 || a.length >= LONG) return true
  const places = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [at]))
  const [first = 0, second] = places
  return places.length === 1 || (places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
}

/** Whether the two are used of one bearer as far as one can see: given names before them do not contradict each other. */
const mayBeOne = (odd: Usage, usual: Usage): boolean =>
  odd.before.size === 0 || usual.before.size === 0 || [...odd.before].some((name) => usual.before.has(name))

const isNameLike = (form: string): boolean => form.length >= SHORTEST && /^\p{Lu}\p{Ll}+$/u.test(form)

function indexOf(usages: Usages): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const [form, usage] of usages) {
    if (usage.inside < MARGIN || !isNameLike(form)) continue
    for (const variant of variantsOf(form)) {
      const known = index.get(variant)
      if (known) known.push(form)
      else index.set(variant, [form])
    }
  }
  return index
}

function majorityOf(form: string, odd: Usage, usages: Usages, index: ReadonlyMap<string, readonly string[]>): OddSpelling | undefined {
  let best: OddSpelling | undefined
  for (const variant of variantsOf(form)) {
    for (const other of index.get(variant)?.slice(0, MOST_RIVALS) ?? []) {
      const usual = usages.get(other)!
      if (
        other === form ||
        usual.count < MARGIN * odd.count ||
        !areClose(form, other) ||
        differInEnding(form, other) ||
        !mayBeOne(odd, usual)
      )
        continue
      if (usual.count > (best?.majorityCount ?? 0)) best = {majority: other, count: odd.count, majorityCount: usual.count}
    }
  }
  return best
}

/** Names that share a variant; more than a few are a list of made-up words. Keeps the search linear. */
const MOST_RIVALS = 8

function findOdd(usages: Usages): ReadonlyMap<string, OddSpelling> {
  const found = new Map<string, OddSpelling>()
  let index: Map<string, string[]> | undefined
  for (const [form, usage] of usages) {
    if (!usage.unknown || usage.inside === 0 || !isNameLike(form) || /[âÃ]/.test(form)) continue
    index ??= indexOf(usages)
    const odd = majorityOf(form, usage, usages, index)
    if (odd) found.set(form, odd)
  }
  return found
}

/** What follows from the usages of a document. */
interface Conclusions {
  readonly odd: ReadonlyMap<string, OddSpelling>
  /** What has been said of words by `saidOf`. */
  readonly said: Map<string, string>
}

const concluded = new WeakMap<Usages, Conclusions>()

function conclusionsOf(usages: Usages): Conclusions {
  const conclusions = concluded.get(usages) ?? {odd: findOdd(usages), said: new Map()}
  concluded.set(usages, conclusions)
  return conclusions
}

/** The unknown names that the document spells otherwise more often, one edit apart: `document.once(oddSpellingsOf)`. */
export const oddSpellingsOf = (document: Document): ReadonlyMap<string, OddSpelling> => conclusionsOf(document.once(usagesOf)).odd

function describe(base: string, usages: Usages, odd: OddSpelling | undefined): string {
  const usage = usages.get(base)
  if (usage === undefined) return ''
  const {count, inside, accompanied, before, unknown} = usage
  const other = odd ? `${odd.majority} ${odd.count} ${odd.majorityCount}` : ''
  return `${count} ${inside} ${accompanied} ${unknown} ${[...before].join()} ${other}`
}

/** All that the document says of a word, as one value: it stays the same while nothing of it changes. */
function saidOf(base: string, usages: Usages): string {
  const {said, odd} = conclusionsOf(usages)
  const known = said.get(base) ?? describe(base, usages, odd.get(base))
  said.set(base, known)
  return known
}

const NOTHING: readonly string[] = []

/** All that the document says of the unknown words of a paragraph, as values that stay the same while it says the same. */
export function saidOfUnknown(paragraph: Paragraph, document: Document): readonly string[] {
  const unknown = paragraph.once(unknownWords)
  if (unknown.length === 0) return NOTHING
  const usages = document.once(usagesOf)
  return unknown.map(({base}) => saidOf(base, usages))
}
