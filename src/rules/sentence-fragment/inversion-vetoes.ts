import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {TagName} from '../../language/grammar/tags.ts'
import {opensClause} from './openers.ts'
import {is, isFiniteVerb} from './reading.ts'
import type {Verdict} from './verdict.ts'

/** Words of order and time behind which a verb of coming goes before its subject. */
const BEFORE_ARRIVAL = new Set('next soon later first last finally lastly afterwards eventually along out up down in back off'.split(' '))
const ARRIVES = new Set('came come comes arrived arrives went goes'.split(' '))

/** `Soon came the rain.`: not `Later came home.` */
export function isArrival({kind, syntax}: Verdict): boolean {
  const verb = is(syntax, syntax.first, 'CC') ? syntax.first + 2 : syntax.first + 1
  if (kind === 'nominal' || !BEFORE_ARRIVAL.has(lowerAt(syntax, verb - 1)) || !ARRIVES.has(lowerAt(syntax, verb))) return false
  return (
    is(syntax, verb + 1, 'DT', 'PRPS', 'NNP', 'NNS', 'CD') || (is(syntax, verb + 1, 'JJ', 'NN') && is(syntax, verb + 2, 'NN', 'NNS', 'IN'))
  )
}

const IS = new Set(['is', 'are', 'was', 'were'])

const OPENS_SUBJECT: readonly TagName[] = ['DT', 'PDT', 'PRPS', 'CD', 'NN', 'NNS', 'NNP', 'JJ']

/** Where the participle stands that opens a sentence, an adverb before it left out; -1 where none does. */
function openingParticiple(syntax: Syntax): number {
  const at = is(syntax, syntax.first, 'RB') ? syntax.first + 1 : syntax.first
  return is(syntax, at, 'V_VBN', 'V_VBD', 'V_VBG') && is(syntax, at + 1, 'IN', 'SIN', 'TO', 'RB', 'P,') ? at : -1
}

/** `Hidden beneath it were guns.`: a participle with its phrase, a form of *be*, and behind it the subject. */
export function isInvertedParticiple({kind, syntax}: Verdict): boolean {
  const participle = openingParticiple(syntax)
  if ((kind !== 'participial' && kind !== 'predicate') || participle < 0) return false
  for (let at = participle + 2; at < syntax.end; at++) {
    if (at > participle + 2 && opensClause(syntax, at)) return false
    if (isFiniteVerb(syntax, at))
      return IS.has(lowerAt(syntax, at)) && is(syntax, at + 1, ...OPENS_SUBJECT) && !is(syntax, at - 1, 'CC', 'PRPn', 'RB')
  }
  return false
}

const SUBJECTS = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they'])

/** `Beaten they may be`: a participle, a pronoun, and an auxiliary behind which the clause ends. */
export function isFrontedComplement({kind, syntax}: Verdict): boolean {
  const {first} = syntax
  if ((kind !== 'participial' && kind !== 'predicate') || isReporting(lowerAt(syntax, first))) return false
  if (!is(syntax, first, 'V_VBN', 'V_VBD', 'JJ') || !SUBJECTS.has(lowerAt(syntax, first + 1))) return false
  let at = first + 2
  if (!is(syntax, at, 'A_MD', 'A_VBD', 'A_VBZ', 'A_VBP')) return false
  while (is(syntax, at, 'A_MD', 'A_VBD', 'A_VBZ', 'A_VBP', 'A_VB', 'A_VBN', 'NOT', 'RB')) at++
  return at >= syntax.end || is(syntax, at, 'P,', 'P;', 'CC')
}
