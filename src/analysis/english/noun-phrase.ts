import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {
  BASE,
  COORDINATOR,
  DASH,
  DETERMINERS,
  GERUND,
  NAME,
  NOUNS,
  OWNERS,
  PARTICIPLES,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TO,
} from './tag-sets.ts'
import {has, tagSet, wordSet} from './token-tests.ts'

/** A noun phrase with all that hangs on it, read from its first token to where it has to end. */
export interface NounPhrase {
  readonly start: number
  /** Behind its last token. */
  readonly end: number
  /** The noun that decides. */
  readonly head: number
  /** How many noun phrases it is made of, those that hang on the first one included. */
  readonly parts: number
  /** `whole`: two phrases of equal rank (“the mayor and her deputy”); `inside`: something is added, perhaps only to a part. */
  readonly coordination: 'none' | 'inside' | 'whole'
}

const MODIFIERS = tagSet('JJ', 'JJR', 'CD', 'V_VBN', 'V_VBG', 'P-', 'RB', 'RBR')
const ADJECTIVE = tagSet('JJ', 'JJR', 'RB', 'RBR')

/** All that a subject without commas and finite clauses may be made of, but for prepositions and infinitives. */
const SUBJECT_TAGS = tagSet(
  ...(['NN', 'NNS', 'NNP', 'DT', 'PDT', 'PRPS', 'JJ', 'JJR', 'CD', 'V_VBN', 'V_VBG', 'P-', 'RB', 'RBR', 'POS', 'PRP', 'CC', 'TO'] as const),
)

const PREPOSITIONS = listOf('preposition')

const ADDING = listOf('adding subject')

/** Nouns after which a clause may follow without a word to open it: “the way prices are set”. */
const CLAUSE_NOUNS = wordSet('way moment time day year reason minute instant second fact')

const NEARNESS = wordSet('this last next that each every')
const TIMES = listOf('time')

/** Words before “as” or “with” that make of them what “and” is: “as well as”, “along with”. */
const BEFORE_ADDING = wordSet('well together along much')

const addsSubject = (syntax: Syntax, at: number): boolean => ADDING.has(lowerAt(syntax, at)) || BEFORE_ADDING.has(lowerAt(syntax, at - 1))

const TAKES_CLAUSE = listOf('takes clause in ing')

/** Determiners that another may follow: “all the boats”. */
const PREDETERMINERS = wordSet('all both half such')

export const isPreposition = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, PREPOSITION) || (has(syntax, at, SUBORDINATOR) && PREPOSITIONS.has(lowerAt(syntax, at)))

/** Whether a token may be part of a subject. */
export const isSubjectPart = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, SUBJECT_TAGS) || isPreposition(syntax, at) || (has(syntax, at, BASE) && has(syntax, at - 1, TO))

/** A noun phrase without anything after its noun. */
interface BasePhrase {
  /** Its noun, the last of several. */
  readonly head: number
  /** Behind its last token. */
  readonly next: number
}

/** Reads the noun phrase that opens at a token, up to its noun; undefined where none does. */
export function readBase(syntax: Syntax, from: number, to = syntax.end): BasePhrase | undefined {
  let head = -1
  let at = from
  for (; at < to; at++) {
    if (has(syntax, at, NOUNS)) {
      if (head === at - 1 && CLAUSE_NOUNS.has(lowerAt(syntax, head))) break
      head = at
    } else if (has(syntax, at, POSSESSIVE) && head >= 0) head = -1
    else if (has(syntax, at, DASH) && has(syntax, at + 1, NOUNS)) continue
    else if (head >= 0) break
    else if (has(syntax, at, DETERMINERS)) {
      if (at > from && !PREDETERMINERS.has(lowerAt(syntax, at - 1)) && !has(syntax, at - 1, POSSESSIVE)) break
    } else if (!has(syntax, at, MODIFIERS)) break
  }
  return head >= 0 ? {head, next: at} : undefined
}

