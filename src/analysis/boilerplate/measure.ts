import {isDigit} from '../sentences/characters.ts'

/** What a line is built of, counted in one pass. */
export interface Measure {
  readonly words: number
  readonly capitalised: number
  /** Words all in capitals, of two letters and more. */
  readonly allCaps: number
  /** Words like “the”, “of”, “was”, among the first words. */
  readonly functionWords: number
  readonly counted: number
  readonly firstPerson: number
  readonly secondPerson: number
  readonly verbs: number
  readonly digits: number
  readonly letters: number
  readonly commas: number
  /** Stops inside the line with a space after them. */
  readonly innerStops: number
  /** Signs that keep links apart: | · • » > / and the like between spaces. */
  readonly separators: number
  readonly exclamations: number
  readonly quotes: number
  /** Signs that addresses and handles have: @ # : and stops with no space after them. */
  readonly links: number
  /** Capitals after small letters, and letters that may be such. */
  readonly humps: number
}

/** What sorts of words are counted, each a bit. */
const FUNCTION = 1
const FIRST = 2
const SECOND = 4
const VERB = 8

const LISTS: readonly (readonly [number, string])[] = [
  [
    FUNCTION,
    'a an the of to in on at by for from with about into over after before between under against during without through and or but nor so yet if when while because although though as than that which who whom whose this these those it its he him his she her hers they them their there here not no is are was were be been being am has have had do does did will would can could may might must shall should',
  ],
  [FIRST, 'i me my mine we us our ours im ive id'],
  [SECOND, 'you your yours youre youll'],
  [VERB, 'is are was were has have had will would said says told can could may might did does announced reported added'],
]

const LONGEST = 9
const sorts = new Map<string, number>()
/** Which low bits of hashes the words of the lists have: most other words are known by it to be in none. */
const hashed = new Uint8Array(4096)

/** Continues the hash of a word, to which case and apostrophes make no difference. */
const hashOn = (hash: number, code: number): number => (isApostrophe(code) ? hash : Math.imul(hash ^ (code | 0x20), 0x01000193))
const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & 4095

function enter(word: string, sort: number): void {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at))
  hashed[placeOf(hash)] = 1
  sorts.set(word, (sorts.get(word) ?? 0) | sort)
}

/** Words after this many add nothing to what a line is. */
const MOST_WORDS = 80

const isUpper = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde)
const isLower = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff) || code > 0x17f
const isLetter = (code: number): boolean => isUpper(code) || (isLower(code) && code < 0x2000) || code >= 0x3040
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

for (const [sort, list] of LISTS) for (const word of list.split(' ')) enter(word, sort)

type Counts = {-readonly [Name in keyof Measure]: number}

const empty = (): Counts => ({
  words: 0,
  capitalised: 0,
  allCaps: 0,
  functionWords: 0,
  counted: 0,
  firstPerson: 0,
  secondPerson: 0,
  verbs: 0,
  digits: 0,
  letters: 0,
  commas: 0,
  innerStops: 0,
  separators: 0,
  exclamations: 0,
  quotes: 0,
  links: 0,
  humps: 0,
})

function countWord(counts: Counts, line: string, start: number, end: number, hash: number): void {
  counts.words++
  counts.letters += end - start
  if (isUpper(line.charCodeAt(start))) {
    counts.capitalised++
    if (end - start > 1 && isUpper(line.charCodeAt(start + 1)) && isAllCaps(line.slice(start, end))) counts.allCaps++
  }
  if (counts.words > MOST_WORDS || end - start > LONGEST || hashed[placeOf(hash)] === 0) return
  countSort(counts, sorts.get(line.slice(start, end).toLowerCase().replace(/['’]/, '')) ?? 0)
}

const isAllCaps = (word: string): boolean => word === word.toUpperCase()

function countSort(counts: Counts, sort: number): void {
  if (sort & FUNCTION) counts.functionWords++
  if (sort & FIRST) counts.firstPerson++
  if (sort & SECOND) counts.secondPerson++
  if (sort & VERB) counts.verbs++
}

function countSign(counts: Counts, line: string, at: number): void {
  const code = line.charCodeAt(at)
  if (code === 0x20) return
  if (isDigit(code)) counts.digits++
  else if (code === 0x2c) counts.commas++
  else if (code === 0x2e || code === 0x21 || code === 0x3f) countStop(counts, code, line.charCodeAt(at + 1))
  else if (code === 0x22 || code === 0x201c || code === 0x201d) counts.quotes++
  else if (code === 0x40 || code === 0x23 || code === 0x3a) counts.links++
  else if ('|·•»>‹›«/→▸►'.includes(line[at]!)) counts.separators++
}

function countStop(counts: Counts, code: number, next: number): void {
  if (code === 0x21) counts.exclamations++
  if (next === 0x20) counts.innerStops++
  else if (code === 0x2e) counts.links++
}

const isHump = (before: number, code: number): boolean => code > 0xff || (isUpper(code) && isLower(before))

/** Counts what a line is built of. Numbers count as words. */
export function measure(line: string): Measure {
  const counts = empty()
  for (let at = 0; at < line.length; at++) {
    const start = at
    let code = line.charCodeAt(at)
    let hash = 0
    let before = 0
    while (isLetter(code) || (at > start && (isApostrophe(code) || code === 0x2d))) {
      if (isHump(before, code)) counts.humps++
      hash = hashOn(hash, code)
      before = code
      code = line.charCodeAt(++at)
    }
    if (at > start) countWord(counts, line, start, at, hash)
    else if (isDigit(code) && !isDigit(line.charCodeAt(at - 1))) counts.words++
    if (at < line.length) countSign(counts, line, at)
  }
  counts.counted = Math.min(counts.words, MOST_WORDS)
  return counts
}
