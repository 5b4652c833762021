import {skipWhiteSpace} from '../../text/white-space.ts'
import {type AbbreviationClass, abbreviationClass, isInitialism, looksAbbreviated} from './abbreviations.ts'
import {type BoundaryCandidate, lettersEnd, previousWord} from './boundary-candidate.ts'
import {isContinuing, isDigit, isLower, isQuote, isTerminal, isUpper, isWordCharacter} from './characters.ts'
import {isLabelled, isMarkedName, isMonthOrDay, isOpener, isSpeechVerb, isTimeZone} from './telling-words.ts'

/** Whether a sentence ends at the candidate; `undefined` leaves it to the next decision. */
type Decision = (candidate: BoundaryCandidate) => boolean | undefined

const isFullStop = ({text, mark, markEnd}: BoundaryCandidate): boolean => markEnd === mark + 1 && text.charCodeAt(mark) === 0x2e

const isQuestionMark = ({text, mark, markEnd}: BoundaryCandidate): boolean => markEnd === mark + 1 && text.charCodeAt(mark) === 0x3f

const isEllipsis = ({text, mark}: BoundaryCandidate): boolean =>
  text.charCodeAt(mark) === 0x2026 ||
  (text.charCodeAt(mark) === 0x2e && (text.charCodeAt(mark + 1) === 0x2e || text.charCodeAt(mark - 1) === 0x20))

const isClosed = ({markEnd, end}: BoundaryCandidate): boolean => end > markEnd

const isClosedByQuote = (candidate: BoundaryCandidate): boolean =>
  isClosed(candidate) && isQuote(candidate.text.charCodeAt(candidate.markEnd))

const isAtStart = (candidate: BoundaryCandidate): boolean => candidate.wordStart === candidate.firstWord

/** A capitalised closed-class word that is no initial: "The …", but not "A. Smith". */
function startsWithOpener({text, nextWord, nextLetters}: BoundaryCandidate): boolean {
  if (!isOpener(nextLetters)) return false
  return nextLetters.length > 1 || text.charCodeAt(nextWord + 1) !== 0x2e
}

const isElisionOpening = (code: number): boolean => code === 0x28 || code === 0x5b

/** `left. . . .`, `left. [...] Then`: the last mark of the row decides. In `left. .NET is` a word follows, and the mark is no terminal one. */
const anotherMarkFollows: Decision = ({text, next, nextWord}) => {
  if (!isTerminal(text.charCodeAt(nextWord)) || isWordCharacter(text.charCodeAt(nextWord + 1))) return undefined
  return nextWord === next || isElisionOpening(text.charCodeAt(next)) ? false : undefined
}

/** `Really? – yes`, `etc., and`: a dash, comma or closing bracket carries the sentence on. */
const punctuationFollows: Decision = ({text, next}) => (isContinuing(text.charCodeAt(next)) ? false : undefined)

/** `He was born (?) in`, `“?” is`: a mark that is alone in its brackets is talked about or a doubt, not an end. */
const markStandsAlone: Decision = (candidate) => {
  const {text, mark, word} = candidate
  if (!isClosed(candidate) || word !== '' || isEllipsis(candidate)) return undefined
  const before = text.charCodeAt(mark - 1)
  return before === 0x28 || before === 0x5b || before === 0x201c ? false : undefined
}

/** How far back an opening bracket is looked for; a longer aside is rather a sentence of its own. */
const LONGEST_ASIDE = 200

/** `he won (surprise!) I think`: a question or exclamation in brackets inside a sentence is an aside, but it ends one before `The`. */
const asideEnds: Decision = (candidate) => {
  const {text, mark, markEnd, firstWord} = candidate
  if (isFullStop(candidate) || text.charCodeAt(markEnd) !== 0x29) return undefined
  const from = Math.max(firstWord + 1, mark - LONGEST_ASIDE)
  if (!text.slice(from, mark).includes('(')) return undefined
  return startsWithOpener(candidate) && candidate.nextLetters !== 'I' ? undefined : false
}

const YEAR_IN_BRACKETS = /\((?:c\. ?)?\d{4}(?:[–-]\d{2,4})?\)/y

/** `a film called Why? (1965) that`: a year in brackets dates the title before it. */
const yearFollows: Decision = ({text, next}) => {
  YEAR_IN_BRACKETS.lastIndex = next
  return YEAR_IN_BRACKETS.test(text) ? false : undefined
}

/** `won’t you? (it is near) and see`: an aside in small letters after a question does not end it, but for `(e.g. …`. */
const asideFollows: Decision = (candidate) => {
  const {text, next, nextWord, nextLetters, initial} = candidate
  if (isFullStop(candidate) || isEllipsis(candidate) || initial !== 'lower' || text.charCodeAt(next) !== 0x28) return undefined
  return text.charCodeAt(nextWord + nextLetters.length) === 0x2e ? undefined : false
}

