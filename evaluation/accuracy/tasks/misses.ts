import {newParagraphs} from '../../../src/analysis/analyse.ts'
import {hasWholeSentences} from '../../../src/analysis/english/paragraph-form.ts'
import {isInSentenceForm} from '../../../src/analysis/english/sentence-form.ts'
import type {Paragraph} from '../../../src/analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../../src/analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../../src/analysis/syntax-of-sentences.ts'
import {formats, loadReaders} from '../../../src/formats/format.ts'
import type {Language} from '../../../src/language/language.ts'
import {loadLanguage} from '../../../src/language/load-language.ts'
import {isCandidate} from '../../../src/rules/sentence-fragment/candidate.ts'
import {candidacyAs, judge, kindByOpening, leastOddsOf, type Readiness} from '../../../src/rules/sentence-fragment/judge.ts'
import {signsOf} from '../../../src/rules/sentence-fragment/signs.ts'
import {VETOES} from '../../../src/rules/sentence-fragment/vetoes.ts'
import type {Span} from '../../../src/text/span.ts'
import {sharedLength} from '../spans.ts'
import type {Task} from '../task.ts'

interface Marked extends Span {
  readonly expect: string
  readonly conf?: string
}

const READINESS: Readiness = {strictness: 'default', stylistic: false}

/** Sentences may begin so many code units apart, as where a mark opens one, and still be the same. */
const APART = 3

/** What keeps a sentence from being weighed at all; undefined where nothing does. */
function bar(paragraph: Paragraph, sentence: SentenceSyntax): string | undefined {
  if (!hasWholeSentences(paragraph.kind, paragraph.text, false)) return 'paragraph opens with a label'
  if (isQuoted(sentence.span, paragraph.once(quotationsOf))) return 'quoted'
  if (isCandidate(sentence)) return undefined
  return isInSentenceForm(sentence) && sentence.isClassifiable ? 'tags leave no doubt' : 'form of the sentence'
}

/** Why a sentence that was weighed is not reported. */
function shortcoming(sentence: SentenceSyntax): string {
  const candidacy = candidacyAs(sentence, kindByOpening(sentence))
  if (!candidacy) return 'score out of reach'
  const least = leastOddsOf(candidacy, READINESS)
  if (least === Number.POSITIVE_INFINITY) return 'place of the sentence'
  if (sentence.accidentOdds(signsOf(candidacy)) < least) return 'odds too low'
  const {evidence, kind} = candidacy
  const suspect = {kind, syntax: sentence.syntax, previous: sentence.previous?.syntax, partner: evidence.partner}
  return `veto ${Object.keys(VETOES).find((name) => VETOES[name]!(suspect))}`
}

/** Why a fragment is missed; undefined where it is found. */
function causeOf(paragraph: Paragraph, wanted: Span): string | undefined {
  const all = paragraph.once(syntaxesOf)
  const sentence = all.find(({span}) => sharedLength(span, wanted) * 2 > wanted.end - wanted.start)
  if (!sentence || Math.abs(sentence.span.start - wanted.start) > APART) return 'sentences parted elsewhere'
  return bar(paragraph, sentence) ?? (judge(sentence, READINESS) ? undefined : shortcoming(sentence))
}

type Readers = Awaited<ReturnType<typeof loadReaders>>

/** The paragraph that a text consists of. */
function paragraphOf(text: string, readers: Readers, language: Language): Paragraph | undefined {
  const {blocks} = readers.get('text')!(text, {frontMatter: []})
  return newParagraphs(blocks, language)[0]
}

/** Why fragments that were made by cutting single paragraphs are missed, by the last step that they do not pass. */
export const misses: Task = async (_subject, gold, report) => {
  const [readers, language] = [await loadReaders(formats), await loadLanguage(['grammar'])]
  const counts = new Map<string, number>()
  for (const {text, sentences} of gold.records<{text: string; sentences: Marked[]}>('fragments', ['synthetic'])) {
    const paragraph = paragraphOf(text, readers, language)
    for (const wanted of sentences.filter(({expect, conf}) => expect === 'flag' && conf !== 'low')) {
      const cause = paragraph && causeOf(paragraph, wanted)
      if (cause === undefined) continue
      counts.set(cause, (counts.get(cause) ?? 0) + 1)
      report.wrong(`misses: ${cause}`, () => text.slice(wanted.start, wanted.end))
    }
  }
  for (const [cause, count] of [...counts].sort(([, a], [, b]) => b - a)) report.record(`misses.${cause}`, count)
}
