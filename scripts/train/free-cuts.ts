import type {SentenceSyntax} from '../../src/analysis/syntax-of-sentences.ts'
import type {SentenceClass} from '../../src/language/grammar/classes.ts'
import {lowerAt, type Syntax} from '../../src/language/grammar/syntax.ts'
import {IS_FINITE, IS_SUBORDINATOR, type TagName, tag} from '../../src/language/grammar/tags.ts'
import type {Span} from '../../src/text/span.ts'
import {isBalanced} from './piece.ts'

/** One half of a sentence that a full stop was put into, and what it is now. */
export interface Half extends Span {
  readonly label: SentenceClass
}

/** A paragraph of edited text in which one sentence was damaged, or made to look as if it were. */
export interface FreeCut {
  readonly text: string
  /** What sort of place was cut: an opener, a participle, the subject and its verb, … */
  readonly name: string
  readonly halves: readonly Half[]
}

/** A place to cut before the token `at`; `left` and `right` say what the halves become, undefined where nobody can tell. */
interface Place {
  readonly at: number
  readonly name: string
  readonly left: SentenceClass | undefined
  readonly right: SentenceClass | undefined
}

/** From this score on a verb of a whole sentence is a main verb, and below the other it is none: between, nobody asks. */
const MAIN = {sure: 1.5, possible: -1}

/** Tokens that a sentence must have to be cut, and may have. */
const LENGTHS = {least: 8, most: 60}

/** Tokens that a half must have; a subject, which has no mark of its own, needs more. */
const SHORTEST = {half: 2, subject: 4, rest: 4}

const set = (...names: readonly TagName[]): ReadonlySet<number> => new Set(names.map(tag))
const OPENS_SUBJECT = set('DT', 'PDT', 'PRPS', 'PRPn', 'PRP', 'EX', 'CD', 'JJ', 'NN', 'NNS', 'NNP')
const OPENS_APPOSITION = set('DT', 'PRPS', 'CD', 'JJ', 'NN', 'NNS')
const OPENS_FRONT = set('IN', 'SIN', 'SWRB', 'WRB', 'TO', 'V_VBG', 'V_VBN')

/** The verbs of a whole sentence, where it is plain which is the main one. */
interface Mains {
  /** All that may be main verbs. */
  readonly first: number
  readonly last: number
  /** The first that surely is one. */
  readonly sure: number
  readonly scores: ReadonlyMap<number, number>
}

function mainsOf({at, score}: SentenceSyntax['verbs']): Mains | undefined {
  const possible = at.filter((_, nth) => score[nth]! > MAIN.possible)
  const sure = at.find((_, nth) => score[nth]! > MAIN.sure)
  if (sure === undefined) return undefined
  return {first: possible[0]!, last: possible.at(-1)!, sure, scores: new Map(at.map((verb, nth) => [verb, score[nth]!]))}
}

const PARTICIPLES = set('V_VBG', 'V_VBN')
const PREPOSITION = set('IN')
const INFINITIVE = set('TO')

/** The class of a clause or phrase by the word that opens it; undefined where none does. */
function classOfOpener(syntax: Syntax, at: number): SentenceClass | undefined {
  const own = syntax.tags[at]!
  const word = lowerAt(syntax, at)
  if (IS_SUBORDINATOR[own] === 1) {
    if (word === 'that') return IS_FINITE[syntax.tags[at + 1]!] === 1 ? undefined : 'that'
    return own === tag('SIN') || own === tag('SWRB') || own === tag('WRB') ? (word === 'where' ? 'relative' : 'subordinate') : 'relative'
  }
  if (PREPOSITION.has(own)) return 'prepositional'
  if (INFINITIVE.has(own)) return 'infinitive'
  return PARTICIPLES.has(own) ? 'participial' : undefined
}

const isBreak = (syntax: Syntax, at: number): boolean => /^(?:,|—|–|--)$/.test(lowerAt(syntax, at))

