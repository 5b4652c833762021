import type {Paragraph} from '../../analysis/paragraph.ts'
import {type Word, words} from '../../analysis/words.ts'
import type {Span} from '../../text/span.ts'

/** Two words that are one. */
interface Divided {
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
const isHalf = ({text}: Word): boolean => text.startsWith('sel') || text === 'out'

/** What “with” and “out” are one word before; of what follows else, “with out trays” may be meant. */
const AFTER_WITHOUT = /^ (?:an?|any|the) \p{Ll}/u

/** Whether two words are “without”. */
const isWithout = (first: Word, second: Word, text: string): boolean =>
  second.text === 'out' && first.form.lower === 'with' && AFTER_WITHOUT.test(text.slice(second.end, second.end + 6))

const isReflexive = (first: Word, second: Word): boolean => REFLEXIVE.get(second.text)?.has(first.form.lower) === true

/** What "my self" and "your self" are where they are meant: nouns, with a verb or another noun after them. */
const NOUN = /^[ ]?(?:is\b|was\b|of\b|and\b|as\b|['’]s)/
const MAY_HAVE_SELF: ReadonlySet<string> = new Set(['my', 'your'])

/** Reflexive pronouns, and “without”, that a space divides: “it self”. */
export function* findDivided(paragraph: Paragraph): Generator<Divided> {
  const all = paragraph.once(words)
  for (let index = 1; index < all.length; index++) {
    const [first, second] = [all[index - 1]!, all[index]!]
    const {start} = first
    const {end} = second
    if (!isHalf(second) || paragraph.text.slice(first.end, second.start) !== ' ') continue
    if (!isReflexive(first, second) && !isWithout(first, second, paragraph.text)) continue
    const next = paragraph.text.slice(end, end + 5)
    if (!next.startsWith('-') && !(MAY_HAVE_SELF.has(first.form.lower) && NOUN.test(next)))
      yield {span: {start, end}, written: paragraph.text.slice(start, end), meant: first.text + second.text}
  }
}
