import type {Document} from '../../analysis/document.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {sentencesOf} from '../../analysis/sentences.ts'
import type {Numbers} from './formula.ts'

/** What is counted of a text, by the names that formulas use. */
export const NUMBER_NAMES = [
  ...['words', 'sentences', 'paragraphs', 'characters', 'syllables', 'complex_words', 'long_words', 'polysyllabic_words'],
  ...['heading_h1', 'heading_h2', 'heading_h3', 'heading_h4', 'heading_h5', 'heading_h6', 'headings', 'list', 'blockquote'],
] as const

type Count = (typeof NUMBER_NAMES)[number]
type Counts = Record<Count, number>

/** A word is long from so many letters on. */
const LONG = 7
/** A word is complex from so many syllables on. */
const COMPLEX = 3

const isCount = (name: string): name is Count => (NUMBER_NAMES as readonly string[]).includes(name)

const none = (): Counts => Object.fromEntries(NUMBER_NAMES.map((name) => [name, 0])) as Counts

/** About how many syllables a word has: its groups of vowels, without a silent last "e". */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

function addWord(counts: Counts, word: string): void {
  const syllables = syllablesOf(word)
  counts.words++
  counts.characters += word.length
  counts.syllables += syllables
  if (syllables >= COMPLEX) {
    counts.polysyllabic_words++
    counts.complex_words++
  }
  if (word.length >= LONG) counts.long_words++
}

/** Kinds of block that are running text. */
const isProse = ({kind}: Paragraph): boolean => kind === 'paragraph' || kind === 'list-item' || kind === 'quotation' || kind === 'footnote'

const countsOf = (paragraph: Paragraph): Counts => {
  const counts = none()
  if (paragraph.kind === 'heading') counts.headings++
  const level = `heading_${paragraph.part}`
  if (paragraph.kind === 'heading' && isCount(level)) counts[level]++
  if (paragraph.kind === 'list-item') counts.list++
  if (paragraph.kind === 'quotation') counts.blockquote++
  if (!isProse(paragraph)) return counts
  counts.paragraphs++
  counts.sentences += paragraph.once(sentencesOf).length
  for (const [word] of paragraph.prose.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)) addWord(counts, word)
  return counts
}

const counted = (document: Document): Numbers => {
  const all = none()
  for (const counts of document.each(countsOf)) for (const name of NUMBER_NAMES) all[name] += counts[name]
  return all
}

/** What is counted of a document, where a paragraph is its first; nothing at others, so that they need not be looked at again. */
export const numbersAtStart = (document: Document, index: number): Numbers | undefined => (index === 0 ? document.once(counted) : undefined)