/** Cuts after everything that may be a main verb: what follows is a phrase, a clause or a noun. */
function tailAt(syntax: Syntax, at: number, isBehindBreak: boolean, random: () => number): Place | undefined {
  const own = syntax.tags[at]!
  const label = classOfOpener(syntax, at)
  const left = 'complete'
  if (label !== undefined) {
    const isLoose = isBehindBreak || IS_SUBORDINATOR[own] === 1 || own === tag('V_VBG')
    const share = label === 'prepositional' ? 0.35 : label === 'infinitive' ? 0.5 : 0
    return isLoose || random() < share ? {at, name: `tail-${label}`, left: isBehindBreak ? left : undefined, right: label} : undefined
  }
  return isBehindBreak && OPENS_APPOSITION.has(own) ? {at, name: 'tail-nominal', left, right: 'nominal'} : undefined
}

/** Cuts before and after a coordinator whose verb shares the subject in front. */
function predicatesAt(syntax: Syntax, at: number, {scores, sure}: Mains): Place[] {
  if (syntax.tags[at] !== tag('CC') || at <= sure + 1) return []
  const verb = syntax.tags[at + 1] === tag('RB') ? at + 2 : at + 1
  if (IS_FINITE[syntax.tags[verb]!] !== 1 || (scores.get(verb) ?? -9) < 0 || syntax.tags[verb + 1] === tag('PRPn')) return []
  return [
    {at, name: 'predicate', left: 'complete', right: 'predicate'},
    {at: at + 1, name: 'bare predicate', left: 'complete', right: 'predicate'},
  ]
}

/** Cuts before everything that may be a main verb: after a fronted phrase or clause, or between the subject and its verb. */
function headAt(syntax: Syntax, at: number, {first, sure, scores}: Mains, isBehindBreak: boolean): Place | undefined {
  if (at > first || sure < at) return undefined
  const opener = syntax.tags[syntax.first]!
  const start = opener === tag('CC') ? syntax.first + 1 : syntax.first
  if (isBehindBreak && OPENS_SUBJECT.has(syntax.tags[at]!) && OPENS_FRONT.has(syntax.tags[start]!)) {
    return {at, name: 'fronted', left: classOfOpener(syntax, start), right: 'complete'}
  }
  const isVerb = at === first && (scores.get(at) ?? -9) > MAIN.sure
  if (!isVerb || at - syntax.first < SHORTEST.subject || syntax.tags[at - 1] === tag('PRPn')) return undefined
  if (lowerAt(syntax, syntax.first) === 'there' || OPENS_FRONT.has(opener)) return undefined
  return {at, name: 'subject', left: 'nominal', right: 'predicate'}
}

function placesIn(syntax: Syntax, mains: Mains, random: () => number): Place[] {
  const places: Place[] = []
  for (let at = syntax.first + SHORTEST.half; at < syntax.end - 1; at++) {
    const isBehindBreak = isBreak(syntax, at - 1)
    if (at > mains.last + 1) places.push(...[tailAt(syntax, at, isBehindBreak, random) ?? []].flat())
    places.push(...predicatesAt(syntax, at, mains), ...[headAt(syntax, at, mains, isBehindBreak) ?? []].flat())
  }
  return places
}

const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The paragraph with a full stop, and no comma, before a token of one of its sentences; a bare predicate loses the coordinator before it. */
function cutAt(text: string, {span, syntax}: SentenceSyntax, {at, name, left, right}: Place): FreeCut | undefined {
  const place = syntax.tokens.starts[at]!
  const end = name === 'bare predicate' ? syntax.tokens.starts[at - 1]! : place
  const head = text.slice(span.start, end).replace(/[\s,;:–—-]+$/, '')
  const tail = raised(text.slice(place, span.end))
  if (head.length < 3 || /[.!?]$/.test(head) || !isBalanced(head) || !isBalanced(tail)) return undefined
  const start = span.start + head.length + 2
  const halves: Half[] = []
  if (left) halves.push({start: span.start, end: start - 1, label: left})
  if (right) halves.push({start, end: start + tail.length, label: right})
  return {text: `${text.slice(0, span.start)}${head}. ${tail}${text.slice(span.end)}`, name, halves}
}

