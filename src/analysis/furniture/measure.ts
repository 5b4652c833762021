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
  /** Stops inside the line with a space behind them. */
  readonly innerStops: number
  /** Signs that keep links apart: | · • » > / and the like between spaces. */
  readonly separators: number
  readonly exclamations: number
  readonly quotes: number
}

const FUNCTION = new Set(
  'a an the of to in on at by for from with about into over after before between under against during without through and or but nor so yet if when while because although though as than that which who whom whose this these those it its he him his she her hers they them their there here not no is are was were be been being am has have had do does did will would can could may might must shall should'.split(
    ' ',
  ),
)
const FIRST = new Set('i me my mine we us our ours im ive id'.split(' '))
const SECOND = new Set('you your yours youre youll'.split(' '))
const VERBS = new Set(
  'is are was were has have had will would said says told can could may might did does announced reported added'.split(' '),
)

/** Words behind this many add nothing to what a line is. */
const MOST_WORDS = 80

const isUpper = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde)
const isLower = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff) || code > 0x17f
const isLetter = (code: number): boolean => isUpper(code) || (isLower(code) && code < 0x2000) || code >= 0x3040
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

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
})

function countWord(counts: Counts, word: string): void {
  const first = word.charCodeAt(0)
  counts.words++
  counts.letters += word.length
  if (isUpper(first)) {
    counts.capitalised++
    if (word.length > 1 && isUpper(word.charCodeAt(1)) && word === word.toUpperCase()) counts.allCaps++
  }
  if (counts.words > MOST_WORDS || word.length > 9) return
  const lower = word.toLowerCase().replace(/['’]/, '')
  if (FUNCTION.has(lower)) counts.functionWords++
  if (FIRST.has(lower)) counts.firstPerson++
  if (SECOND.has(lower)) counts.secondPerson++
  if (VERBS.has(lower)) counts.verbs++
}

function countSign(counts: Counts, line: string, at: number): void {
  const code = line.charCodeAt(at)
  if (isDigit(code)) counts.digits++
  else if (code === 0x2c) counts.commas++
  else if (code === 0x21) counts.exclamations++
  else if (code === 0x22 || code === 0x201c || code === 0x201d) counts.quotes++
  else if ('|·•»>‹›«/→▸►'.includes(line[at]!)) counts.separators++
  if ((code === 0x2e || code === 0x21 || code === 0x3f) && line.charCodeAt(at + 1) === 0x20) counts.innerStops++
}

/** Counts what a line is built of. Numbers count as words. */
export function measure(line: string): Measure {
  const counts = empty()
  for (let at = 0; at < line.length; at++) {
    const start = at
    let code = line.charCodeAt(at)
    while (isLetter(code) || (at > start && (isApostrophe(code) || code === 0x2d))) code = line.charCodeAt(++at)
    if (at > start) countWord(counts, line.slice(start, at))
    else if (isDigit(code) && !isDigit(line.charCodeAt(at - 1))) counts.words++
    if (at < line.length) countSign(counts, line, at)
  }
  counts.counted = Math.min(counts.words, MOST_WORDS)
  return counts
}
