import {UNUSED, usagesOf} from '../../analysis/names.ts'
import {oddSpellingsOf, saidOfUnknown} from '../../analysis/odd-spellings.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {type UnknownWord, unknownWords} from '../../analysis/unknown-words.ts'
import {words} from '../../analysis/words.ts'
import type {Correction, EnglishSpeller} from '../../language/english-speller.ts'
import {VARIETY_NAMES} from '../../language/varieties.ts'
import type {Finding} from '../../text/finding.ts'
import type {Span} from '../../text/span.ts'
import {asPlugin} from '../plugin.ts'
import {type Context, defineRule} from '../rule.ts'
import {findConfusions} from './confusions/find-confusions.ts'
import {findDivided} from './find-divided.ts'
import {findMisnamed} from './find-misnamed.ts'
import {areTerms, judge} from './judge.ts'
import {isMeant, meantIn} from './meant.ts'
import {isSafe} from './safe.ts'
import type {Verdict} from './verdict.ts'

/** Findings below this confidence are told, and never fail a run. */
const SURE = 0.58
/** No word beside a correction is longer. */
const LONGEST = 40
/** Patterns list only surroundings that hardly leave a doubt; nine in ten of their hits in published text were errors. */
const CONFUSION_CONFIDENCE = 0.85

/** Two halves of a name that everybody knows are seldom anybody else's. */
const MISNAMED_CONFIDENCE = 0.9

type Id = 'unknown' | 'uncapitalised' | 'misnamed' | 'variety' | 'forbidden' | 'confused' | 'divided'

/** The rule `typo`: what it finds, its options and its messages. */
export const rule = defineRule<Id, Record<string, never>>({
  id: 'typo',
  description: 'Finds misspelt words, and right words that are wrong where they stand, and offers corrections.',
  severity: 'warn',
  safeCorrections: 'well-known misspellings that can mean only one word, in running text and in no name',
  scope: 'document',
  needs: ['speller', 'topics'],
  options: {},
  messages: {
    unknown: ({word}) => ({
      reason: `“${word}” is not in the dictionary`,
      note: 'Correct it if it is misspelt, or add it to the setting "words" if it is right.',
    }),
    uncapitalised: ({word, name}) => ({
      reason: `“${word}” is a name, written “${name}”`,
      note: 'Give it its capitals, or add it to the setting "words" if it is an ordinary word here.',
    }),
    misnamed: ({word, person}) => ({
      reason: `“${word}” is misspelt if “${person}” is meant`,
      note: 'The other half of the name belongs to somebody well known. Correct this half, or add it to the setting "words" if somebody else is meant.',
    }),
    variety: ({word, variety}) => ({
      reason: `“${word}” is not the ${variety} spelling`,
      note: 'The setting "language" names one variety of English. Use its spelling, or set "language" to "en" to allow any.',
    }),
    forbidden: ({word}) => ({
      reason: `“${word}” is not allowed here`,
      note: 'The setting "words" forbids it. Use another word, or change the setting.',
    }),
    divided: ({word, meant}) => ({
      reason: `“${word}” is one word: “${meant}”`,
      note: 'A space stands in the middle of the word. Take it out.',
    }),
    confused: ({word, meant}) => ({
      reason: `“${word}” is probably a slip for “${meant}”`,
      note: 'Both are words, but the words around this one call for the other. Check which is meant.',
    }),
  },
  *check(paragraph, {document, index}) {
    const {speller} = paragraph.language
    if (!speller) return
    for (const found of misspellings(paragraph, document, speller)) if (isWhole(found.span, document, index)) yield found
    for (const {span, written, meant} of findDivided(paragraph)) {
      yield {
        message: 'divided',
        values: {word: written, meant},
        span,
        replacements: [meant],
        fix: 'suggestion',
        confidence: CONFUSION_CONFIDENCE,
      }
    }
    for (const {word, meant, isSaid} of findConfusions(paragraph.text, paragraph.once(words))) {
      if (isSaid && isQuoted(word, paragraph.once(quotationsOf))) continue
      yield {
        message: 'confused',
        values: {word: word.text, meant},
        span: {start: word.start, end: word.end},
        replacements: [/^\p{Lu}/u.test(word.text) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant],
        fix: 'suggestion',
        confidence: CONFUSION_CONFIDENCE,
      }
    }
  },
  evidence: (paragraph, {document}) => [...saidOfUnknown(paragraph, document), meantIn(paragraph, document)],
})

