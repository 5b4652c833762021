import {KINDS, type MarkKind} from '../marks/mark.ts'

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '‘': '’',
  '‚': '‘',
  '`': "'",
  '``': "''",
  '«': '»',
  '‹': '›',
  '(': ')',
  '[': ']',
  '{': '}',
}
const OPENERS: Readonly<Record<string, string>> = {'”': '“', '’': '‘', '»': '«', '›': '‹', ')': '(', ']': '[', '}': '{'}

/** The character that closes what this one opens. */
export const closerFor = (opener: MarkKind): string => CLOSERS[opener.char] ?? opener.char

/** The character that opens what this one closes. */
export const openerFor = (closer: MarkKind): string => OPENERS[closer.char] ?? closer.char

/** Every mark as it would be if it pointed the other way. */
export const turned = (kind: MarkKind): string => (kind.shape === 'open' ? closerFor(kind) : openerFor(kind))

const curly: Readonly<Record<string, readonly [string, string]>> = {double: ['“', '”'], single: ['‘', '’']}

/** The curly mark of a straight mark's family. */
export const curled = (kind: MarkKind, opens: boolean): string => curly[kind.family]?.[opens ? 0 : 1] ?? kind.char

/** The straight mark of a curly mark's family. */
export const straightened = (kind: MarkKind): string =>
  KINDS.find(({family, shape, char}) => family === kind.family && shape === 'straight' && char.length === 1)?.char ?? kind.char
