import {
  hasDemonstrativeBehindComma,
  hasOrderBehindComma,
  isClauseSubject,
  isDemonstrativeThat,
  isExclamation,
  isNameAlone,
  isSubjectOfVerb,
  opensWithMention,
  opensWithTitle,
} from './clause-vetoes.ts'
import {hasNumberForSubject, isGapped} from './gap-vetoes.ts'
import {isArrival, isFrontedComplement, isInvertedParticiple} from './inversion-vetoes.ts'
import {
  hasBareVerbBehindComma,
  hasMainVerb,
  hasNumberClash,
  hasPossibleVerb,
  hasSameFormVerb,
  hasSubjectBehindPhrase,
  hasThenClause,
  hasVerbBehindAccording,
  hasVerbToSpare,
} from './main-verb-vetoes.ts'
import {
  hasSubjectBehindComma,
  isAsked,
  isInvertedOrOrdered,
  isOrder,
  isReportFirst,
  isThanks,
  isVerbFirstClause,
  opensWithSubject,
} from './predicate-vetoes.ts'
import {isSetPhrase} from './set-phrases.ts'
import {
  endsInBareVerb,
  endsInVerb,
  isFirstOfOrders,
  isNamedWho,
  isOrderBehindPhrase,
  isOrderBehindPurpose,
  opensWithNounInIng,
} from './short-verb-vetoes.ts'
import {hasClauseBehindWhere, hasVerbBehindSome, hasVerbOfClause, isQuestionLeftOpen} from './subject-clause-vetoes.ts'
import type {Verdict} from './verdict.ts'

/** The reasons, in order, for which a sentence that the classifier takes for a fragment is left alone. */
const VETOES: readonly ((verdict: Verdict) => boolean)[] = [
  isDemonstrativeThat,
  hasMainVerb,
  hasVerbToSpare,
  hasVerbBehindAccording,
  hasThenClause,
  hasNumberClash,
  hasBareVerbBehindComma,
  hasPossibleVerb,
  hasSubjectBehindPhrase,
  hasDemonstrativeBehindComma,
  isClauseSubject,
  isSubjectOfVerb,
  hasSameFormVerb,
  opensWithTitle,
  opensWithMention,
  isExclamation,
  isNameAlone,
  isInvertedOrOrdered,
  isVerbFirstClause,
  opensWithSubject,
  hasSubjectBehindComma,
  isAsked,
  isThanks,
  isReportFirst,
  isOrder,
  hasOrderBehindComma,
  isGapped,
  hasNumberForSubject,
  isArrival,
  isInvertedParticiple,
  isFrontedComplement,
  hasVerbOfClause,
  hasVerbBehindSome,
  hasClauseBehindWhere,
  isQuestionLeftOpen,
  endsInVerb,
  endsInBareVerb,
  isOrderBehindPurpose,
  opensWithNounInIng,
  isOrderBehindPhrase,
  isFirstOfOrders,
  isNamedWho,
  isSetPhrase,
]

/** Whether one of the few things that the classifier is known to take wrongly stands in a sentence. */
export const isVetoed = (verdict: Verdict): boolean => VETOES.some((veto) => veto(verdict))
