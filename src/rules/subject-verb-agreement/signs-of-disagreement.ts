import type {Disagreement} from '../../analysis/english/disagreements.ts'
import {finiteOddsAt} from '../../analysis/english/finiteness.ts'
import {hasUnknownNoun} from '../../analysis/english/known-noun.ts'
import {BRACKET, COMMA, PARTICIPLES, PREPOSITION} from '../../analysis/english/tag-sets.ts'
import {has} from '../../analysis/english/token-tests.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import type {SentenceSyntax} from '../../analysis/syntax-of-sentences.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {clamped, type Range} from '../../text/range.ts'
import {type Sign, when} from '../weighed-signs.ts'

/** Odds beyond these, in nats, say no more. */
const TELLING: Range = {least: -6, most: 6}

/** The odds that the verb is a finite one once it is corrected: low where it was none. */
function oddsWhenRight({prose, span, syntax}: SentenceSyntax, {verb, right}: Disagreement, {language}: Paragraph): number {
  const {starts, ends} = syntax.tokens
  const [start, end] = [starts[verb.at]! - span.start, ends[verb.at]! - span.start]
  const text = prose.slice(0, start) + right + prose.slice(end)
  const read = language.grammar!.reader.read(text, {start: 0, end: span.end - span.start + right.length - (end - start)})
  return clamped(finiteOddsAt(read, verb.at), TELLING)
}

/** What may stand between a subject and its verb, by name. */
const BETWEEN = {comma: COMMA, bracket: BRACKET, participle: PARTICIPLES, preposition: PREPOSITION}

/** What stands between the subject and its verb. */
function signsBetween(syntax: Syntax, {verb, subject}: Disagreement): readonly Sign[] {
  const holds = (set: Uint8Array): boolean => {
    for (let at = subject.at + 1; at < verb.at; at++) if (has(syntax, at, set)) return true
    return false
  }
  return Object.entries(BETWEEN).flatMap(([name, set]) => when(name, holds(set)))
}

/** What the subject is. */
function signsOfSubject(syntax: Syntax, {subject}: Disagreement, {language}: Paragraph): readonly Sign[] {
  const {lower, isCapitalised} = syntax.words[subject.at]!
  const opening = lowerAt(syntax, subject.start)
  return [
    [`by ${subject.construction}`, 1],
    ...when(opening, opening === 'this' || opening === 'these'),
    ...when('first', subject.start === syntax.first),
    ...when('capitalised', isCapitalised),
    ...when('unknown', hasUnknownNoun(syntax, subject, language)),
    ...when('in a', /(?:[^a]a|um)$/.test(lower)),
  ]
}

/** What speaks for and against a verb that does not agree with its subject as it was read. */
export function signsOf(sentence: SentenceSyntax, disagreement: Disagreement, paragraph: Paragraph): readonly Sign[] {
  const {verb, subject, doubts} = disagreement
  return [
    ['all', 1],
    ...doubts.map((doubt): Sign => [doubt, 1]),
    ...when(`doubt by ${subject.construction}`, doubts.length > 0),
    [`verb ${verb.isAuxiliary ? verb.lower : verb.number}`, 1],
    ...signsOfSubject(sentence.syntax, disagreement, paragraph),
    ...signsBetween(sentence.syntax, disagreement),
    ['odds', oddsWhenRight(sentence, disagreement, paragraph)],
  ]
}
