import {bin, FeatureTable, range} from './feature-names.ts'
import {type Measure, measure} from './measure.ts'
import {hasDate, hasTime, phraseKinds, phrasesIn} from './phrases.ts'
import {isSystemForm} from './system-forms.ts'

/** What the classifier knows of a line by itself. */
export interface LineFacts {
  /** The line without regard to capitals, by which it is found again in its page. */
  readonly key: string
  /** Places of the features that hold, in `lineTable`. */
  readonly features: readonly number[]
  readonly words: number
  /** Whether it is built like running text: long enough, and ended like a sentence. */
  readonly prose: boolean
  /** Places in `phraseKinds`. */
  readonly phrases: readonly number[]
  readonly dated: boolean
  /** Whether it is nothing but a date. */
  readonly dateOnly: boolean
  /** Whether only publishing systems print it. */
  readonly isForm: boolean
}

export const lineTable = new FeatureTable()

const WORDS = [0, 1, 2, 4, 7, 11, 17, 25, 40, 70]
const ENDS = ['none', 'stop', 'question', 'colon', 'ellipsis', 'quote', 'arrow'] as const
const RATIO = [0, 0.15, 0.3, 0.45]
const CAPITALS = [0, 0.2, 0.5, 0.8, 0.99]
const DIGITS = [0, 0.1, 0.3, 0.6]
const STARTS = ['upper', 'lower', 'digit', 'quote', 'sign'] as const
const FLAGS = [
  'all-caps',
  'first-person',
  'second-person',
  'verb',
  'exclamation',
  'quotes',
  'address',
  'handle',
  'date',
  'time',
  'date-only',
  'glued',
] as const

const wordBins = WORDS.length + 1
const always = lineTable.group('always', [1])
const wordsAndEnd = ENDS.map((end) => lineTable.group(`words,${end}`, range(wordBins)))
const words = lineTable.group('words', range(wordBins))
const ends = lineTable.group('end', ENDS)
const stops = lineTable.group('inner-stops', range(4))
const commas = lineTable.group('commas', range(3))
const functionRatio = lineTable.group('function-words', range(RATIO.length + 1))
const capitalRatio = lineTable.group('capitalised', range(CAPITALS.length + 1))
const longCapitalRatio = lineTable.group('capitalised-long', range(CAPITALS.length + 1))
const digitRatio = lineTable.group('digits', range(DIGITS.length + 1))
const separators = lineTable.group('separators', range(3))
const starts = lineTable.group('start', STARTS)
const flags = lineTable.group('flag', FLAGS)
const phrasePlaces = lineTable.group('phrase', phraseKinds)
const phrasePlacesShort = lineTable.group('phrase-of-few-words', phraseKinds)

/** The end of a line is told by this many code units at most. */
const TAIL = 12

function endOf(whole: string): number {
  const line = whole.slice(-TAIL)
  if (/(?:…|\.{3}|\[…\]|\[\.{3}\])$/.test(line)) return 4
  if (/[.!?]["'”’)\]]+$|["”]$/.test(line)) return 5
  if (/\.$/.test(line)) return 1
  if (/[!?]$/.test(line)) return 2
  if (/:$/.test(line)) return 3
  return /[»>→›|]$/.test(line) ? 6 : 0
}

function startOf(line: string): number {
  if (/^\p{Lu}/u.test(line)) return 0
  if (/^\p{L}/u.test(line)) return 1
  if (/^\d/.test(line)) return 2
  return /^["'“‘]/.test(line) ? 3 : 4
}

const DATE_WORD =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}|[ap]m?|m|[ecmp][sd]?t|gmt|utc|bst|ist|z|st|nd|rd|th|at|on|of|published|updated|posted|modified|last|first|date|ago|hours?|minutes?|mins?|days?|weeks?)$/i

/** Whether a line is nothing but a date, with what stands round dates. */
const isDateOnly = (line: string, {words: count}: Measure): boolean =>
  count <= 12 && (line.match(/\p{L}+/gu) ?? []).every((word) => DATE_WORD.test(word))

/** The same of a line of which nothing else is asked. */
export const isMereDate = (line: string): boolean => hasDate(line) && isDateOnly(line, measure(line))

function flagsOf(line: string, m: Measure, dated: boolean, dateOnly: boolean): boolean[] {
  return [
    m.words > 1 && m.allCaps >= m.words * 0.8,
    m.firstPerson > 0,
    m.secondPerson > 0,
    m.verbs > 0,
    m.exclamations > 0,
    m.quotes > 0,
    m.links > 0 && line.length < 200 && /https?:|www\.|\S@\S+\.\w|\.com\b/i.test(line),
    m.links > 0 && line.length < 200 && /(?:^|\s)[@#]\w/.test(line),
    dated,
    m.digits > 0 && hasTime(line),
    dateOnly,
    m.humps > 0 && line.length < 400 && /\p{Ll}{3}(?:\p{Lu}|[A-Z]-)\p{Ll}* \p{L}/u.test(line),
  ]
}

const FEW_WORDS = 7

/** Reads one line. Its features are counted once, whatever stands round it. */
export function readLine(line: string): LineFacts {
  const m = measure(line)
  const size = bin(m.words, WORDS)
  const end = endOf(line)
  const share = m.words > 0 ? m.capitalised / m.words : 0
  const capitals = bin(share, CAPITALS)
  const dated = m.digits > 0 && hasDate(line)
  const dateOnly = dated && isDateOnly(line, m)
  const phrases = phrasesIn(line)
  const features = [
    always[0]!,
    wordsAndEnd[end]![size]!,
    words[size]!,
    ends[end]!,
    stops[Math.min(3, m.innerStops)]!,
    commas[Math.min(2, m.commas)]!,
    functionRatio[bin(m.counted > 0 ? m.functionWords / m.counted : 0, RATIO)]!,
    capitalRatio[capitals]!,
    digitRatio[bin(m.digits / Math.max(1, m.digits + m.letters), DIGITS)]!,
    separators[Math.min(2, m.separators)]!,
    starts[startOf(line)]!,
  ]
  if (m.words > FEW_WORDS) features.push(longCapitalRatio[capitals]!)
  for (const [place, holds] of flagsOf(line, m, dated, dateOnly).entries()) if (holds) features.push(flags[place]!)
  for (const kind of phrases) features.push((m.words <= FEW_WORDS ? phrasePlacesShort : phrasePlaces)[kind]!)
  const prose = m.words >= 15 && (end === 1 || end === 2 || end === 5)
  return {key: line.toLowerCase(), features, words: m.words, prose, phrases, dated, dateOnly, isForm: isSystemForm(line)}
}
