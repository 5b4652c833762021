import {CAN_BE_ADJECTIVE, CAN_BE_NOUN, CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_VERB} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import {isOnlyVerb, type PartsOf} from './base-form.ts'
import {isAskedBefore, opensClause} from './clause-start.ts'
import type {MisreadWords} from './misread.ts'
import {adverbOf, MISREAD_IN_PLACE} from './misread-words-of-place.ts'
import {Questions} from './questions.ts'
import {ADJECTIVE, ADVERB_OR_NOT, BASE, MODAL, NAME, NOUNS, OPENS_OBJECT, PLURAL, SUBJECT} from './tag-sets.ts'
import {afterAdverbs, has, isCapitalised, tagSet, touches, wordSet} from './token-tests.ts'
import {beforeNot, writtenAt} from './word-at.ts'

const PREPOSITIONS = wordSet('to for with between from by of about like at')
const OBJECTS = wordSet('you him her them')

const isVerb = (syntax: Syntax, at: number): boolean => at < syntax.end && IS_VERB[syntax.tags[at]!] === 1

/** `between Tom and I`; not `of James I and I of England`, `by Tom and I went` */
function nominativeObject(syntax: Syntax, at: number): MisreadWords | undefined {
  if (lowerAt(syntax, at - 1) !== 'and') return undefined
  let start = at - 2
  if (!has(syntax, start, NAME) && !OBJECTS.has(lowerAt(syntax, start))) return undefined
  while (has(syntax, start - 1, NAME)) start--
  if (!PREPOSITIONS.has(lowerAt(syntax, start - 1)) || isVerb(syntax, at + 1) || has(syntax, at + 1, ADVERB_OR_NOT)) return undefined
  return lowerAt(syntax, at + 1) === 'of' ? undefined : {start: at, end: at + 1, meant: 'me'}
}

const OWNERS = tagSet('PRPS', 'DT', 'JJ', 'NN', 'NNS', 'NNP')
const FINITE = tagSet('V_VBP', 'V_VBD', 'A_MD', 'A_VBP', 'A_VBD')
const BEFORE_SUBJECT = wordSet('that because if when while')

/** `Me and my wife were late`: the rest of the subject, where a verb follows it. */
function objectAsSubject(syntax: Syntax, at: number): MisreadWords | undefined {
  if (lowerAt(syntax, at + 1) !== 'and') return undefined
  if (at > syntax.first && !BEFORE_SUBJECT.has(lowerAt(syntax, at - 1))) return undefined
  let end = at + 2
  while (has(syntax, end, OWNERS)) end++
  if (end === at + 2 || !has(syntax, end, FINITE)) return undefined
  const others = Array.from({length: end - at - 2}, (_, nth) => writtenAt(syntax, at + 2 + nth))
  return {start: at, end, meant: `${others.join(' ')} and I`}
}

const BEFORE_PREDICATE = listOf('adverbs before what is said of somebody')
/** Nothing has to stand between these and what follows: `your not a child` */
const ALONE = wordSet('not gonna')
const WITHIN_PREDICATE = tagSet('JJ', 'RB', 'V_VBG', 'V_VBN', 'NOT', 'JJR')
const AFTER_PREDICATE = tagSet('P,', 'P;', 'P:', 'P-', 'TO', 'IN', 'PRP', 'DT', 'CC', 'SIN', 'WRB')

/** `your so late`, `your not alone`; not `your very late friend` */
function possessiveAsVerb(syntax: Syntax, at: number, partsOf: PartsOf): MisreadWords | undefined {
  const found = {start: at, end: at + 1, meant: 'you’re'}
  if (isPredicate(syntax, at + 1, partsOf)) return at + 2 === syntax.end && opensClause(syntax, at) ? found : undefined
  if (!BEFORE_PREDICATE.has(lowerAt(syntax, at + 1))) return undefined
  let end = at + 2
  while (has(syntax, end, WITHIN_PREDICATE)) end++
  return (end > at + 2 || ALONE.has(lowerAt(syntax, at + 1))) && (end === syntax.end || has(syntax, end, AFTER_PREDICATE))
    ? found
    : undefined
}

