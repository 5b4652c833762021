import {excusesOf, findDisagreements, type Predication, predicationsOf} from '../../analysis/english/disagreements.ts'
import {finiteOddsAt} from '../../analysis/english/finiteness.ts'
import {hasUnknownNoun} from '../../analysis/english/known-noun.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {syntaxesOf} from '../../analysis/syntax.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import {TAGS} from '../../language/grammar/tags.ts'
import type {Language} from '../../language/language.ts'
import type {Fact, Reasoning} from '../../text/rule.ts'
import {isCandidate, isRunningText} from './candidate.ts'

function* factsOf(syntax: Syntax, {verb, subject}: Predication, language: Language): Generator<Fact> {
  const shown = (at: number): string => `${syntax.words[at]!.written}/${TAGS[syntax.tags[at]!]}`
  yield ['verb', `${shown(verb.at)}, ${verb.number}, odds of being finite ${finiteOddsAt(syntax, verb.at).toFixed(1)} (logarithm)`]
  if (subject === undefined) {
    yield ['result', 'no subject that is plain']
    return
  }
  yield ['subject', `${shown(subject.at)}, ${subject.number}, found as ${subject.construction}${subject.isDoubtful ? ', doubtful' : ''}`]
  yield ['excuses', excusesOf(syntax, verb, subject).join(', ') || 'none']
  if (hasUnknownNoun(syntax, subject, language)) yield ['noun', 'no lexicon has its other number: information only']
  const found = [...findDisagreements(syntax)].find((disagreement) => disagreement.verb.at === verb.at)
  yield ['result', found ? `they disagree: “${found.right}” is right${found.isDoubtful ? ', doubtful' : ''}` : 'nothing is wrong']
}

/** What the rule makes of each verb of a paragraph whose form shows number. */
export function why(paragraph: Paragraph, quotations: boolean): readonly Reasoning[] {
  if (!isRunningText(paragraph.kind, quotations)) return []
  const isWanted = (reasoning: Reasoning): boolean => quotations || !isQuoted(reasoning.span, paragraph.once(quotationsOf))
  return paragraph
    .once(syntaxesOf)
    .filter(isCandidate)
    .flatMap(({syntax}) =>
      [...predicationsOf(syntax)].map((predication): Reasoning => {
        const {at} = predication.verb
        return {
          span: {start: syntax.tokens.starts[at]!, end: syntax.tokens.ends[at]!},
          facts: [...factsOf(syntax, predication, paragraph.language)],
        }
      }),
    )
    .filter(isWanted)
}
