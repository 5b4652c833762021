import type {Edit} from '../../text/finding.ts'
import type {Vocabulary} from './vocabulary.ts'

const BREAK = /[ \t]*(?:\r\n?|\n)[ \t]*/g

/** Parts of words are looked for this far; the longest English words have fewer letters. */
const REACH = 40

const HYPHENATED = /(\p{L}+)-$/u
const WORD_PART = /^\p{Ll}+/u

export interface Join {
  readonly message: 'joined' | 'unhyphenated'
  readonly edit: Edit
}

function joinAt(text: string, start: number, end: number, vocabulary: Vocabulary): Join {
  const first = HYPHENATED.exec(text.slice(Math.max(0, start - REACH), start))?.[1]
  const second = WORD_PART.exec(text.slice(end, end + REACH))?.[0]
  if (text[start - 1] === '\u00ad') return {message: 'unhyphenated', edit: {start: start - 1, end, text: ''}}
  if (first === undefined || second === undefined) return {message: 'joined', edit: {start, end, text: ' '}}
  if (vocabulary.isOneWord(first, second)) return {message: 'unhyphenated', edit: {start: start - 1, end, text: ''}}
  return {message: 'joined', edit: {start, end, text: ''}}
}

/** The edits that make one line of a block between two offsets of a text. */
export function joinLines(text: string, start: number, end: number, vocabulary: Vocabulary): Join[] {
  return [...text.slice(start, end).matchAll(BREAK)].map(({0: white, index}) =>
    joinAt(text, start + index, start + index + white.length, vocabulary),
  )
}