const WORD_KINDS = CAN_BE_VERB | CAN_BE_NOUN | CAN_BE_ADJECTIVE
/** They stand for a noun as well: `your own`, `on your next` */
const NOMINAL = wordSet('own next last first second best')

/** Whether a token is an adjective and can be nothing else. */
const isPredicate = (syntax: Syntax, at: number, partsOf: PartsOf): boolean =>
  has(syntax, at, ADJECTIVE) && (partsOf(lowerAt(syntax, at)) & WORD_KINDS) === CAN_BE_ADJECTIVE && !NOMINAL.has(lowerAt(syntax, at))

const RUMOUR = wordSet('rumour rumor legend word tradition story')

/** `the town has it charms`; not `the man who has it wins` */
function pronounAsPossessive(syntax: Syntax, at: number): MisreadWords | undefined {
  if (lowerAt(syntax, at - 1) !== 'has' || !has(syntax, at - 2, SUBJECT)) return undefined
  if (RUMOUR.has(lowerAt(syntax, at - 2)) || !has(syntax, at + 1, PLURAL) || at + 2 < syntax.end) return undefined
  return {start: at, end: at + 1, meant: 'its'}
}

const HAVE = wordSet("have has had 've")
const AFTER_ALREADY = tagSet('V_VBN', 'V_VBG', 'V_VBD', 'A_VBZ', 'A_VBP', 'A_VBD')

/** `has all ready left`; not `are all ready to go` */
function allReady(syntax: Syntax, at: number): MisreadWords | undefined {
  if (lowerAt(syntax, at + 1) !== 'ready') return undefined
  const isAfterHave = HAVE.has(lowerAt(syntax, at - 1)) || has(syntax, at - 1, MODAL)
  return isAfterHave || has(syntax, at + 2, AFTER_ALREADY) ? {start: at, end: at + 2, meant: 'already'} : undefined
}

const OF_DO: Readonly<Record<string, string>> = {do: 'have', does: 'has', did: 'had'}

/** `it didn’t been mended`, `they do been there` */
function doForHave(syntax: Syntax, at: number): MisreadWords | undefined {
  const isPerfect = lowerAt(syntax, afterAdverbs(syntax, at)) === 'been'
  return isPerfect ? {start: at, end: at + 1, meant: OF_DO[lowerAt(syntax, at)]!} : undefined
}

const ALSO_ADVERB = listOf('adjectives that are adverbs too')

/** `could possible live`, `will automatic start it` */
function adjectiveAsAdverb(syntax: Syntax, at: number, partsOf: PartsOf): MisreadWords | undefined {
  const lower = lowerAt(syntax, at)
  if (!isPredicate(syntax, at, partsOf) || isCapitalised(syntax, at) || ALSO_ADVERB.has(lower) || lower.endsWith('ly')) return undefined
  const before = beforeNot(syntax, at)
  if (!has(syntax, before, MODAL) || before === syntax.first || isAskedBefore(syntax, at) || touches(syntax, at)) return undefined
  if (!has(syntax, at + 1, BASE) || has(syntax, at + 2, NOUNS)) return undefined
  if (!isOnlyVerb(lowerAt(syntax, at + 1), partsOf) && !has(syntax, at + 2, OPENS_OBJECT)) return undefined
  return {start: at, end: at + 1, meant: adverbOf(lower)}
}

const QUESTIONS = new Questions<MisreadWords>([
  {words: ['i'], ask: nominativeObject},
  {words: ['me'], ask: objectAsSubject},
  {words: ['your'], ask: possessiveAsVerb},
  {words: ['it'], ask: pronounAsPossessive},
  {words: ['all'], ask: allReady},
  {words: Object.keys(OF_DO), ask: doForHave},
  {tags: ADJECTIVE, ask: adjectiveAsAdverb},
  ...MISREAD_IN_PLACE,
])

/** The words of a sentence whose syntax shows that others are meant; they have curly apostrophes. */
export const findMisreadWords = (syntax: Syntax, partsOf: PartsOf): readonly MisreadWords[] =>
  QUESTIONS.answers(syntax, partsOf, syntax.end)
