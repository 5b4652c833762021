import {type Disagreement, likelyDisagreements} from '../../analysis/english/disagreements.ts'
import type {Subject} from '../../analysis/english/subject.ts'
import {spanOfTokens} from '../../analysis/english/token-tests.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {likeCase} from '../../language/spelling/letter-case.ts'
import type {Finding} from '../../text/finding.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {isCandidate, isJoinedToMarkup, isRunningText} from './judged-text.ts'
import {type MessageId, messages} from './messages.ts'
import {LEAST, oddsOfDisagreement} from './odds.ts'

/** `he don’t`: many speak so, and who writes it mostly writes down speech. */
const isDialect = (syntax: Syntax, {verb, subject}: Disagreement): boolean =>
  verb.lower === 'do' && subject.number === 'singular' && /^n[o’']t$/.test(lowerAt(syntax, verb.at + 1))

const PRONOUN = /^(?:i|you|he|she|it|we|they)$/i

function messageFor({first, number}: Subject, text: string): MessageId {
  if (first !== undefined) return 'shared'
  return PRONOUN.test(text) ? 'pronoun' : number
}

function findingOf({text}: Paragraph, syntax: Syntax, disagreement: Disagreement, odds: number): Finding<MessageId> {
  const {tokens} = syntax
  const {verb, subject, right} = disagreement
  const quote = (from: number, to = from + 1): string => text.slice(tokens.starts[from], tokens.ends[to - 1])
  const written = quote(verb.at)
  const named = subject.end === undefined ? quote(subject.at) : quote(subject.start, subject.end)
  const form = likeCase(right, written)
  return {
    message: messageFor(subject, named),
    values: {verb: written, subject: named, right: form, first: subject.first === undefined ? '' : quote(subject.first)},
    span: spanOfTokens(syntax, verb.at),
    replacements: [form],
    fix: 'suggestion',
    confidence: Math.round(100 / (1 + Math.exp(-odds))) / 100,
    ...((odds < LEAST.warning || isDialect(syntax, disagreement)) && {severity: 'info' as const}),
  }
}

function* findingsIn(paragraph: Paragraph, sentence: SentenceSyntax): Generator<Finding<MessageId>> {
  for (const disagreement of likelyDisagreements(sentence.syntax)) {
    const {at} = disagreement.subject
    const odds = oddsOfDisagreement(sentence, disagreement, paragraph)
    if (odds === undefined || isJoinedToMarkup(spanOfTokens(sentence.syntax, at), paragraph.opaque)) continue
    yield findingOf(paragraph, sentence.syntax, disagreement, odds)
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
    for (const sentence of paragraph.once(syntaxesOf).filter(isCandidate)) {
      for (const finding of findingsIn(paragraph, sentence))
        if (options.quotations || !isQuoted(finding.span, paragraph.once(quotationsOf))) yield finding
    }
  },
  why: async (paragraph, {options}) => (await import('./why.ts')).why(paragraph, options.quotations),
})

/** The rule `subject-verb-agreement` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextSubjectVerbAgreement = asPlugin(rule)
export default retextSubjectVerbAgreement