const RELATIVE = set('WP', 'WDT', 'DWDT')

/** Whether a clause describes the subject, so that its verb may be missed for another. */
function hasRelative({tags, first}: Syntax, end: number): boolean {
  for (let at = first + 1; at < end; at++) if (RELATIVE.has(tags[at]!)) return true
  return false
}

/** The paragraph without all that a sentence says of its subject, of which only the noun and the clause that describes it are left. */
function withoutPredicate(text: string, {span, syntax}: SentenceSyntax, {at}: Place): FreeCut | undefined {
  const head = text.slice(span.start, syntax.tokens.starts[at]!).replace(/[\s,;:–—-]+$/, '')
  if (!isBalanced(head)) return undefined
  const half: Half = {start: span.start, end: span.start + head.length + 1, label: 'nominal'}
  return {text: `${text.slice(0, span.start)}${head}.${text.slice(span.end)}`, name: 'predicate lost', halves: [half]}
}

/** The paragraph without the comma after a fronted phrase or clause: it looks like a fragment, and is none. */
function withoutComma(text: string, {span, syntax}: SentenceSyntax, {at}: Place): FreeCut | undefined {
  if (lowerAt(syntax, at - 1) !== ',') return undefined
  const comma = syntax.tokens.starts[at - 1]!
  const half: Half = {start: span.start, end: span.end - 1, label: 'complete'}
  return {text: text.slice(0, comma) + text.slice(comma + 1), name: 'comma lost', halves: [half]}
}

const ENDS = /[^.!?…][.!]["”’)\]]*$/

/** Whether a sentence of edited text is one to cut: of a usual length, ended, neither asked nor begun in the midst. */
function isWhole({text, syntax}: SentenceSyntax): boolean {
  const count = syntax.end - syntax.first
  return count >= LENGTHS.least && count <= LENGTHS.most && ENDS.test(text) && !text.includes('?') && /^["“‘(]?[\p{Lu}\d]/u.test(text)
}

/** How readily a sort of place is chosen, where 1 is as readily as any: subjects and prepositions are many, and editors cut elsewhere. */
const READINESS: Readonly<Record<string, number>> = {
  subject: 0.3,
  'tail-prepositional': 0.5,
  'tail-nominal': 0.6,
  fronted: 3,
  predicate: 2,
  'bare predicate': 3,
  'tail-relative': 2,
  'tail-that': 2,
  'tail-subordinate': 1.5,
}

/** How often a comma after a fronted phrase is taken out instead of a full stop put in, and a predicate instead of being parted from its subject. */
const SHARES = {comma: 0.45, predicate: 0.5}

/** What becomes of a sentence that is damaged in one place. */
function damaged(text: string, sentence: SentenceSyntax, place: Place, random: () => number): FreeCut | undefined {
  if (place.name === 'fronted' && random() < SHARES.comma) return withoutComma(text, sentence, place)
  const isSwallowed = place.name === 'subject' && hasRelative(sentence.syntax, place.at) && random() < SHARES.predicate
  return isSwallowed ? withoutPredicate(text, sentence, place) : cutAt(text, sentence, place)
}

/**
 * Damages one sentence of a paragraph in up to `most` places that its main verb makes plain, each by itself. Every sentence of edited text is
 * complete, and a piece of it without its main verb is a fragment: the labels cost nothing. Where the main verb is not plain, nothing is cut.
 */
export function freeCuts(text: string, sentence: SentenceSyntax, random: () => number, most = 1): FreeCut[] {
  if (!isWhole(sentence)) return []
  const mains = mainsOf(sentence.verbs)
  if (!mains) return []
  const places = placesIn(sentence.syntax, mains, random)
    .map((place) => ({place, order: random() / (READINESS[place.name] ?? 1)}))
    .sort((a, b) => a.order - b.order)
  const found: FreeCut[] = []
  for (const {place} of places) {
    const cut = damaged(text, sentence, place, random)
    if (cut && cut.halves.length > 0 && found.push(cut) >= most) break
  }
  return found
}
