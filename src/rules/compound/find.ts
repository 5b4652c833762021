import {findLostHyphens} from '../../analysis/english/lost-hyphens.ts'
import {spanOfTokens} from '../../analysis/english/token-tests.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {type SentenceSyntax, syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import {FormAnswers} from '../../analysis/words/forms.ts'
import {type Word, words} from '../../analysis/words.ts'
import type {ClosedCompounds} from '../../language/closed-compounds.ts'
import {IS_VERB} from '../../language/grammar/tags.ts'
import {madeOnce} from '../../text/made-once.ts'
import type {Span} from '../../text/span.ts'

/** A compound whose parts stand apart. */
export interface DividedCompound {
  readonly span: Span
  readonly written: string
  readonly meant: string
}

/** They belong to the verb before them as well: “look up date and place”. */
const PARTICLE = /^(?:up|out|off|down|over|through|in|on|with)$/

/** No compound has more parts. */
const MOST_PARTS = 3

/** The token that ends where another begins, or one space before it. */
function tagBefore({syntax: {tokens, tags}}: SentenceSyntax, start: number): number | undefined {
  let found: number | undefined
  for (let at = 0; at < tokens.count && tokens.ends[at]! < start; at++) found = tags[at]
  return found
}

/** Whether the word before a particle may be its verb. */
function hasVerbBefore(paragraph: Paragraph, start: number): boolean {
  const sentence = paragraph.once(syntaxesOf).find(({span}) => span.start <= start && start < span.end)
  const tag = sentence && tagBefore(sentence, start)
  return tag !== undefined && IS_VERB[tag] === 1
}

/** A capital inside is part of a name: “Day Light Inc.”. */
const isPlain = ({text}: Word, isFirst: boolean): boolean => /^[a-z]+$/.test(isFirst ? text.slice(1) : text)

const isSpace = (text: string, left: Word, right: Word): boolean => right.start - left.end === 1 && text.charCodeAt(left.end) === 32

/** The words from an index on that are parts of one, the fewest that are. */
function partsAt(text: string, all: readonly Word[], index: number, compounds: ClosedCompounds): readonly Word[] | undefined {
  if (!isPlain(all[index]!, true) || (!all[index]!.initial && !isPlain(all[index]!, false))) return undefined
  let joined = all[index]!.form.lower
  for (let at = index + 1; at < index + MOST_PARTS && at < all.length; at++) {
    if (!isPlain(all[at]!, false) || !isSpace(text, all[at - 1]!, all[at]!)) return undefined
    joined += ` ${all[at]!.text}`
    if (compounds.has(joined)) return all.slice(index, at + 1)
  }
  return undefined
}

/** Which forms a compound may open with. */
const openersOf = madeOnce((compounds: ClosedCompounds) => new FormAnswers<boolean>(({lower}) => compounds.mayOpen(lower)))

function* findDividedCompounds(paragraph: Paragraph, compounds: ClosedCompounds): Generator<DividedCompound> {
  const {text} = paragraph
  const all = paragraph.once(words)
  const openers = openersOf(compounds)
  for (let index = 0; index + 1 < all.length; index++) {
    const {form} = all[index]!
    const parts = openers.of(form) ? partsAt(text, all, index, compounds) : undefined
    if (parts === undefined) continue
    const span = {start: parts[0]!.start, end: parts.at(-1)!.end}
    if (text.charAt(span.end) === '-' || text.charAt(span.start - 1) === '-') continue
    if (PARTICLE.test(form.lower) && hasVerbBefore(paragraph, span.start)) continue
    yield {span, written: text.slice(span.start, span.end), meant: parts.map((part) => part.text).join('')}
  }
}

/** The compounds of a paragraph that are divided, and that edited text hardly ever divides. */
export function dividedCompounds(paragraph: Paragraph): readonly DividedCompound[] {
  const {compounds} = paragraph.language
  return compounds ? [...findDividedCompounds(paragraph, compounds)] : []
}

/** The compounds of a paragraph that have lost their hyphens. */
export function unhyphenatedCompounds(paragraph: Paragraph): readonly DividedCompound[] {
  const {grammar} = paragraph.language
  if (!grammar) return []
  return paragraph.once(syntaxesOf).flatMap(({syntax}) =>
    Array.from(findLostHyphens(syntax, grammar.reader.partsOf), ({start, end, right}) => {
      const span = spanOfTokens(syntax, start, end)
      return {span, written: right.replaceAll('-', ' '), meant: right}
    }),
  )
}
