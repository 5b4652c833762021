import type {Edit} from '../../text/finding.ts'
import type {Vocabulary} from './vocabulary.ts'

const BREAK = /(?<![ \t])[ \t]*(?:\r\n?|\n)[ \t]*/g

/** Parts of words are looked for this far; the longest English words have fewer letters. */
const REACH = 40

const HYPHENATED = /(\p{L}+)-$/u
const WORD_PART = /^\p{Ll}+/u
/** Behind a hyphen that stands for a word still to come: “two- and three-day”. */
const SUSPENDED = /^(?:and|or|to|nor)\b/
/** What a hyphen at a line end holds together as it is: a name and a name, a year and a year. */
const HELD = /(?:\p{L}-$|\d[-–]$)/u
const HELD_PART = /^[\p{Lu}\d]/u
/** First parts of compounds that are written with a hyphen, whatever a dictionary has. */
const KEEPS_HYPHEN = /^(?:all|cross|ever|ex|half|high|ill|long|low|much|old|self|short|so|well)$/i

interface Join {
  readonly message: 'joined' | 'unhyphenated'
  readonly edit: Edit
}

function joinAt(text: string, start: number, end: number, vocabulary: Vocabulary): Join {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  if (text[start - 1] === '\u00ad') return {message: 'unhyphenated', edit: {start: start - 1, end, text: ''}}
  if (HELD.test(before) && HELD_PART.test(after)) return {message: 'joined', edit: {start, end, text: ''}}
  const first = HYPHENATED.exec(before)?.[1]
  const second = WORD_PART.exec(after)?.[0]
  if (first === undefined || second === undefined || SUSPENDED.test(after)) return {message: 'joined', edit: {start, end, text: ' '}}
  if (!KEEPS_HYPHEN.test(first) && vocabulary.isOneWord(first, second))
    return {message: 'unhyphenated', edit: {start: start - 1, end, text: ''}}
  return {message: 'joined', edit: {start, end, text: ''}}
}

/** The edits that make one line of a block between two offsets of a text. */
export function joinLines(text: string, start: number, end: number, vocabulary: Vocabulary): Join[] {
  return [...text.slice(start, end).matchAll(BREAK)].map(({0: white, index}) =>
    joinAt(text, start + index, start + index + white.length, vocabulary),
  )
}
