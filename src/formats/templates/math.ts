import {paragraphEnd} from './ends-of-code.ts'
import type {Finder} from './finder.ts'

/** A formula set apart is at most this long, in code units. */
const LONGEST = 5000

/** `$x$`, `$a_1 + b$`: no space inside the signs, no figure after, and something that only a formula has. */
const DOLLARS = /\$(?=[^\s$])([^$\n]{1,200})(?<=\S)\$(?!\d)/y
const IN_FORMULA = /[\\^_{}=<>]|^[A-Za-z]$|^[A-Za-z]\(/

/** `\(x\)` and `\[x\]`, also with the backslashes doubled, as generators that eat one of them want it: what opens one, and what closes it. */
const BRACKET = /\\{1,2}([([])/y
const CLOSERS: Readonly<Record<string, string>> = {'(': '\\)', '[': '\\]'}

const ENVIRONMENT = /\\begin\{([A-Za-z]+\*?)\}/y

/** What an escaped bracket holds where it is a bracket and no formula: words, a number, a link. */
const IN_BRACKETED = /\\[A-Za-z]|[\^_=]|[A-Za-z\d]\s*[+<>]\s*[A-Za-z\d]|^\s*[A-Za-z]\s*$/
const WORDS = /\p{L}{3} \p{L}{3}/u

/** A formula whose signs have their lines to themselves, whatever it holds. */
const OWN_LINES =
  /(?<=(?:^|\n)[ \t>]*)(?:\$\$[ \t]*\r?\n[^$]{1,5000}?\n[ \t>]*\$\$|\\\[[ \t]*\r?\n(?:[^\\]|\\(?!\])){1,5000}?\n[ \t>]*\\\])(?=[ \t]*(?:\r|\n|$))/y

function ownLinesEnd({source}: Finder, start: number): number {
  OWN_LINES.lastIndex = start
  return OWN_LINES.test(source) ? OWN_LINES.lastIndex : -1
}

function dollarsEnd(finder: Finder, start: number): number {
  const {source} = finder
  if (source.charAt(start + 1) === '$') {
    const end = finder.next('$$', start + 2)
    return end > start + 2 && end < paragraphEnd(finder, start) && end - start <= LONGEST ? end + 2 : -1
  }
  DOLLARS.lastIndex = start
  const inside = DOLLARS.exec(source)?.[1]
  return inside !== undefined && IN_FORMULA.test(inside) ? DOLLARS.lastIndex : -1
}

function environmentEnd(finder: Finder, start: number): number {
  ENVIRONMENT.lastIndex = start
  const name = ENVIRONMENT.exec(finder.source)?.[1]
  if (name === undefined) return -1
  const close = `\\end{${name}}`
  const end = finder.next(close, start)
  return end < 0 || end - start > LONGEST ? -1 : end + close.length
}

function bracketedEnd(finder: Finder, start: number): number {
  BRACKET.lastIndex = start
  const close = CLOSERS[BRACKET.exec(finder.source)?.[1] ?? '']
  if (close === undefined) return -1
  const end = finder.next(close, BRACKET.lastIndex)
  if (end < 0 || end - start > LONGEST || end > paragraphEnd(finder, start)) return -1
  const inside = finder.source.slice(BRACKET.lastIndex, end).replace(/\\$/, '')
  return IN_BRACKETED.test(inside) && !WORDS.test(inside.replace(/\\text\w*\{[^{}]*\}|\\[A-Za-z]+/g, '')) ? end + close.length : -1
}

/** Where the formula that opens at an offset with a dollar sign or a backslash ends; -1 where none does. */
export function formulaEnd(finder: Finder, start: number): number {
  const apart = ownLinesEnd(finder, start)
  if (apart >= 0) return apart
  if (finder.source.charAt(start) === '$') return dollarsEnd(finder, start)
  const end = bracketedEnd(finder, start)
  return end < 0 ? environmentEnd(finder, start) : end
}