/** Behind a preposition or a participle: a noun phrase, a pronoun, or a gerund with one of these. */
function readObject(syntax: Syntax, from: number, to: number): BasePhrase | undefined {
  if (isPreposition(syntax, from)) return readObject(syntax, from + 1, to)
  if (has(syntax, from, PRONOUN)) return {head: from, next: from + 1}
  if (has(syntax, from, GERUND)) return readObject(syntax, from + 1, to) ?? readBase(syntax, from, to)
  return readBase(syntax, from, to)
}

const WITHIN = tagSet('DT', 'PRPS', 'JJ', 'JJR', 'CD', 'V_VBN', 'V_VBG', 'NN', 'NNS', 'NNP', 'POS', 'P-')

/** Where the noun phrase begins that ends with a token; the token itself where nothing before it is part of one. */
export function startOfPhrase(syntax: Syntax, last: number): number {
  let start = last
  while (has(syntax, start - 1, WITHIN)) start--
  return start
}

/** Whether a phrase of time without a preposition stands at a token: `this year`, `last week`. */
export const isTimeAt = (syntax: Syntax, at: number): boolean => NEARNESS.has(lowerAt(syntax, at)) && TIMES.has(lowerAt(syntax, at + 1))

/** Reads what may stand after a noun from `at` on: undefined where it is nothing of the kind, or a clause of its own: “the state until the tickets | are”. */
function readTail(syntax: Syntax, at: number, to: number): {next: number; parts: number; adds: boolean} | undefined {
  const object = (from: number) => {
    const part = readObject(syntax, from, to)
    return part && {next: part.next, parts: 1, adds: false}
  }
  if (isPreposition(syntax, at)) {
    const found = object(at + 1)
    if (found?.next === to && has(syntax, at, SUBORDINATOR) && !has(syntax, at + 1, GERUND)) return undefined
    return found && {...found, adds: addsSubject(syntax, at)}
  }
  const alone = {next: at + 1, parts: 0, adds: false}
  if (isTimeAt(syntax, at)) return {...alone, next: at + 2}
  const isLast = at + 1 === to || isPreposition(syntax, at + 1)
  if (has(syntax, at, ADJECTIVE)) return alone
  if (has(syntax, at, TO)) {
    if (!has(syntax, at + 1, BASE)) return object(at + 1)
    const next = at + 2
    return next === to || isPreposition(syntax, next) || has(syntax, next, ADJECTIVE) ? {...alone, next} : object(next)
  }
  if (!has(syntax, at, PARTICIPLES) || TAKES_CLAUSE.has(lowerAt(syntax, at))) return undefined
  return isLast ? alone : object(at + 1)
}

/** Whether the phrase after “and” is of the rank of the one before, and not part of its name: “Romeo and the Juliets”. */
const isEqual = (syntax: Syntax, head: number, next: number): boolean =>
  has(syntax, next, OWNERS) || (has(syntax, next, DETERMINERS) && !has(syntax, head, NAME))

/** Reads a noun phrase and the prepositional, participial and infinitive phrases after it; undefined unless it ends right at `to`. */
export function readNounPhrase(syntax: Syntax, start: number, to: number): NounPhrase | undefined {
  const base = readBase(syntax, start, to)
  if (base === undefined) return undefined
  let [parts, at]: [number, number] = [1, base.next]
  let coordination: NounPhrase['coordination'] = 'none'
  while (at < to) {
    if (has(syntax, at, COORDINATOR)) {
      if (lowerAt(syntax, at) !== 'and') return undefined
      const isWhole: boolean = coordination === 'none' && parts === 1 && isEqual(syntax, base.head, at + 1)
      coordination = isWhole ? 'whole' : 'inside'
      const part = readObject(syntax, at + 1, to)
      if (part === undefined) return undefined
      parts++
      at = part.next
    } else {
      const tail = readTail(syntax, at, to)
      if (tail === undefined) return undefined
      if (tail.adds && coordination === 'none') coordination = 'inside'
      parts += tail.parts
      at = tail.next
    }
  }
  return {start, end: to, head: base.head, parts, coordination}
}
