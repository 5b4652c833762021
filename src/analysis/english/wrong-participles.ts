import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {baseOfSingular, gerundOf, isOnlyVerb, mayBeNoun, type PartsOf, pastOf} from './base-form.ts'
import {isAskedBefore, opensClause} from './clause-start.ts'
import {Questions} from './questions.ts'
import {isQuestion} from './relative.ts'
import {ARTICLES, BARE_FORM, COMMA_OR_COORDINATOR, FULL_SINGULAR, NOUNS, OPENS_OBJECT, WITHIN_SUBJECT} from './tag-sets.ts'
import {afterAdverbs, beforeAdverbs, has, tagSet, wordSet} from './token-tests.ts'
import {isPlainWord} from './word-at.ts'

/** A verb that should be a participle after a form of “be” or “have”. */
interface WrongParticiple {
  readonly at: number
  /** The forms that may be meant. */
  readonly right: readonly string[]
  /** The form of “be” or “have”. */
  readonly after: number
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [...listOf('participles of irregular verbs')].map((pair) => pair.split(':') as [string, string]),
)

const PARTICIPLES: ReadonlySet<string> = new Set(IRREGULAR.values())

const MISTAKEN = tagSet('V_VB', 'V_VBP', 'V_VBD', 'V_VBN', 'NN', 'JJ', 'IN', 'X')
const SINGULAR_VERB = tagSet('V_VBZ', 'NNS')
/** `called`; not `need` or `feed` */
const PAST_ENDING = /[^e]ed$/
/** Prepositions and the like that may be verbs, and what is told apart from the verb before it. */
const NO_VERB = wordSet('like near thanks bidden gotten double say')
/** `had as soon leave`, `had better go`, `had enough compute` */
const RATHER = wordSet('soon better best rather sooner well enough')
const BEFORE_CONTACT_CLAUSE = tagSet('NN', 'NNS', 'NNP', 'WDT', 'WP', 'DWDT', 'DT', 'PDT', 'CD')
const BEFORE_HAVE = tagSet('NN', 'NNS', 'NNP', 'PRPn', 'PRP', 'A_MD', 'RB', 'NOT', 'WDT', 'WP')
const PLAIN = listOf('verbs that are hardly ever heard as nouns')
const AFTER_VERB = tagSet('DT', 'PRP', 'PRPS', 'IN', 'V_VBG')
const PRONOUNS = wordSet('i you he she it we they')
const THIRD = wordSet('it he she this')
const HAVING = wordSet("have has had 've haven't hasn't hadn't")
const SINGULAR_BE = wordSet("is was 's")
const PAST_BE = wordSet('was were')
const FIRST_BE = wordSet("am 'm")

/** `misread`, `reset`, `overrun`: they go as the verb does that they are made of. */
const PREFIX = /^(?:re|mis|over|under|out|un|fore|pre|proof)(?=...)/

function participleOf(base: string): string | undefined {
  const [prefix = ''] = PREFIX.exec(base) ?? []
  const ofStem = prefix === '' ? undefined : IRREGULAR.get(base.slice(prefix.length))
  return IRREGULAR.get(base) ?? (ofStem === undefined ? pastOf(base) : prefix + ofStem)
}

/** Whether a question is turned round from a verb on: `Have you …`, `When was it …` */
const isTurned = (syntax: Syntax, verb: number): boolean =>
  isQuestion(syntax) && PRONOUNS.has(lowerAt(syntax, verb + 1)) && (verb === syntax.first || isAskedBefore(syntax, verb, 2))

/** A base form whose participle is another, after a token and its adverbs. */
function baseAfter(syntax: Syntax, before: number, isBase: (at: number) => boolean): {at: number; participle: string} | undefined {
  const at = afterAdverbs(syntax, before)
  if (!has(syntax, at, MISTAKEN) || !isPlainWord(syntax, at) || !isBase(at) || has(syntax, at + 1, NOUNS)) return undefined
  if (lowerAt(syntax, at + 1).startsWith("'")) return undefined
  if (NO_VERB.has(lowerAt(syntax, at)) || RATHER.has(lowerAt(syntax, at - 1)) || HAVING.has(lowerAt(syntax, at))) return undefined
  const lower = lowerAt(syntax, at)
  const participle = PAST_ENDING.test(lower) || PARTICIPLES.has(lower) ? undefined : participleOf(lower)
  return participle === undefined || participle === lower ? undefined : {at, participle}
}

/** Where the subject of a verb begins, as far as its nearest noun goes: `the old hotel`, `I`. */
function subjectBefore(syntax: Syntax, verb: number): number {
  let at = beforeAdverbs(syntax, verb)
  while (has(syntax, at, WITHIN_SUBJECT) && has(syntax, at - 1, WITHIN_SUBJECT)) at--
  return has(syntax, at - 1, ARTICLES) ? at - 1 : at
}

