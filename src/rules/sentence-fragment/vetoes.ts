import {
  hasDemonstrativeBehindComma,
  hasOrderBehindComma,
  hasSubjectBehindPhrase,
  isDemonstrativeThat,
  isNameAlone,
  opensWithMention,
} from './clause-vetoes.ts'
import {isInvertedOrOrdered, isOrder, isReportFirst, opensWithSubject} from './predicate-vetoes.ts'
import {hasVerbOfClause, hasVerbOfPhrase} from './subject-vetoes.ts'
import type {Verdict} from './verdict.ts'

/** A reason for which a sentence that the models take for a fragment is left alone. */
export type Veto = (verdict: Verdict) => boolean

/** The vetoes, by name; what each is worth, `npm run evaluate -- vetoes` tells. */
export const VETOES: Readonly<Record<string, Veto>> = {
  isDemonstrativeThat,
  hasDemonstrativeBehindComma,
  hasOrderBehindComma,
  hasSubjectBehindPhrase,
  opensWithSubject,
  opensWithMention,
  isInvertedOrOrdered,
  isOrder,
  hasVerbOfClause,
  hasVerbOfPhrase,
  isReportFirst,
  isNameAlone,
}

/** Whether one of the few things that the models are known to take wrongly stands in a sentence. */
export const isVetoed = (verdict: Verdict, vetoes: Readonly<Record<string, Veto>> = VETOES): boolean =>
  Object.values(vetoes).some((veto) => veto(verdict))
