import type {CharacterSet, CodePointRange} from './nodes.ts'

const LAST = 0x10ffff

const point = (character: string): number => character.codePointAt(0)!

const between = (first: string, last: string): CodePointRange => [point(first), point(last)]

const DIGITS = [between('0', '9')]
const WORD = [between('0', '9'), between('A', 'Z'), between('_', '_'), between('a', 'z')]
const SPACE: readonly CodePointRange[] = [
  [9, 10],
  [12, 13],
  [32, 32],
]

/** The classes in square brackets and colons. */
const POSIX: Readonly<Record<string, readonly CodePointRange[]>> = {
  alnum: [between('0', '9'), between('A', 'Z'), between('a', 'z')],
  alpha: [between('A', 'Z'), between('a', 'z')],
  blank: [
    [9, 9],
    [32, 32],
  ],
  digit: DIGITS,
  lower: [between('a', 'z')],
  punct: [between('!', '/'), between(':', '@'), between('[', '`'), between('{', '~')],
  space: [
    [9, 13],
    [32, 32],
  ],
  upper: [between('A', 'Z')],
  word: WORD,
  xdigit: [between('0', '9'), between('A', 'F'), between('a', 'f')],
}

/** All that is in none of the ranges. */
export function complement(ranges: readonly CodePointRange[]): CodePointRange[] {
  const rest: CodePointRange[] = []
  let from = 0
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (first > from) rest.push([from, first - 1])
    from = Math.max(from, last + 1)
  }
  if (from <= LAST) rest.push([from, LAST])
  return rest
}

const CLASSES: Readonly<Record<string, readonly CodePointRange[]>> = {
  d: DIGITS,
  w: WORD,
  s: SPACE,
  D: complement(DIGITS),
  W: complement(WORD),
  S: complement(SPACE),
}

/** What `\d`, `\w`, `\s` and their opposites stand for: ASCII, as in Go. */
export const classRanges = (letter: string): readonly CodePointRange[] | undefined => CLASSES[letter]

/** What `[:alpha:]` and its like stand for; `undefined` where there is no such class. */
export const posixRanges = (name: string): readonly CodePointRange[] | undefined => (Object.hasOwn(POSIX, name) ? POSIX[name] : undefined)

/** The largest range of letters beyond ASCII whose other case is looked up letter by letter. */
const LARGEST = 512

const shifted = ([first, last]: CodePointRange, from: string, to: string, by: number): CodePointRange[] => {
  const [start, end] = [Math.max(first, point(from)), Math.min(last, point(to))]
  return start > end ? [] : [[start + by, end + by]]
}

function otherCasesOf([first, last]: CodePointRange): CodePointRange[] {
  const others = [...shifted([first, last], 'A', 'Z', 32), ...shifted([first, last], 'a', 'z', -32)]
  const from = Math.max(first, 128)
  if (last - from > LARGEST) return others
  for (let code = from; code <= last; code++) {
    const letter = String.fromCodePoint(code)
    for (const other of [letter.toLowerCase(), letter.toUpperCase()]) if ([...other].length === 1) others.push([point(other), point(other)])
  }
  return others
}

/** The ranges with both cases of all letters in them. */
export const inBothCases = (ranges: readonly CodePointRange[]): CodePointRange[] => [...ranges, ...ranges.flatMap(otherCasesOf)]

export const setOf = (ranges: readonly CodePointRange[], properties: readonly string[] = [], isNegated = false): CharacterSet => ({
  type: 'set',
  ranges,
  properties,
  isNegated,
})

const bothCases = new Map<string, CharacterSet>()
const oneCase = new Map<string, CharacterSet>()

/** The set of one character, or of its two cases; one and the same for the same character, since a pack may have a hundred thousand. */
export function characterSet(character: string, isEitherCase: boolean): CharacterSet {
  const known = isEitherCase ? bothCases : oneCase
  const code = point(character)
  const set = known.get(character) ?? setOf(isEitherCase ? inBothCases([[code, code]]) : [[code, code]])
  known.set(character, set)
  return set
}

const matchers = new Map<string, RegExp>()

function hasProperty(property: string, character: string): boolean {
  const known = matchers.get(property) ?? new RegExp(`^${property}$`, 'u')
  matchers.set(property, known)
  return known.test(character)
}

/** Whether a set has a character, by its code point; where there is none, it has not. */
export type HasCharacter = (code: number | undefined) => boolean

/** A quick way to ask a set for characters. */
export function asked({ranges, properties, isNegated}: CharacterSet): HasCharacter {
  const isIn = (code: number): boolean =>
    (ranges.some(([first, last]) => code >= first && code <= last) ||
      properties.some((property) => hasProperty(property, String.fromCodePoint(code)))) !== isNegated
  const ascii = Uint8Array.from({length: 128}, (_, code) => Number(isIn(code)))
  return (code) => code !== undefined && (code < 128 ? ascii[code] === 1 : isIn(code))
}
