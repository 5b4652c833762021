import type {Paragraph} from '../../analysis/paragraph.ts'
import {type Word, words} from '../../analysis/words.ts'
import type {Span} from '../../text/span.ts'

/** Two words that are one. */
export interface Divided {
  readonly span: Span
  readonly written: string
  readonly meant: string
}

/** The halves of reflexive pronouns. Nothing else stands in English between the two. */
const REFLEXIVE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['self', new Set(['it', 'him', 'my', 'your'])],
  ['selves', new Set(['them'])],
])

/** Told without asking the table, since it is asked of every word. */
const isHalf = ({text}: Word): boolean => text.startsWith('sel')

/** What "my self" and "your self" are where they are meant: nouns, with a verb or another noun after them. */
const NOUN = /^[ ]?(?:is\b|was\b|of\b|and\b|as\b|['’]s)/
const MAY_HAVE_SELF: ReadonlySet<string> = new Set(['my', 'your'])

/** Reflexive pronouns that a space divides: “it self”. */
export function* findDivided(paragraph: Paragraph): Generator<Divided> {
  const all = paragraph.once(words)
  for (let index = 1; index < all.length; index++) {
    const [first, second] = [all[index - 1]!, all[index]!]
    const {start} = first
    const {end} = second
    if (!isHalf(second) || !REFLEXIVE.get(second.text)?.has(first.form.lower) || paragraph.text.slice(first.end, second.start) !== ' ')
      continue
    const next = paragraph.text.slice(end, end + 5)
    if (!next.startsWith('-') && !(MAY_HAVE_SELF.has(first.form.lower) && NOUN.test(next)))
      yield {span: {start, end}, written: paragraph.text.slice(start, end), meant: first.text + second.text}
  }
}
