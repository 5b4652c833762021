import type {EnglishSpeller} from '../language/english-speller.ts'
import {madeOnce} from '../text/made-once.ts'
import type {Document} from './document.ts'
import {namesOf, UNUSED, type Usage, type Usages, usagesOf} from './names.ts'
import {unknownWords} from './unknown-words.ts'
import {VariantIndex, variantsOf} from './variant-index.ts'

/** A name as most of the document spells it, and how often each spelling occurs. */
interface OddSpelling {
  readonly majority: string
  readonly count: number
  readonly majorityCount: number
}

/** From this length on, a letter may have moved by more than one place. */
const LONG = 7
/** The majority's spelling must be this many times as frequent as the odd one. */
const MARGIN = 2
/** Endings in which two right forms differ: of adjectives, plurals, and names of men and women. */
const ENDING = /(?:s|es|n|an|ian|i|is|ish|ese|er|ers|[aeioy]|ic|e?d)$/

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

/** Learned spellings have a ligature for what is one letter or two: “Encyclopædia”. */
const folded = (form: string): string =>
  form.normalize('NFD').replace(/\p{M}/gu, '').replace(/æ|ae/g, 'e').replace(/œ|oe/g, 'e').replace(/ß/g, 'ss')

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

const indexOf = (usages: Usages): VariantIndex =>
  new VariantIndex([...usages].flatMap(([form, {inside}]) => (inside < MARGIN ? [] : [form])))

function majorityOf(form: string, odd: Usage, usages: Usages, index: VariantIndex): OddSpelling | undefined {
  let best: OddSpelling | undefined
  for (const variant of variantsOf(form)) {
    let rivals = 0
    for (const other of index.with(variant)) {
      if (++rivals > MOST_RIVALS) break
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

function findOdd(names: Usages): ReadonlyMap<string, OddSpelling> {
  const found = new Map<string, OddSpelling>()
  let index: VariantIndex | undefined
  for (const [form, usage] of names) {
    if (!usage.unknown || usage.inside === 0 || /[âÃ]/.test(form)) continue
    index ??= indexOf(names)
    const odd = majorityOf(form, usage, names, index)
    if (odd) found.set(form, odd)
  }
  return found
}

interface OfNames {
  readonly names: Usages
  readonly odd: ReadonlyMap<string, OddSpelling>
}

function byNames(document: Document): OfNames {
  const names = document.once(namesOf)
  const last = document.before(byNames)
  return last?.names === names ? last : {names, odd: findOdd(names)}
}

/** The unknown names that the document spells otherwise more often, one edit apart. */
const oddSpellingsOf = (document: Document): ReadonlyMap<string, OddSpelling> => document.once(byNames).odd

/** What a document says of an unknown word. */
export interface SaidOfWord {
  readonly usage: Usage
  /** How it is spelt more often, if it is a name. */
  readonly odd: OddSpelling | undefined
}

/** Whether the usual spelling is a word that is as right in small letters: “Practice Exercise” is no other spelling of “Exercism”. */
const isOrdinary = ({majority}: OddSpelling, speller: EnglishSpeller): boolean => speller.correct(majority.toLowerCase())

/** Whether the same given name or title stands before both. */
const isSameBearer = (odd: Usage, usual: Usage): boolean => [...odd.before].some((name) => usual.before.has(name))

/** What is said of words of which the document has no other spelling: one object for each usage, so that two answers are compared at a glance. */
const saidPlainly = madeOnce((usage: Usage): SaidOfWord => ({usage, odd: undefined}))

/** What the document says of the unknown words of a paragraph, word by word. */
export function saidOfUnknown(document: Document, index: number): readonly SaidOfWord[] {
  const unknown = document.paragraphAt(index)!.once(unknownWords)
  if (unknown.length === 0) return []
  const [usages, spellings] = [document.once(usagesOf), oddSpellingsOf(document)]
  const {speller} = document.paragraphAt(index)!.language
  return unknown.map(({base}) => {
    const [usage, odd] = [usages.get(base) ?? UNUSED, spellings.get(base)]
    if (odd === undefined) return saidPlainly(usage)
    const isOther = speller && isOrdinary(odd, speller) && !isSameBearer(usage, usages.get(odd.majority)!)
    return isOther ? saidPlainly(usage) : {usage, odd}
  })
}