/** A word long and plain enough to be no abbreviation, so that a stop after it ends a sentence even before a small letter. */
const isPlainWord = (word: string): boolean =>
  /^(?:\p{Ll}{3,}|\p{Lu}\p{L}{5,})$/u.test(word) && abbreviationClass(word) === undefined && !looksAbbreviated(word)

/** `5 p.m. on`, `“Stop!” he cried`: a small letter carries the sentence on, but not after a plain word: `all evening. then it rained`. */
const smallLetterFollows: Decision = (candidate) => {
  const {text, next, nextWord, initial, word} = candidate
  if (initial !== 'lower') return undefined
  const ends = isFullStop(candidate) || (isQuestionMark(candidate) && !isClosed(candidate))
  if (ends && isPlainWord(word) && !isClosedByQuote(candidate)) return true
  return nextWord === next || isQuote(text.charCodeAt(next)) || text.charCodeAt(next) === 0x5b ? false : undefined
}

/** `“Really?” Kim Roe asked`: within four capitalised words (or "I") a verb of speech names the speaker of the question. */
const speakerFollows: Decision = (candidate) => {
  if (isFullStop(candidate) || !isClosedByQuote(candidate) || candidate.initial !== 'upper' || candidate.nextWord !== candidate.next)
    return undefined
  const {text, nextLetters} = candidate
  if (isOpener(nextLetters) && nextLetters !== 'I') return undefined
  let at = candidate.next
  for (let count = 0; count < 5; count++) {
    const end = lettersEnd(text, at)
    if (count > 0 && isSpeechVerb(text.slice(at, end))) return false
    if (!isUpper(text.charCodeAt(at))) return undefined
    at = skipWhiteSpace(text, text.charCodeAt(end) === 0x2e ? end + 1 : end)
  }
  return undefined
}

/** `Yahoo! Inc.`: the mark belongs to a name. */
const nameHasMark: Decision = (candidate) => {
  if (!isMarkedName(candidate.text.slice(candidate.wordStart, candidate.markEnd)) || isClosed(candidate)) return undefined
  return startsWithOpener(candidate)
}

const questionOrExclamation: Decision = (candidate) => (isFullStop(candidate) || isEllipsis(candidate) ? undefined : true)

/** `1. Unpack the lamp`, `II. The siege`, `b. Rinse`: a number or letter that opens the sentence counts it. */
const enumerator: Decision = (candidate) => {
  if (!isAtStart(candidate) || !isFullStop(candidate)) return undefined
  return /^(?:\d{1,3}|\d{1,2}(?:\.\d{1,2})+|[A-Za-z]|[IVX]{1,5}|[ivx]{1,5})$/.test(candidate.word) ? false : undefined
}

/** `September 14. Kim`, `in 2019. 40 boats`: a number ends the sentence. */
const numberBefore: Decision = ({word}) => (/^[\d.,]*\d$/.test(word) ? true : undefined)

/** `“… in the U.S.” Kim left`: the closing quotation mark ends the sentence, but in a nickname: `“J.R.” Smith`. */
const quotationEnds: Decision = (candidate) => {
  if (!isClosedByQuote(candidate)) return undefined
  if (!isQuote(candidate.text.charCodeAt(candidate.wordStart - 1))) return true
  return isInitialism(candidate.word) || candidate.word.length === 1 ? startsWithOpener(candidate) : true
}

/** `J. K. Rowling`, `plan B. He`, `my wife and I. Then`, `c. 1230`. */
const singleLetter: Decision = (candidate) => {
  const {word, wordStart, text, initial} = candidate
  if (word.length !== 1 || isDigit(word.charCodeAt(0))) return undefined
  if (initial !== 'upper') return isUpper(word.charCodeAt(0)) && initial === 'other'
  if (startsWithOpener(candidate)) return true
  const previous = previousWord(text, wordStart)
  return isLabelled(previous) || (word === 'I' && isLower(previous.charCodeAt(0)))
}

/** `etc. (mostly`: brackets after an abbreviation explain it. */
const startsWithAside = ({text, next, nextWord, initial}: BoundaryCandidate): boolean =>
  nextWord > next && text.charCodeAt(next) === 0x28 && initial !== 'upper'

