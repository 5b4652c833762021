import {mayHoldMainVerb, opensWithGerund} from '../../../analysis/english/possible-main-verb.ts'
import {isVerbless} from '../../../analysis/english/sentence-neighbours.ts'
import {ADVERB, OPENS_OBJECT, PAST, PRESENT_SINGULAR} from '../../../analysis/english/tag-sets.ts'
import {has, tagSet} from '../../../analysis/english/token-tests.ts'
import type {FragmentKind} from '../../../language/grammar/classes.ts'
import {lowerAt, type Syntax} from '../../../language/grammar/syntax.ts'
import type {Fragment} from '../judge.ts'

const OPENS_SUBJECT = tagSet('DT', 'PRPS', 'CD', 'NNS', 'PDT')

/** The kinds that only what stands before can complete. */
const TRAILING: ReadonlySet<FragmentKind> = new Set(['relative', 'that', 'predicate'])

/** Whether its form alone, or a neighbour that lacks it, shows a fragment to be cut off: people who write as they speak cut so, too, but not on purpose. */
export const isFormal = ({kind, partner, sentence}: Fragment): boolean =>
  kind === 'that' || partner !== undefined || (kind === 'participial' && opensWithGerund(sentence.syntax))

/** `Sketched the dog.`: with an object right after it, what looks like a participle is the verb of a subject left out. */
const hasObject = (syntax: Syntax): boolean => has(syntax, syntax.first, PAST) && has(syntax, syntax.first + 1, OPENS_OBJECT)

/** Whether what could complete a fragment is missing: a clause before it, or a subject that is one. */
export function lacksPartner({kind, sentence, partner}: Fragment): boolean {
  const {previous, syntax} = sentence
  if (!previous && (TRAILING.has(kind) || (kind === 'participial' && hasObject(syntax)))) return true
  if (partner === 'previous' && kind === 'predicate') return !isDetermined(previous!.syntax)
  return partner === 'next' && !isDetermined(syntax)
}

/** The kinds that lines of notes, hours and notices consist of. */
const LINES: ReadonlySet<FragmentKind> = new Set(['participial', 'prepositional', 'nominal', 'predicate'])

/** `No progress. Carried over to May.`, `Closed on Mondays. Open late on Fridays.`: one more line without a subject or a verb. */
export const isAmongLines = ({kind, sentence: {previous, next}, partner}: Fragment): boolean =>
  LINES.has(kind) && partner === undefined && (isVerbless(previous) || (previous === undefined && isVerbless(next)))

/** `The harbour`, `Officials`: a subject; a bare noun in the singular is a label, and several names are a reference. */
const isDetermined = (syntax: Syntax): boolean => has(syntax, syntax.first, OPENS_SUBJECT)

/** `Originally published in Leeds.`, `Which is rare.`: turns that writers set apart, and editors let stand. */
export function isTurnOfStyle({kind, sentence: {syntax}}: Fragment): boolean {
  const {first} = syntax
  if (kind === 'participial') return has(syntax, first, ADVERB) && has(syntax, first + 1, PAST)
  return kind === 'relative' && lowerAt(syntax, first) === 'which' && has(syntax, first + 1, PRESENT_SINGULAR)
}

/** Whether a fragment may be what its writer meant, or no fragment: what could complete it is missing, or it has another reading. */
export const mayBeMeant = (fragment: Fragment): boolean =>
  lacksPartner(fragment) || isAmongLines(fragment) || mayHoldMainVerb(fragment.kind, fragment.sentence.syntax) || isTurnOfStyle(fragment)
