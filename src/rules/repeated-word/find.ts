import type {Paragraph, Pass} from '../../analysis/paragraph.ts'
import type {Span} from '../../text/span.ts'
import {skipWhiteSpace} from '../../text/white-space.ts'
import {followsItselfByRight, mayFollowItself} from './by-syntax.ts'
import {isForEffect} from './effect.ts'
import {mayRepeatWord} from './may-repeat.ts'
import {isBetweenClauses, type RepeatedPlace, repetitionAt} from './right-by-grammar.ts'
import {NEVER_TWICE} from './right-repetitions.ts'

export interface RepeatedWord extends Span {
  /** The word as it is written the first time. */
  readonly word: string
  /** Where the word stands the second time. */
  readonly secondStart: number
  /** Whether no sentence has the word twice in a row. */
  readonly certain: boolean
}

/** A word, white space without a blank line, and the word again; neither is part of a longer one. */
const TWICE =
  /(?<![\p{L}\p{N}’'\-/.@_&])(\p{L}[\p{L}’'-]*)(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)(\p{L}[\p{L}’'-]*)(?![\p{L}\p{N}\-/@_&]|\.\p{L})/gu

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)

const INSIDE_SENTENCE = /[\p{L}\p{N},(] ?$/u

/** Names, and what begins with one: “Duran Duran”, “the new New Town”, “a gig by The The”. */
function isNamedTwice(first: string, {word, before, after}: RepeatedPlace): boolean {
  if (!isCapitalised(first) || !NEVER_TWICE.has(word) || first === first.toUpperCase()) return true
  return word === 'the' && INSIDE_SENTENCE.test(before) && !/^ \p{Lu}/u.test(after)
}

/** A name before its like in small letters: “the fox, Vulpes vulpes”, “May may be wet”, “the operators And and Or”. */
function isNamedOnce(first: string, {word, before, after}: RepeatedPlace): boolean {
  if (!isCapitalised(first)) return false
  if (NEVER_TWICE.has(word)) return INSIDE_SENTENCE.test(before) && /^ \p{Lu}/u.test(after)
  return INSIDE_SENTENCE.test(before) || word === 'may' || (before === '' && after === '')
}

function isRepeated(paragraph: Paragraph, {start, end, word, secondStart}: RepeatedWord): boolean {
  const {text} = paragraph
  const [lower, second] = [word.toLowerCase(), text.slice(secondStart, end)]
  if (second.toLowerCase() !== lower || hasDash(word) || isAloneOnLines(text, start, end, word) || isQuotedAlone(text, start, end))
    return false
  if (isMeant(word, second, repetitionAt(text, start, end, lower))) return false
  return !mayFollowItself(lower) || !followsItselfByRight(paragraph, lower, start, secondStart)
}

function isMeant(first: string, second: string, at: RepeatedPlace): boolean {
  const {word} = at
  if (isCapitalised(second) ? isNamedTwice(first, at) : isNamedOnce(first, at)) return true
  if (isBetweenClauses(at)) return true
  return !NEVER_TWICE.has(word) && (word.length === 1 || isForEffect(at))
}

/** “And then--and then”: two phrases that a dash parts. */
const hasDash = (word: string): boolean => word.includes('--')

/** A list of words, one a line, or code. */
function isAloneOnLines(text: string, start: number, end: number, first: string): boolean {
  if (text.charAt(start + first.length) !== '\n') return false
  return (start === 0 || text.charAt(start - 1) === '\n') && (end === text.length || text.charAt(end) === '\n')
}

/** Nothing else between quotation marks: a term, or a slip that is spoken of. “It is “done done” when …” */
const isQuotedAlone = (text: string, start: number, end: number): boolean =>
  /["“‘']/.test(text.charAt(start - 1)) && /^[.,;:!?]?["”’']/.test(text.slice(end, end + 2))

/** The end of the last of the same words in a row. */
function endOfRun(text: string, end: number, word: string): number {
  for (let next = skipWhiteSpace(text, end); next > end; next = skipWhiteSpace(text, end)) {
    const to = next + word.length
    if (text.slice(next, to).toLowerCase() !== word || /[\p{L}\p{N}’'\-/@_&]/u.test(text.charAt(to))) break
    end = to
  }
  return end
}

/** Words that are repeated by mistake, in order: `paragraph.once(repeatedWordsOf)`. Linear in the length of the text. */
export const repeatedWordsOf: Pass<readonly RepeatedWord[]> = (paragraph) => {
  const {text} = paragraph
  const found: RepeatedWord[] = []
  if (!mayRepeatWord(text)) return found
  TWICE.lastIndex = 0
  for (let match = TWICE.exec(text); match; match = TWICE.exec(text)) {
    const [whole, word = '', second = ''] = match
    const end = match.index + whole.length
    const pair = {start: match.index, end, word, secondStart: end - second.length, certain: NEVER_TWICE.has(second.toLowerCase())}
    if (isRepeated(paragraph, pair)) {
      TWICE.lastIndex = endOfRun(text, end, second.toLowerCase())
      found.push({...pair, end: TWICE.lastIndex})
    } else TWICE.lastIndex = pair.secondStart
  }
  return found
}