/** `at 5 p.m. The` ends, `5 p.m. EST` and `5 p.m. Friday` do not. */
const timeOfDay: Decision = (candidate) => {
  const {word, nextLetters, initial} = candidate
  if (!/^[ap]\.?m$/i.test(word) || !isDigit(previousWord(candidate.text, candidate.wordStart).charCodeAt(0))) return undefined
  if (startsWithAside(candidate)) return false
  return initial !== 'upper' || !(isTimeZone(nextLetters) || isMonthOrDay(nextLetters))
}

/** `in 44 B.C. Caesar`: a year and its era end the sentence; without a number it is a place: `Vancouver, B.C. Premier`. */
const eraBefore: Decision = ({word, wordStart, text}) =>
  /^(?:B\.C(?:\.E)?|C\.E|A\.D)$/.test(word) && isDigit(previousWord(text, wordStart).charCodeAt(0)) ? true : undefined

const CURRENCY = '$£€¥'

/** `the U.S. $5 million fund`: an amount belongs to the abbreviation before it. */
const amountFollows = ({text, next}: BoundaryCandidate): boolean =>
  CURRENCY.includes(text.charAt(next)) && isDigit(text.charCodeAt(next + 1))

/** `in the U.S..`: the stop of the abbreviation, and that of the sentence. */
const twoStops: Decision = ({text, mark, markEnd, word}) =>
  markEnd === mark + 2 && text.charCodeAt(mark + 1) === 0x2e && (isInitialism(word) || abbreviationClass(word) !== undefined)
    ? true
    : undefined

/** `the U.S. Senate` goes on, `the U.S. He` ends, `J.R.R. Tolkien` goes on. */
const initialism: Decision = (candidate) => {
  if (!isInitialism(candidate.word) || abbreviationClass(candidate.word) === 'joining') return undefined
  return (
    startsWithOpener(candidate) || (candidate.initial === 'other' && candidate.nextWord === candidate.next && !amountFollows(candidate))
  )
}

/** A number, a Roman numeral, a letter, or letters with digits. */
function startsWithNumber({text, next, nextWord, nextLetters, initial}: BoundaryCandidate): boolean {
  if (nextWord > next) return false
  if (initial === 'digit' || text.charCodeAt(nextWord) === 0x23) return true
  return (
    /^(?:[IVXLC]{2,}|[VXLC])$/.test(nextLetters) || (nextLetters.length <= 2 && isDigit(text.charCodeAt(nextWord + nextLetters.length)))
  )
}

/** Titles that are streets and heights after a name: “Elm Dr.”, “Fort Knox Ct.” */
const STREETS: ReadonlySet<string> = new Set(['Dr', 'Pt', 'Ft', 'Mt', 'St', 'Ste'])

/** `a house on Mulholland Dr. The road`: after a name, before a word that opens a sentence. */
function isStreet(candidate: BoundaryCandidate): boolean {
  if (!STREETS.has(candidate.word) || !startsWithOpener(candidate)) return false
  const previous = previousWord(candidate.text, candidate.wordStart)
  return isUpper(previous.charCodeAt(0)) && !isOpener(previous)
}

const byClass: Readonly<Record<AbbreviationClass, (candidate: BoundaryCandidate) => boolean>> = {
  title: isStreet,
  joining: () => false,
  label: startsWithOpener,
  calendar: startsWithOpener,
  word: (candidate) => !startsWithNumber(candidate) && !isMonthOrDay(candidate.nextLetters),
  attached: startsWithOpener,
  closing: (candidate) => !startsWithAside(candidate),
}

/** `Gen. Grant`, `Acme Inc. She`, `No. 5`, `etc. Kim`, `Main St. The`. */
const abbreviation: Decision = (candidate) => {
  const known = abbreviationClass(candidate.word)
  if (known === undefined) return looksAbbreviated(candidate.word) ? startsWithOpener(candidate) : undefined
  if (candidate.word === 'St' || candidate.word === 'Mt') return startsWithOpener(candidate)
  return byClass[known](candidate)
}

/**
 * The decisions in order; the first that knows decides, and what none knows is a boundary. First what follows the mark,
 * then marks other than the full stop, then what the full stop belongs to.
 */
const DECISIONS: readonly Decision[] = [
  anotherMarkFollows,
  punctuationFollows,
  markStandsAlone,
  yearFollows,
  asideEnds,
  asideFollows,
  smallLetterFollows,
  speakerFollows,
  nameHasMark,
  questionOrExclamation,
  enumerator,
  numberBefore,
  quotationEnds,
  singleLetter,
  timeOfDay,
  eraBefore,
  twoStops,
  initialism,
  abbreviation,
]

/** Whether a sentence ends at the candidate. */
export function isBoundary(candidate: BoundaryCandidate): boolean {
  for (const decide of DECISIONS) {
    const decision = decide(candidate)
    if (decision !== undefined) return decision
  }
  return true
}
