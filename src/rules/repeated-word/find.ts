import type {Span} from '../../text/span.ts'
import {isForEffect} from './effect.ts'
import {GRAMMATICAL, NEVER_TWICE} from './exceptions.ts'
import {isBetweenClauses, type Repetition, repetitionAt} from './grammar.ts'
import {mayRepeatWord} from './suspects.ts'

export interface RepeatedWord extends Span {
  /** The word as it is written the first time. */
  readonly word: string
  /** Whether no sentence has the word twice in a row. */
  readonly certain: boolean
}

/** A word, white space without a blank line, and the word again; neither is part of a longer one. */
const TWICE = /(?<![\p{L}\p{N}’'\-/.@_&])(\p{L}[\p{L}’'-]*)(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)(\p{L}[\p{L}’'-]*)(?![\p{L}\p{N}\-/@_&])/gu

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)

const INSIDE_SENTENCE = /[\p{L}\p{N},(] ?$/u

/** Names, and what begins with one: “Duran Duran”, “the new New Town”, “a gig by The The”. */
function isNamedTwice(first: string, {word, before, after}: Repetition): boolean {
  if (!isCapitalised(first) || !NEVER_TWICE.has(word) || first === first.toUpperCase()) return true
  return word === 'the' && INSIDE_SENTENCE.test(before) && !/^ \p{Lu}/u.test(after)
}

/** A name before its like in small letters: “the fox, Vulpes vulpes”, “May may be wet”. */
function isNamedOnce(first: string, {word, before, after}: Repetition): boolean {
  if (!isCapitalised(first) || NEVER_TWICE.has(word)) return false
  return INSIDE_SENTENCE.test(before) || word === 'may' || (before === '' && after === '')
}

function isMeant(first: string, second: string, at: Repetition): boolean {
  const {word} = at
  if (isCapitalised(second) ? isNamedTwice(first, at) : isNamedOnce(first, at)) return true
  if (GRAMMATICAL.has(word) || isBetweenClauses(at)) return true
  return !NEVER_TWICE.has(word) && (word.length === 1 || isForEffect(at))
}

/** Words that stand twice in a row by mistake, in order. Linear in the length of the text. */
export function findRepeatedWords(text: string): RepeatedWord[] {
  const found: RepeatedWord[] = []
  if (!mayRepeatWord(text)) return found
  TWICE.lastIndex = 0
  for (let match = TWICE.exec(text); match; match = TWICE.exec(text)) {
    const [whole, first = '', second = ''] = match
    const end = match.index + whole.length
    const word = second.toLowerCase()
    if (first.toLowerCase() === word && !isMeant(first, second, repetitionAt(text, match.index, end, word))) {
      found.push({start: match.index, end, word: first, certain: NEVER_TWICE.has(word)})
    } else TWICE.lastIndex = end - second.length
  }
  return found
}
