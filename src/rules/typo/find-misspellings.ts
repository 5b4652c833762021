import type {Usage} from '../../analysis/names.ts'
import {saidOfUnknown} from '../../analysis/odd-spellings.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {type UnknownWord, unknownWords} from '../../analysis/unknown-words.ts'
import type {Correction, EnglishSpeller} from '../../language/english-speller.ts'
import {VARIETY_NAMES} from '../../language/varieties.ts'
import type {Finding} from '../../text/finding.ts'
import type {Context} from '../prose-rule.ts'
import {findMisnamed} from './find-misnamed.ts'
import {saidOfSlip, surenessOf} from './is-warning.ts'
import {areTerms, judge} from './judge-word.ts'
import {isInAddress, isMeant} from './meant.ts'
import {withNameFirst} from './name-first.ts'
import {isSafe} from './safe.ts'
import {type UnsearchedId, unsearched, unsearchedAt} from './search-budget.ts'
import {bestOf} from './signs/all-signs.ts'
import type {Verdict} from './verdict.ts'

/** What may be wrong with one word. */
export type MisspellingId = 'unknown' | 'uncapitalised' | 'misnamed' | 'variety' | 'forbidden'

/** No word beside a correction is longer. */
const LONGEST = 40

/** Two halves of a name that everybody knows are seldom anybody else's. */
const MISNAMED_CONFIDENCE = 0.9

/** The misspelt words of a paragraph. */
export function* findMisspellings(
  paragraph: Paragraph,
  ask: Context['ask'],
  speller: EnglishSpeller,
): Generator<Finding<MisspellingId | UnsearchedId>> {
  const misnamed = new Set<number>()
  for (const {span, written, meant, person} of findMisnamed(paragraph, speller)) {
    misnamed.add(span.start)
    yield {
      message: 'misnamed',
      values: {word: written, person},
      span,
      replacements: [meant],
      fix: 'suggestion',
      confidence: MISNAMED_CONFIDENCE,
    }
  }
  const all = paragraph.once(unknownWords)
  const unknown = all.filter(({start}) => !misnamed.has(start))
  if (unknown.length === 0) return
  const budget = ask(unsearchedAt)
  const left = new Set(budget.left)
  const isAmongTerms = areTerms(unknown, speller, left)
  for (const [at, {usage, odd}] of ask(saidOfUnknown).entries()) {
    const word = all[at]!
    if (odd || misnamed.has(word.start)) continue
    const reach = left.has(word.base) ? 'near' : 'any'
    const found = certain(word, speller) ?? weighed(word, usage, judge(word, usage, speller, isAmongTerms, reach), paragraph, ask)
    if (found) yield found
  }
  yield* unsearched(unknown, budget)
}

/** Whether the document says that the word is meant; of a name in small letters only the name or address tells that it is part of. */
function isExcused(message: MisspellingId, word: UnknownWord, paragraph: Paragraph, ask: Context['ask']): boolean {
  if (message === 'uncapitalised') return isInAddress(word, paragraph)
  return message === 'unknown' && ask(isMeant, word)
}

/** What the settings decide, whatever the document does. */
function certain(word: UnknownWord, speller: EnglishSpeller): Finding<MisspellingId> | undefined {
  const {text, start, end} = word
  const forbidden = speller.forbids(text)
  if (!forbidden && !(word.shape === 'lower' && speller.isForeignVariety(text))) return undefined
  return {
    ...(forbidden
      ? {message: 'forbidden' as const, values: {word: text}}
      : {message: 'variety' as const, values: {word: text, variety: VARIETY_NAMES[speller.variety]}}),
    span: {start, end},
    replacements: speller.suggest(text),
    fix: 'suggestion',
    confidence: 0.99,
  }
}

/** What a word is found to be, if the document does not say that it is meant. */
function weighed(
  word: UnknownWord,
  usage: Usage,
  verdict: Verdict | undefined,
  paragraph: Paragraph,
  ask: Context['ask'],
): Finding<MisspellingId> | undefined {
  if (!verdict) return undefined
  const message = messageOf(word, verdict)
  if (isExcused(message, word, paragraph, ask)) return undefined
  const {confidence, isWarning} = surenessOf(paragraph, word, verdict, ask(saidOfSlip, word, bestOf(verdict), usage))
  return {...likely(word, message, verdict, paragraph), confidence, ...(!isWarning && {severity: 'info' as const})}
}

/** Whether a word is no word, or a name that lacks its capitals. */
function messageOf({text}: UnknownWord, {corrections: [best]}: Verdict): 'unknown' | 'uncapitalised' {
  return best !== undefined && best.text !== text && best.text.toLowerCase() === text.toLowerCase() ? 'uncapitalised' : 'unknown'
}

function likely(
  word: UnknownWord,
  message: 'unknown' | 'uncapitalised',
  {corrections}: Verdict,
  paragraph: Paragraph,
): Omit<Finding<MisspellingId>, 'confidence'> {
  const {text, start, end} = word
  const speller = paragraph.language.speller!
  const replacements = notDoubled(withNameFirst(text, corrections, speller), word, paragraph)
  const name = replacements[0] ?? ''
  const isRecased = message === 'uncapitalised'
  return {
    message,
    values: isRecased ? {word: text, name} : {word: text},
    span: {start, end},
    replacements,
    fix: !isRecased && isSafe(word, paragraph, corrections, speller) && name === corrections[0]?.text ? 'safe' : 'suggestion',
  }
}

/** The corrections as texts; one that would stand twice beside itself comes last. */
function notDoubled(corrections: readonly Correction[], {start, end}: UnknownWord, {text}: Paragraph): string[] {
  const [before = ''] = /[\p{L}'’]+(?=\s$)/u.exec(text.slice(Math.max(0, start - LONGEST), start)) ?? []
  const [after = ''] = /(?<=^\s)[\p{L}'’]+/u.exec(text.slice(end, end + LONGEST)) ?? []
  const beside = [before.toLowerCase(), after.toLowerCase()]
  const all = corrections.map((correction) => correction.text)
  const isDoubled = (word: string) => beside.includes(word.toLowerCase())
  return all.some(isDoubled) ? [...all.filter((word) => !isDoubled(word)), ...all.filter(isDoubled)] : all
}
