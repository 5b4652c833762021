import {createRequire} from 'node:module'
import {
  CAN_BE_ADJECTIVE,
  CAN_BE_NOUN,
  CAN_BE_PAST,
  CAN_BE_VERB,
  Lexicon,
  lexiconKey,
  tablesOfForms,
} from '../../src/language/grammar/lexicon.ts'
import type {LexiconData} from '../../src/language/grammar/model-format.ts'

const require = createRequire(import.meta.url)

type Words = Readonly<Record<string, number>>
type TagLists = Readonly<Record<string, readonly string[]>>
type Exceptions = Readonly<Record<string, string>>

const partsOfTags = (tags: readonly string[]): number =>
  tags.reduce((parts, tag) => {
    if (/^VBP?$/.test(tag)) return parts | CAN_BE_VERB
    if (tag === 'NN') return parts | CAN_BE_NOUN
    if (tag === 'VBD' || tag === 'irregular') return parts | CAN_BE_PAST
    return tag === 'JJ' ? parts | CAN_BE_ADJECTIVE : parts
  }, 0)

/** For each WordNet lemma, the parts of speech of its senses. */
function wordNetParts(): Map<string, number> {
  const words = require('wink-lexicon/src/wn-words.js') as Words
  const senses = require('wink-lexicon/src/wn-word-senses.js') as readonly (readonly number[])[]
  const names = require('wink-lexicon/src/wn-senses.js') as readonly string[]
  const partOf = (sense: number): number => {
    const name = names[sense] ?? ''
    if (name.startsWith('verb')) return CAN_BE_VERB
    if (name.startsWith('noun')) return CAN_BE_NOUN
    return name.startsWith('adj') ? CAN_BE_ADJECTIVE : 0
  }
  return new Map(Object.entries(words).map(([word, at]) => [word, senses[at]!.reduce((parts, sense) => parts | partOf(sense), 0)]))
}

/** A class name for a form: the ordered tags of a common word, `irregular` for an irregular past form, or the parts of a verb lemma. */
function classNames(): Map<string, string> {
  const common = require('wink-lexicon/src/lexicon.js') as TagLists
  const exceptions = require('wink-lexicon/src/wn-verb-exceptions.js') as Exceptions
  const names = new Map<string, string>()
  for (const [word, parts] of wordNetParts()) if (parts & CAN_BE_VERB && /^[a-z][a-z'-]*$/.test(word)) names.set(word, `lemma ${parts}`)
  for (const form of Object.keys(exceptions)) if (!/(ing|s)$/.test(form) && /^[a-z]+$/.test(form)) names.set(form, 'irregular')
  for (const [word, tags] of Object.entries(common)) if (/^[a-z][a-z'-]*$/.test(word)) names.set(word, tags.slice(0, 3).join(' '))
  return names
}

/** Classes that fit in a byte; the rarest tag lists share the one of their first tag. */
const CLASSES = 250

/** Builds the lexicon from `wink-lexicon` (MIT; WordNet and common words with their tags). */
export function buildLexicon(): LexiconData {
  const names = classNames()
  const counts = new Map<string, number>()
  for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
  const numbers = new Map(ranked.slice(0, CLASSES).map((name, at) => [name, at + 1]))
  const numberOf = (name: string): number => numbers.get(name) ?? numbers.get(name.split(' ')[0]!) ?? 0
  const entries = new Map<number, number>()
  for (const [form, name] of names) if (numberOf(name) > 0) entries.set(lexiconKey(form), numberOf(name))
  const sorted = [...entries].sort(([a], [b]) => a - b)
  const parts = new Uint8Array(256)
  for (const [name, number] of numbers) parts[number] = name.startsWith('lemma') ? Number(name.slice(6)) : partsOfTags(name.split(' '))
  return {keys: Int32Array.from(sorted, ([key]) => key), classes: Uint8Array.from(sorted, ([, number]) => number), parts}
}

/** A lexicon of built data. */
export const openLexicon = ({keys, classes, parts}: LexiconData): Lexicon => new Lexicon(tablesOfForms(keys, classes, parts))
