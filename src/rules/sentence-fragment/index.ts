import {mannerOf} from '../../analysis/english/manner.ts'
import {isManualEntry} from '../../analysis/english/manual-entries.ts'
import {hasRunInHeading, hasWholeSentences, isHeading} from '../../analysis/english/paragraph-form.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import {FRAGMENT_KINDS, type FragmentKind} from '../../language/grammar/classes.ts'
import {STRICTNESS, type Strictness} from '../../language/grammar/thresholds.ts'
import {firstWords, lastWords} from '../../text/excerpt.ts'
import type {Finding, Suggestion} from '../../text/finding.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {isPlainAccident} from './accident/decide.ts'
import {isCandidate} from './candidate.ts'
import {belongsToNext, joins, replacementsOf} from './join.ts'
import {confidenceOf, type Fragment, judge, type Readiness} from './judge.ts'
import {messages} from './messages.ts'
import {readsWell} from './sound.ts'

/** How many words of the fragment and of its neighbours a message quotes. */
const QUOTED = {fragment: 6, neighbour: 4}

function valuesOf(fragment: Fragment): Finding['values'] {
  const {sentence} = fragment
  const tail = sentence.previous ? lastWords(sentence.previous.text, QUOTED.neighbour) : ''
  const head = sentence.next ? firstWords(sentence.next.text, QUOTED.neighbour) : ''
  const after = belongsToNext(fragment)
  return {
    text: firstWords(sentence.text, QUOTED.fragment),
    word: sentence.syntax.words[sentence.syntax.first]?.lower ?? '',
    tail: after && head ? '' : tail,
    head: after || (!tail && fragment.kind !== 'nominal') ? head : '',
  }
}

/** How sure a finding may be at most that style accounts for as well. */
const MOST_FOR_STYLE = 0.5

/** The joins after which the text reads well. */
const soundJoins = (fragment: Fragment, paragraph: Paragraph): readonly Suggestion[] =>
  joins(fragment).filter(({edits}) => readsWell(paragraph, edits, fragment.sentence))

/** The replacements that can stand. */
const soundReplacements = (fragment: Fragment, paragraph: Paragraph): readonly string[] =>
  replacementsOf(fragment).filter((text) => readsWell(paragraph, [{...fragment.sentence.span, text}], fragment.sentence))

const finding = (fragment: Fragment, paragraph: Paragraph, isAccident: boolean): Finding<FragmentKind> => ({
  message: fragment.kind,
  values: valuesOf(fragment),
  span: fragment.sentence.span,
  replacements: soundReplacements(fragment, paragraph),
  fix: 'suggestion',
  confidence: isAccident ? confidenceOf(fragment) : Math.min(MOST_FOR_STYLE, confidenceOf(fragment)),
  suggestions: soundJoins(fragment, paragraph),
  ...(!isAccident && {severity: 'info' as const}),
})

/** How sentences are to be judged, by the options. */
const readinessOf = ({strictness, stylistic}: {readonly strictness: string; readonly stylistic: boolean}): Readiness => ({
  strictness: strictness as Strictness,
  stylistic,
})

/** The rule `sentence-fragment`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'sentence-fragment',
  description:
    'Finds sentences in running text that have no independent finite clause, says of what kind they are, and offers to join them to the neighbour they were cut from.',
  severity: 'warn',
  needs: ['grammar'],
  options: {
    strictness: {
      type: 'choice',
      choices: STRICTNESS,
      default: 'default',
      description: 'How ready the rule is to report: strict reports more and errs more, cautious reports only what is plain.',
    },
    kinds: {
      type: 'list',
      items: FRAGMENT_KINDS,
      default: FRAGMENT_KINDS,
      description: 'The kinds of fragment to report.',
    },
    quotations: {
      type: 'boolean',
      default: false,
      description: 'Whether to report fragments inside quotation marks, where people speak as they like.',
    },
    stylistic: {
      type: 'boolean',
      default: false,
      description: 'Whether to report short fragments that writers use for effect: “For now.”, “Because they can.”',
    },
  },
  messages,
  *check(paragraph, {ask, options}) {
    if (!hasWholeSentences(paragraph.kind, paragraph.text, options.quotations)) return
    const isHeaded = hasRunInHeading(paragraph.text)
    const isWanted = (sentence: SentenceSyntax): boolean =>
      !isHeading(sentence, paragraph) && (options.quotations || !isQuoted(sentence.span, paragraph.once(quotationsOf)))
    const readiness = readinessOf(options)
    for (const sentence of paragraph.once(syntaxesOf)) {
      const fragment = isWanted(sentence) && isCandidate(sentence) ? judge(sentence, readiness) : undefined
      if (fragment && options.kinds.includes(fragment.kind))
        yield finding(fragment, paragraph, !isHeaded && isPlainAccident(fragment, paragraph, ask(mannerOf)) && !ask(isManualEntry))
    }
  },
  why: async (paragraph, {ask, options}) =>
    (await import('./why.ts')).why(paragraph, ask(mannerOf), readinessOf(options), options.quotations),
})

/** The rule `sentence-fragment` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextSentenceFragment = asPlugin(rule)
export default retextSentenceFragment