/** The rule `typo` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextTypo = asPlugin(rule)
export default retextTypo

/** Whether a word stands in the source without a tag inside: one that a tag divides may be two. */
const isWhole = (span: Span, {source, maps}: Context['document'], index: number): boolean => {
  const {start, end} = maps[index]!.toSource(span)
  return !source.slice(start, end).includes('<')
}

function* misspellings(paragraph: Paragraph, document: Context['document'], speller: EnglishSpeller): Generator<Finding<Id>> {
  const misnamed = [...findMisnamed(paragraph, speller)]
  for (const {span, written, meant, person} of misnamed) {
    yield {
      message: 'misnamed',
      values: {word: written, person},
      span,
      replacements: [meant],
      fix: 'suggestion',
      confidence: MISNAMED_CONFIDENCE,
    }
  }
  const unknown = paragraph.once(unknownWords).filter((word) => !misnamed.some(({span}) => span.start === word.start))
  if (unknown.length === 0) return
  const usages = document.once(usagesOf)
  const odd = document.once(oddSpellingsOf)
  const isAmongTerms = areTerms(unknown, speller)
  for (const word of unknown) {
    if (odd.has(word.base)) continue
    const usage = usages.get(word.base) ?? UNUSED
    const found = certain(word, speller) ?? likely(word, judge(word, usage, speller, isAmongTerms), paragraph, speller)
    if (found && (found.message !== 'unknown' || !isMeant(word, paragraph, document))) yield found
  }
}

/** What the settings decide, whatever the document does. */
function certain(word: UnknownWord, speller: EnglishSpeller): Finding<Id> | undefined {
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

function likely(word: UnknownWord, verdict: Verdict | undefined, paragraph: Paragraph, speller: EnglishSpeller): Finding<Id> | undefined {
  if (!verdict) return undefined
  const {text, start, end} = word
  const replacements = notDoubled(verdict.corrections, word, paragraph)
  const name = replacements[0] ?? ''
  const recased = name !== text && name.toLowerCase() === text.toLowerCase()
  const {confidence} = verdict
  return {
    ...(recased ? {message: 'uncapitalised' as const, values: {word: text, name}} : {message: 'unknown' as const, values: {word: text}}),
    span: {start, end},
    replacements,
    fix: !recased && isSafe(word, paragraph, verdict.corrections, speller) && name === verdict.corrections[0]?.text ? 'safe' : 'suggestion',
    confidence,
    ...(confidence < SURE ? {severity: 'info' as const} : {}),
  }
}

/** The corrections as texts; one that would stand twice beside itself comes last. */
function notDoubled(corrections: readonly Correction[], {start, end}: UnknownWord, {text}: Paragraph): string[] {
  const [before = ''] = /[\p{L}'’]+(?=\s$)/u.exec(text.slice(Math.max(0, start - LONGEST), start)) ?? []
  const [behind = ''] = /(?<=^\s)[\p{L}'’]+/u.exec(text.slice(end, end + LONGEST)) ?? []
  const beside = [before.toLowerCase(), behind.toLowerCase()]
  const all = corrections.map((correction) => correction.text)
  const isDoubled = (word: string) => beside.includes(word.toLowerCase())
  return all.some(isDoubled) ? [...all.filter((word) => !isDoubled(word)), ...all.filter(isDoubled)] : all
}
