import type {Document} from '../../analysis/document.ts'
import {type Usage, type Usages, usagesOf} from '../../analysis/names.ts'
import {type UnknownWord, unknownWords} from '../../analysis/unknown-words.ts'
import type {EnglishSpeller} from '../../language/english-speller.ts'
import type {Finding} from '../../text/finding.ts'
import {isLowerCase} from '../../text/lower-case.ts'
import {mayBeTwoEditsOff} from './judge-word.ts'

/** So many different words of a document are compared with the whole dictionary; one that is like no word of it costs most. */
const FEWEST = 100
/** So many more for each 1,000 characters. */
const MORE = 1
/** A word with a neighbour that costs no more than this, in nats, is not compared with words further off, and costs next to nothing. */
const DECISIVE = 7.5

/** So many times as many words, the most frequent, are compared with words one edit off, to find the likeliest. */
const COMPARED = 8

/** Which words of a document are compared only with words one edit off: their forms without a possessive ending. */
interface SearchBudget {
  readonly left: ReadonlySet<string>
  /** The place of the paragraph with the first of them; -1 where there is none. */
  readonly first: number
}

const UNLIMITED: SearchBudget = {left: new Set(), first: -1}

const budgetFor = (length: number): number => FEWEST + Math.floor((MORE * length) / 1000)

/** The forms of unknown words that would be compared with the whole dictionary. */
function dearForms(usages: Usages): [form: string, usage: Usage][] {
  const dear: [form: string, usage: Usage][] = []
  for (const [form, usage] of usages) if (usage.unknown && isDear(form, usage)) dear.push([form, usage])
  return dear
}

const isDear = (form: string, {inside}: Usage): boolean => isLowerCase(form) || (inside === 0 && mayBeTwoEditsOff(form))

/** The forms without a decisive neighbour: those with the nearest first, then the most frequent; the alphabet decides between equals. */
function likeliestFirst(forms: readonly [form: string, usage: Usage][], speller: EnglishSpeller): string[] {
  const ranked = forms.map(([form, {count}]) => ({form, count, cost: speller.corrections(form, 'near')[0]?.cost ?? Number.MAX_VALUE}))
  const doubtful = ranked.filter(({cost}) => cost > DECISIVE)
  return doubtful.sort((a, b) => a.cost - b.cost || b.count - a.count || (a.form < b.form ? -1 : 1)).map(({form}) => form)
}

function firstWith(left: ReadonlySet<string>, {paragraphs}: Document): number {
  if (left.size === 0) return -1
  let index = 0
  for (const paragraph of paragraphs) {
    if (paragraph.once(unknownWords).some(({base}) => left.has(base))) return index
    index++
  }
  return -1
}

/** What a document may cost. All but lists of names and texts that are not English are within it. */
function searchBudgetOf(document: Document): SearchBudget {
  const {speller} = document.paragraphAt(0)?.language ?? {}
  const most = budgetFor(document.source.length)
  const forms = dearForms(document.once(usagesOf))
  if (!speller || forms.length <= most) return UNLIMITED
  const frequentFirst = forms.sort(([, a], [, b]) => b.count - a.count)
  const compared = likeliestFirst(frequentFirst.slice(0, COMPARED * most), speller)
  const left = new Set([...compared.slice(most), ...frequentFirst.slice(COMPARED * most).map(([form]) => form)])
  return {left, first: firstWith(left, document)}
}

/** The forms of unknown words of a paragraph that are compared only with words one edit off, and how many the document has if this is where to tell of them. */
interface Unsearched {
  readonly left: readonly string[]
  readonly told: number
}

const NOTHING: Unsearched = {left: [], told: 0}

/** What the budget of the document leaves of a paragraph. */
export function unsearchedAt(document: Document, index: number): Unsearched {
  const {left, first} = document.once(searchBudgetOf)
  if (left.size === 0) return NOTHING
  const bases = document
    .paragraphAt(index)!
    .once(unknownWords)
    .map(({base}) => base)
  return {left: bases.filter((base) => left.has(base)), told: first === index ? left.size : 0}
}

/** The message that tells of the budget. */
export type UnsearchedId = 'unsearched'

/** That some words were not compared with the whole dictionary: told once a document, at the first of them. */
export function* unsearched(unknown: readonly UnknownWord[], {left, told}: Unsearched): Generator<Finding<UnsearchedId>> {
  const word = told > 0 ? unknown.find(({base}) => left.includes(base)) : undefined
  if (word === undefined) return
  const {text, start, end} = word
  yield {
    message: 'unsearched',
    values: {word: text, others: told - 1},
    span: {start, end},
    replacements: [],
    fix: 'suggestion',
    confidence: 1,
    severity: 'info',
  }
}