/** `the ones I have seem`, `the rooms that the hotel has include`: what follows may be the verb of the noun. */
const isContactClause = (syntax: Syntax, have: number): boolean => has(syntax, subjectBefore(syntax, have) - 1, BEFORE_CONTACT_CLAUSE)

/** `have find my ring`: a bare verb with its object */
const takesObject = (syntax: Syntax, at: number): boolean => has(syntax, at, BARE_FORM) && has(syntax, at + 1, OPENS_OBJECT)

/** `has multiply, divide and shift`, `had interleave but no cache`: the names of what is had */
const isOneOfMany = (syntax: Syntax, at: number): boolean => has(syntax, at + 1, COMMA_OR_COORDINATOR)

/** `have modify`, `had launch` */
function afterHave(syntax: Syntax, have: number, partsOf: PartsOf): WrongParticiple | undefined {
  if (!has(syntax, have - 1, BEFORE_HAVE) || isContactClause(syntax, have)) return undefined
  const found = baseAfter(syntax, have, (at) => isOnlyVerb(lowerAt(syntax, at), partsOf) || takesObject(syntax, at))
  return found && !isOneOfMany(syntax, found.at) ? {at: found.at, right: [found.participle], after: have} : undefined
}

/** `Have you use it?`, `Was it send?`; not `Why not have it work?` */
function inQuestion(syntax: Syntax, verb: number, partsOf: PartsOf): WrongParticiple | undefined {
  if (!isTurned(syntax, verb) || lowerAt(syntax, verb - 1) === 'not') return undefined
  const found = baseAfter(syntax, verb + 1, (at) => has(syntax, at, BARE_FORM) || isOnlyVerb(lowerAt(syntax, at), partsOf))
  if (!found) return undefined
  const gerund = HAVING.has(lowerAt(syntax, verb)) ? [] : [gerundOf(lowerAt(syntax, found.at))]
  return {at: found.at, right: [found.participle, ...gerund], after: verb}
}

/** `I am know`, `I'm hope` */
function afterAm(syntax: Syntax, am: number, partsOf: PartsOf): WrongParticiple | undefined {
  if (lowerAt(syntax, am - 1) !== 'i') return undefined
  const found = baseAfter(syntax, am, (at) => isOnlyVerb(lowerAt(syntax, at), partsOf) || PLAIN.has(lowerAt(syntax, at)))
  return found && {at: found.at, right: [gerundOf(lowerAt(syntax, found.at)), found.participle], after: am}
}

/** `it is calls to the server`: a noun with what belongs to it. */
const AFTER_NOUN = wordSet('to of for')

/** `is looks like`, `is gives the`; not `is all hands on deck` */
const isPlainlyVerb = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, FULL_SINGULAR) &&
  has(syntax, at + 1, AFTER_VERB) &&
  !AFTER_NOUN.has(lowerAt(syntax, at + 1)) &&
  lowerAt(syntax, at - 1) !== 'all'

/** `it is thieves`, `it is shelves`: plurals that look like forms of verbs; not `it is solves` */
const PLURAL_OF_NOUN_IN_F = /(?:[ae]l|thie)ves$/

/** `that it is there means that …`: the clause is whole. */
const PLACES = wordSet('there here')

const isWhole = (syntax: Syntax, be: number, at: number): boolean =>
  Array.from({length: at - be - 1}, (_, nth) => lowerAt(syntax, be + 1 + nth)).some((word) => PLACES.has(word))

/** `It is also looks`, `she is only goes`; not `what it is depends` */
function afterIs(syntax: Syntax, be: number, partsOf: PartsOf): WrongParticiple | undefined {
  if (!THIRD.has(lowerAt(syntax, be - 1)) || !opensClause(syntax, be - 1)) return undefined
  if (isAskedBefore(syntax, be)) return undefined
  const at = afterAdverbs(syntax, be)
  if (isWhole(syntax, be, at) || !has(syntax, at, SINGULAR_VERB) || !isPlainWord(syntax, at) || NO_VERB.has(lowerAt(syntax, at)))
    return undefined
  const base = baseOfSingular(lowerAt(syntax, at), partsOf)
  if (base === undefined || PLURAL_OF_NOUN_IN_F.test(lowerAt(syntax, at)) || (mayBeNoun(base, partsOf) && !isPlainlyVerb(syntax, at)))
    return undefined
  return {at, right: [gerundOf(base)], after: be}
}

const QUESTIONS = new Questions<WrongParticiple>([
  {words: HAVING, ask: afterHave},
  {words: [...HAVING, ...PAST_BE], ask: inQuestion},
  {words: FIRST_BE, ask: afterAm},
  {words: SINGULAR_BE, ask: afterIs},
])

/** The verbs of a sentence that should be participles after forms of “be” and “have”. */
export const findWrongParticiples = (syntax: Syntax, partsOf: PartsOf): readonly WrongParticiple[] => QUESTIONS.answers(syntax, partsOf)
