import {saidOfUnknown} from '../../analysis/odd-spellings.ts'
import {type UnknownWord, unknownWords} from '../../analysis/unknown-words.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/** The odd spelling of a name that occurs twice as often otherwise is a slip in nine cases of ten, and in more the oftener. */
const confidenceOf = (count: number, majorityCount: number): number => Math.round(100 * (1 - 0.5 / (majorityCount / count + 1))) / 100

/** A passage with so many unknown words that are no names is dialect, or quoted in the spelling of its time. */
const MOST_UNKNOWN = 3

const isOfAnotherTime = (unknown: readonly UnknownWord[]): boolean =>
  unknown.length > MOST_UNKNOWN && unknown.filter(({shape}) => shape === 'lower').length >= MOST_UNKNOWN

/** The rule `inconsistent-name`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'inconsistent-name',
  description: 'Finds names that one text spells in two ways, and offers the spelling that it uses more often.',
  severity: 'warn',
  needs: ['speller', 'phrases'],
  options: {},
  messages: {
    odd: ({name, majority, count, majorityCount}) => ({
      reason: `“${name}” is spelt “${majority}” elsewhere in this text`,
      note: `This text has “${name}” ${times(Number(count))} and “${majority}” ${times(Number(majorityCount))}. Check which is right, and keep to it.`,
    }),
  },
  *check(paragraph, {ask}) {
    const unknown = paragraph.once(unknownWords)
    if (unknown.length === 0 || isOfAnotherTime(unknown)) return
    for (const [at, {odd}] of ask(saidOfUnknown).entries()) {
      if (!odd) continue
      const {base, start} = unknown[at]!
      const {majority, count, majorityCount} = odd
      yield {
        message: 'odd',
        values: {name: base, majority, count, majorityCount},
        span: {start, end: start + base.length},
        replacements: [majority],
        fix: 'suggestion',
        confidence: confidenceOf(count, majorityCount),
      }
    }
  },
})

/** The rule `inconsistent-name` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextInconsistentName = asPlugin(rule)
export default retextInconsistentName
