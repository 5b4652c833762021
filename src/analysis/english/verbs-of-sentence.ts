import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_SUBORDINATOR} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import type {Range} from '../../text/range.ts'
import type {Span} from '../../text/span.ts'
import type {SentenceSyntax} from '../syntax-of-sentences.ts'
import {BASE, CLAUSE_OPENERS, COMMA, COORDINATOR, NOMINATIVE, NOUNS, OPENS_OBJECT} from './tag-sets.ts'
import {beforeAdverbs, has, isFiniteAt, tagSet} from './token-tests.ts'

/** A form that may be a verb, tagged as something else. */
const LIKE_VERB = tagSet('NN', 'NNS', 'NNP', 'V_VBN', 'V_VBP', 'JJ')
const BEFORE_BARE = tagSet('TO', 'A_MD', 'CC', 'RB')

/** Verbs that say what their subject is, which may be a clause: `What he wanted was …`. */
const SAYS_WHAT = listOf('says what')

/** What stands before the subject of a verb, adverbs left out, where it is a pronoun that opens a clause: `Before he spoke he`. */
function signOfPronoun(syntax: Syntax, verb: number): string | undefined {
  const subject = beforeAdverbs(syntax, verb)
  if (!has(syntax, subject, NOMINATIVE) || subject === syntax.first) return undefined
  const before = beforeAdverbs(syntax, subject)
  if (has(syntax, before, COMMA)) return 'pronoun and verb behind comma'
  if (has(syntax, before, NOUNS)) return 'pronoun and verb behind noun'
  if (IS_SUBORDINATOR[syntax.tags[before]!] === 1 || has(syntax, before, CLAUSE_OPENERS) || has(syntax, before, COORDINATOR))
    return undefined
  return 'pronoun and verb behind other'
}

/** What the finite verbs of a sentence come to. */
interface VerbCounts {
  finite: number
  openers: number
  /** Verbs that say what a subject is, with no opener of a clause between them and the verb before. */
  sayingWhat: number
  readonly pronouns: Set<string>
}

/** Counts the finite verbs of a sentence, and what opens clauses for them. */
export function verbCountsOf(syntax: Syntax): VerbCounts {
  const count: VerbCounts = {finite: 0, openers: 0, sayingWhat: 0, pronouns: new Set()}
  let isOpen = true
  for (let at = syntax.first; at < syntax.end; at++) {
    if (IS_SUBORDINATOR[syntax.tags[at]!] === 1) [isOpen, count.openers] = [true, count.openers + 1]
    if (!isFiniteAt(syntax, at)) continue
    count.finite++
    if (count.finite > 1 && !isOpen && SAYS_WHAT.has(lowerAt(syntax, at))) count.sayingWhat++
    const pronoun = signOfPronoun(syntax, at)
    if (pronoun !== undefined) count.pronouns.add(pronoun)
    isOpen = false
  }
  return count
}

/** `take your coat`: how much may be an order after something else, by its form or its object. */
export function possibleOrdersIn(syntax: Syntax): {readonly bare: number; readonly beforeObject: number} {
  let [bare, beforeObject] = [0, 0]
  for (let at = syntax.first + 2; at < syntax.end; at++) {
    if (has(syntax, at, BASE) && !has(syntax, at - 1, BEFORE_BARE)) bare++
    const mayBeVerb = has(syntax, at, LIKE_VERB) && (syntax.words[at]!.parts & CAN_BE_VERB) > 0
    if (mayBeVerb && !isFiniteAt(syntax, at) && has(syntax, at + 1, OPENS_OBJECT)) beforeObject++
  }
  return {bare, beforeObject}
}

/** Odds that a verb is that of a clause that can stand, as far as they are told apart. */
export const MAIN: Range = {least: -8, most: 4}

/** The best odds that a verb within a span, or outside of it, is a main verb. */
export function bestVerbOf({verbs, syntax}: SentenceSyntax, {start, end}: Span, isWithin: boolean): number {
  const of = verbs.score.filter((_, nth) => {
    const at = syntax.tokens.starts[verbs.at[nth]!]!
    return (at >= start && at < end) === isWithin
  })
  return Math.max(MAIN.least, ...of)
}
