import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import type {AmissWord} from './amiss-word.ts'
import {opensClause, opensClauseClearly} from './clause-start.ts'
import {EXPLETIVES} from './expletives.ts'
import {mayHaveFinite} from './possible-verbs.ts'
import type {TokenQuestion} from './questions.ts'
import {isQuestion} from './relative.ts'
import {ARTICLES, COMMA, GERUND, MODAL, NOMINATIVE} from './tag-sets.ts'
import {afterAdverbs, has, touches, wordSet} from './token-tests.ts'
import {writtenAt} from './word-at.ts'

const PRESENT_BE: Readonly<Record<string, string>> = {i: 'am', he: 'is', she: 'is', it: 'is', we: 'are', you: 'are', they: 'are'}
const ASKING = wordSet('what where why when how')
const FOUND = wordSet('find finds found')
/** Without a verb of their own: `he having left`, `it being late`; and base forms in *-ing* */
const ABSOLUTE = listOf('forms in -ing that are no progressive')
const PREDICATES = listOf('adjectives that only a verb joins to a pronoun')
const AFTER_PREDICATE = wordSet('to of that about for')

const missing = (syntax: Syntax, start: number, end: number, word: string, after: number): AmissWord => {
  const words = Array.from({length: end - start}, (_, at) => writtenAt(syntax, start + at))
  words.splice(after - start + 1, 0, word)
  return {kind: 'missing', start, end, right: [words.join(' ')], word}
}

/** `going`; not what is an adverb to the verb after it */
const isParticiple = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, GERUND) &&
  lowerAt(syntax, at).endsWith('ing') &&
  !ABSOLUTE.has(lowerAt(syntax, at)) &&
  !EXPLETIVES.has(lowerAt(syntax, at)) &&
  !touches(syntax, at) &&
  !(at + 1 < syntax.end && (syntax.words[at + 1]!.parts & CAN_BE_VERB) > 0)

/** `He going to the shop`, `if they only looking` */
function beforeParticiple(syntax: Syntax, at: number): AmissWord | undefined {
  const form = PRESENT_BE[lowerAt(syntax, at)]!
  const isSubject = has(syntax, at, NOMINATIVE) || (at === syntax.first && lowerAt(syntax, at) === 'it')
  if (!isSubject || !opensClauseClearly(syntax, at) || FOUND.has(lowerAt(syntax, at - 1))) return undefined
  const verb = afterAdverbs(syntax, at)
  return isParticiple(syntax, verb) && !has(syntax, verb + 1, COMMA) ? missing(syntax, at, verb + 1, form, at) : undefined
}

/** `What she doing?` */
function inQuestion(syntax: Syntax, at: number): AmissWord | undefined {
  if (at !== syntax.first || !isQuestion(syntax)) return undefined
  const subject = lowerAt(syntax, at + 1) === 'else' ? at + 2 : at + 1
  const form = PRESENT_BE[lowerAt(syntax, subject)]
  return form !== undefined && isParticiple(syntax, subject + 1) ? missing(syntax, at, subject + 1, form, subject - 1) : undefined
}

/** `I able to`, `if they afraid of` */
function beforeAdjective(syntax: Syntax, at: number): AmissWord | undefined {
  if (!PREDICATES.has(lowerAt(syntax, at + 1)) || !AFTER_PREDICATE.has(lowerAt(syntax, at + 2))) return undefined
  return opensClause(syntax, at) ? missing(syntax, at, at + 2, PRESENT_BE[lowerAt(syntax, at)]!, at) : undefined
}

/** `will able to`, `can we able to` */
function afterModal(syntax: Syntax, at: number): AmissWord | undefined {
  const isTurned = at === syntax.first && isQuestion(syntax) && PRESENT_BE[lowerAt(syntax, at + 1)] !== undefined
  if (at === syntax.first && !isTurned) return undefined
  const able = isTurned ? at + 2 : afterAdverbs(syntax, at)
  if (lowerAt(syntax, able) !== 'able' || lowerAt(syntax, able + 1) !== 'to') return undefined
  return missing(syntax, at, able + 1, 'be', able - 1)
}

const PLACES = wordSet('there here')
const SOME = wordSet('lot couple number bunch')

/** `There a lot of people`, `Here a couple of ideas` */
function afterThere(syntax: Syntax, at: number): AmissWord | undefined {
  if (lowerAt(syntax, at + 1) !== 'a' || !opensClause(syntax, at)) return undefined
  return SOME.has(lowerAt(syntax, at + 2)) && lowerAt(syntax, at + 3) === 'of' ? missing(syntax, at, at + 2, 'are', at) : undefined
}

/** `Here my new song`, and no verb in what follows */
function afterHere(syntax: Syntax, at: number): AmissWord | undefined {
  if (at !== syntax.first || !has(syntax, at + 1, ARTICLES) || mayHaveFinite(syntax)) return undefined
  return missing(syntax, at, at + 2, 'is', at)
}

const SUBJECTS = Object.keys(PRESENT_BE)

/** Whether a form of “be” is missing at a token. */
export const MISSING_BE: readonly TokenQuestion<AmissWord>[] = [
  {tags: MODAL, ask: afterModal},
  {words: SUBJECTS, ask: beforeAdjective},
  {words: SUBJECTS, ask: beforeParticiple},
  {words: ASKING, ask: inQuestion},
  {words: PLACES, ask: afterThere},
  {words: ['here'], ask: afterHere},
]
