import {confusionsOf} from '../../analysis/confusions.ts'
import type {Document} from '../../analysis/document.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {likeCase} from '../../language/spelling/letter-case.ts'
import type {Span} from '../../text/span.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {findDivided} from './find-divided.ts'
import {findMisspellings, type MisspellingId} from './find-misspellings.ts'
import {findUncapitalised} from './find-uncapitalised.ts'
import type {UnsearchedId} from './search-budget.ts'
import {settingOf} from './setting.ts'

/** Patterns list only surroundings that hardly leave a doubt; nine in ten of their hits in published text were errors. */
const CONFUSION_CONFIDENCE = 0.85

/** No ordinary word is meant; to a text about software it may be the name of a setting. */
const UNCAPITALISED_CONFIDENCE = 0.85

type Id = MisspellingId | UnsearchedId | 'confused' | 'divided'

/** The rule `typo`: what it finds, its options and its messages. */
export const rule = defineRule<Id, Record<string, never>>({
  id: 'typo',
  description: 'Finds misspelt words, and right words that are wrong where they stand, and offers corrections.',
  severity: 'warn',
  safeCorrections: 'well-known misspellings that can mean only one word, in running text and in no name',
  needs: ['speller', 'topics', 'confusions', 'phrases'],
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
    unsearched: ({word, others}) => ({
      reason: `“${word}” and ${others} other unknown words of this text were compared only with words one letter off`,
      note: 'There are more of them than can be looked up in good time; the likeliest and most frequent were. If this is a list of names or not English, leave it out.',
    }),
  },
  *check(paragraph, {ask}) {
    const {speller, confusions} = paragraph.language
    if (!speller || !confusions) return
    for (const found of findMisspellings(paragraph, ask, speller)) if (ask(isWhole, found.span)) yield found
    for (const {span, written, name} of findUncapitalised(paragraph, ask, speller)) {
      yield {
        message: 'uncapitalised',
        values: {word: written, name},
        span,
        replacements: [name],
        fix: 'suggestion',
        confidence: UNCAPITALISED_CONFIDENCE,
        ...(ask(settingOf).isTechnical && {severity: 'info' as const}),
      }
    }
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
    for (const {word, meant, isSaid} of paragraph.once(confusionsOf)) {
      if (isSaid && isQuoted(word, paragraph.once(quotationsOf))) continue
      yield {
        message: 'confused',
        values: {word: word.text, meant},
        span: {start: word.start, end: word.end},
        replacements: [likeCase(meant, word.text)],
        fix: 'suggestion',
        confidence: CONFUSION_CONFIDENCE,
        ...(ask(settingOf).isDialect && {severity: 'info' as const}),
      }
    }
  },
  why: async (_, {ask}) => ask((await import('./why.ts')).why),
})

/** The rule `typo` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextTypo = asPlugin(rule)
export default retextTypo

/** Whether a word stands in the source without a tag inside: one that a tag divides may be two. */
function isWhole({source, maps}: Document, index: number, span: Span): boolean {
  const {start, end} = maps.at(index)!.toSource(span)
  return !source.slice(start, end).includes('<')
}
