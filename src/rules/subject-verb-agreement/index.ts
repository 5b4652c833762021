import {type Disagreement, findDisagreements} from '../../analysis/english/disagreements.ts'
import {hasUnknownNoun} from '../../analysis/english/known-noun.ts'
import type {Construction, Subject} from '../../analysis/english/subject.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {syntaxesOf} from '../../analysis/syntax.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {likeCase} from '../../language/spelling/letter-case.ts'
import type {Finding} from '../../text/finding.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {isCandidate, isJoinedToMarkup, isRunningText} from './candidate.ts'
import {type MessageId, messages} from './messages.ts'

/** How sure a finding is, by how its subject was found. */
const CONFIDENCE: Readonly<Record<Construction, number>> = {
  pronoun: 0.95,
  adjacent: 0.9,
  existential: 0.9,
  'phrase-between': 0.85,
  'coordinated-predicate': 0.85,
  inverted: 0.85,
  relative: 0.8,
  'coordinated-subject': 0.8,
  'clause-between': 0.75,
}
const DOUBTFUL = 0.6

/** How weak a finding must be to be told as information only: what parts the verb from its subject was perhaps read wrongly. */
const LEAST_FOR_WARNING = 0.8

/** `he don’t`: many speak so, and who writes it mostly writes down speech. */
const isDialect = (syntax: Syntax, {verb, subject}: Disagreement): boolean =>
  verb.lower === 'do' && subject.number === 'singular' && /^n[o’']t$/.test(lowerAt(syntax, verb.at + 1))

const PRONOUN = /^(?:i|you|he|she|it|we|they)$/i

function messageFor({first, number}: Subject, text: string): MessageId {
  if (first !== undefined) return 'shared'
  return PRONOUN.test(text) ? 'pronoun' : number
}

/** Whether the subject, its number or the verb was perhaps read wrongly. */
const isDoubted = ({language}: Paragraph, syntax: Syntax, {subject, isDoubtful}: Disagreement): boolean =>
  isDoubtful || hasUnknownNoun(syntax, subject, language)

function findingOf(paragraph: Paragraph, syntax: Syntax, disagreement: Disagreement): Finding<MessageId> {
  const {text} = paragraph
  const {tokens} = syntax
  const {verb, subject, right} = disagreement
  const isWeak = isDialect(syntax, disagreement) || isDoubted(paragraph, syntax, disagreement)
  const confidence = isWeak ? DOUBTFUL : CONFIDENCE[subject.construction]
  const quote = (from: number, to = from + 1): string => text.slice(tokens.starts[from], tokens.ends[to - 1])
  const written = quote(verb.at)
  const named = subject.end === undefined ? quote(subject.at) : quote(subject.start, subject.end)
  const form = likeCase(right, written)
  return {
    message: messageFor(subject, named),
    values: {verb: written, subject: named, right: form, first: subject.first === undefined ? '' : quote(subject.first)},
    span: {start: tokens.starts[verb.at]!, end: tokens.ends[verb.at]!},
    replacements: [form],
    fix: 'suggestion',
    confidence,
    ...(confidence < LEAST_FOR_WARNING && {severity: 'info' as const}),
  }
}

/** The rule `subject-verb-agreement`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'subject-verb-agreement',
  description: 'Finds verbs whose form does not agree with their subject in number or person.',
  severity: 'warn',
  needs: ['grammar', 'speller'],
  options: {
    quotations: {
      type: 'boolean',
      default: false,
      description: 'Whether to report verbs inside quotation marks, where people speak as they like.',
    },
  },
  messages,
  *check(paragraph, {options}) {
    if (!isRunningText(paragraph.kind, options.quotations)) return
    for (const sentence of paragraph.once(syntaxesOf)) {
      if (!isCandidate(sentence)) continue
      for (const disagreement of findDisagreements(sentence.syntax)) {
        const {starts, ends} = sentence.syntax.tokens
        const {at} = disagreement.subject
        if (isJoinedToMarkup({start: starts[at]!, end: ends[at]!}, paragraph.opaque)) continue
        const finding = findingOf(paragraph, sentence.syntax, disagreement)
        if (options.quotations || !isQuoted(finding.span, paragraph.once(quotationsOf))) yield finding
      }
    }
  },
  why: async (paragraph, {options}) => (await import('./why.ts')).why(paragraph, options.quotations),
})

/** The rule `subject-verb-agreement` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextSubjectVerbAgreement = asPlugin(rule)
export default retextSubjectVerbAgreement
