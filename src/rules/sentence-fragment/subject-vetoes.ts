import {hasVerbAfterClause} from '../../analysis/english/clausal-subject.ts'
import {spareVerbs} from '../../analysis/english/spare-verbs.ts'
import type {Verdict} from './verdict.ts'

/** `That he knows is plain.`: the clause in front is the subject of a verb. */
export const hasVerbOfClause = ({kind, syntax}: Verdict): boolean =>
  (kind === 'that' || kind === 'relative' || kind === 'subordinate') && hasVerbAfterClause(syntax)

/** `To win would be a surprise.`, `Being late annoys him.`: after an infinitive or a participle, a verb that nothing else accounts for. */
export function hasVerbOfPhrase({kind, syntax}: Verdict): boolean {
  if (kind !== 'infinitive' && kind !== 'participial') return false
  for (const {isDoubtful} of spareVerbs(syntax, syntax.first + 1)) if (!isDoubtful) return true
  return false
}
