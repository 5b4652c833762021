import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {baseOfSingular, type PartsOf} from './base-form.ts'
import {Questions} from './questions.ts'
import {ADJECTIVE, ARTICLES, AUXILIARIES, COMMON_NOUNS, NUMBER, PLURAL} from './tag-sets.ts'
import {has, tagSet, touches, wordSet} from './token-tests.ts'
import {isPlainWord, writtenAt} from './word-at.ts'

/** Words that belong together by hyphens that are not there. */
interface LostHyphens {
  /** The tokens, the end exclusive. */
  readonly start: number
  readonly end: number
  readonly right: string
}

/** Compounds by their first word, the longest first. */
function byFirst(compounds: Iterable<string>): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>()
  for (const compound of compounds) {
    const parts = compound.split('-')
    found.set(
      parts[0]!,
      [...(found.get(parts[0]!) ?? []), parts].sort((a, b) => b.length - a.length),
    )
  }
  return found
}

const BEFORE_NOUN = byFirst(listOf('compounds with hyphens before a noun'))
const VERBS = byFirst(listOf('verbs with a hyphen'))
const UNITS = listOf('units that are joined with a number before a noun')
const SEVERAL = listOf('small numbers above one')
/** “A several hour delay” and “a few day trips” are left alone. */
const VAGUE = wordSet('several few many')

const BEFORE_VERB = tagSet('A_MD', 'TO', 'NOT', 'PRPn')
const ASKING = wordSet("please you it let's lets")
const ENDINGS = ['', 's', 'es', 'ed', 'd', 'ing']

const isBareSpace = ({tokens}: Syntax, at: number): boolean => tokens.starts[at + 1] === tokens.ends[at]! + 1

/** The words from a token on with hyphens between them. */
function joined(syntax: Syntax, start: number, count: number): LostHyphens {
  const words = Array.from({length: count}, (_, nth) => writtenAt(syntax, start + nth))
  return {start, end: start + count, right: words.join('-')}
}

/** Whether parts stand at a token, with one space between each and the next. */
const standsAt = (syntax: Syntax, at: number, parts: readonly string[]): boolean =>
  parts.every((part, nth) => lowerAt(syntax, at + nth) === part && (nth === parts.length - 1 || isBareSpace(syntax, at + nth)))

/** Whether an article or owner stands before a token, with adjectives between them at most. */
function isDetermined(syntax: Syntax, at: number): boolean {
  let before = at - 1
  while (has(syntax, before, ADJECTIVE)) before--
  return has(syntax, before, ARTICLES)
}

/** `the state of the art deals with …` */
const mayBeVerb = (syntax: Syntax, at: number, partsOf: PartsOf): boolean =>
  has(syntax, at, PLURAL) && baseOfSingular(lowerAt(syntax, at), partsOf) !== undefined

/** `a state of the art kitchen`; not `the state of the art` */
function beforeNoun(syntax: Syntax, at: number, partsOf: PartsOf): LostHyphens | undefined {
  const parts = BEFORE_NOUN.get(lowerAt(syntax, at))?.find((all) => standsAt(syntax, at, all))
  if (parts === undefined || !isDetermined(syntax, at) || touches(syntax, at - 1)) return undefined
  const end = at + parts.length
  if (!/^an?$/.test(lowerAt(syntax, at - 1)) && mayBeVerb(syntax, end, partsOf)) return undefined
  return has(syntax, end, COMMON_NOUNS) && isPlainWord(syntax, end) && isBareSpace(syntax, end - 1)
    ? joined(syntax, at, parts.length)
    : undefined
}

/** `a two hour meeting`; not `the two day return`, `a 5 percent rise`, `the two dollar signs` */
function numberBeforeNoun(syntax: Syntax, at: number): LostHyphens | undefined {
  if (!UNITS.has(lowerAt(syntax, at + 1))) return undefined
  const lower = lowerAt(syntax, at)
  const isNumber = (SEVERAL.has(lower) && !VAGUE.has(lower)) || (has(syntax, at, NUMBER) && /^(?:[1-9]\d{0,2}|one)$/.test(lower))
  if (!isNumber || !isDetermined(syntax, at) || touches(syntax, at) || touches(syntax, at - 1)) return undefined
  if (!has(syntax, at + 2, COMMON_NOUNS) || has(syntax, at + 2, PLURAL) || !isPlainWord(syntax, at + 1) || !isPlainWord(syntax, at + 2))
    return undefined
  return isBareSpace(syntax, at) && isBareSpace(syntax, at + 1) ? joined(syntax, at, 2) : undefined
}

/** The ending of a form of a verb whose base form is known. */
const endingOf = (form: string, base: string): string | undefined => {
  const stem = base.endsWith('e') && !form.startsWith(base) ? base.slice(0, -1) : base
  return ENDINGS.find((ending) => form === stem + ending)
}

/** Whether only a verb may stand at a token. */
function isVerbPlace(syntax: Syntax, at: number, ending: string): boolean {
  const before = lowerAt(syntax, at - 1)
  if (has(syntax, at - 1, BEFORE_VERB) || ASKING.has(before)) return true
  return (ending === 'ed' || ending === 'd' || ending === 'ing') && has(syntax, at - 1, AUXILIARIES)
}

/** `to double check`, `she double clicked`; not `a double check` */
function verb(syntax: Syntax, at: number): LostHyphens | undefined {
  for (const [first, second] of VERBS.get(lowerAt(syntax, at)) ?? []) {
    const ending = endingOf(lowerAt(syntax, at + 1), second!)
    if (first === undefined || ending === undefined || !isBareSpace(syntax, at) || touches(syntax, at + 1)) continue
    if (isVerbPlace(syntax, at, ending)) return joined(syntax, at, 2)
  }
  return undefined
}

const QUESTIONS = new Questions<LostHyphens>([
  {words: BEFORE_NOUN.keys(), ask: beforeNoun},
  {words: SEVERAL, tags: NUMBER, ask: numberBeforeNoun},
  {words: VERBS.keys(), ask: verb},
])

/** The compounds of a sentence that have lost their hyphens. */
export const findLostHyphens = (syntax: Syntax, partsOf: PartsOf): readonly LostHyphens[] => QUESTIONS.answers(syntax, partsOf)
