import {newParagraphs} from '../../../src/analysis/analyse.ts'
import {hasWholeSentences} from '../../../src/analysis/english/paragraph-form.ts'
import {isQuoted, quotationsOf} from '../../../src/analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../../src/analysis/syntax-of-sentences.ts'
import {formatOfExtension, formats, loadReaders} from '../../../src/formats/format.ts'
import type {Reader} from '../../../src/formats/reading.ts'
import {loadLanguage} from '../../../src/language/load-language.ts'
import {isCandidate} from '../../../src/rules/sentence-fragment/candidate.ts'
import {judge} from '../../../src/rules/sentence-fragment/judge.ts'
import {VETOES} from '../../../src/rules/sentence-fragment/vetoes.ts'
import type {Span} from '../../../src/text/span.ts'
import type {Gold} from '../gold.ts'
import {sharedLength} from '../spans.ts'
import type {Task} from '../task.ts'

/** What keeping a sentence silent comes to: a fragment lost, or a false alarm prevented, by where it stands. */
const SORTS = [
  'gold hits lost',
  'gold false prevented',
  'clean prevented',
  'genres false or arguable prevented',
  'genres true lost',
] as const
type Sort = (typeof SORTS)[number]

interface Text {
  readonly text: string
  readonly extname?: string
  /** What silence on a sentence comes to; undefined where nobody knows. */
  sortOf(span: Span): Sort | undefined
}

interface Judged extends Span {
  readonly rule: string
  readonly verdict: 'true' | 'arguable' | 'false'
}

interface Marked extends Span {
  readonly label: string
  readonly expect: string
  readonly conf?: string
}

const covers = (one: Span, other: Span): boolean => sharedLength(one, other) * 2 > one.end - one.start

function* goldTexts(gold: Gold): Generator<Text> {
  for (const {text, sentences} of gold.records<{text: string; sentences: Marked[]}>('fragments')) {
    yield {
      text,
      sortOf(span) {
        const found = sentences.find((one) => covers(one, span) && one.conf !== 'low' && one.expect !== 'optional')
        return found && (found.expect === 'flag' ? 'gold hits lost' : 'gold false prevented')
      },
    }
  }
}

function* cleanTexts(gold: Gold): Generator<Text> {
  for (const {text} of gold.records<{text: string}>('clean')) yield {text, sortOf: () => 'clean prevented'}
}

function* genreTexts(gold: Gold): Generator<Text> {
  for (const {text, extname, judged} of gold.records<{text: string; extname: string; judged?: Judged[]}>('genres')) {
    yield {
      text,
      extname,
      sortOf(span) {
        const found = judged?.find((one) => one.rule === 'sentence-fragment' && sharedLength(one, span) > 0)
        return found && (found.verdict === 'true' ? 'genres true lost' : 'genres false or arguable prevented')
      },
    }
  }
}

/** The sentences of a text that only some veto keeps silent, and the vetoes that do so alone. */
class Silence {
  readonly #readers: Awaited<ReturnType<typeof loadReaders>>
  readonly #language: Awaited<ReturnType<typeof loadLanguage>>

  constructor(readers: Awaited<ReturnType<typeof loadReaders>>, language: Awaited<ReturnType<typeof loadLanguage>>) {
    this.#readers = readers
    this.#language = language
  }

  *in({text, extname}: Text): Generator<{readonly span: Span; readonly alone: readonly string[]}> {
    const read = this.#readers.get(formatOfExtension(extname) ?? 'text') as Reader
    const {blocks} = read(text, {frontMatter: []})
    for (const [nth, paragraph] of newParagraphs(blocks, this.#language).entries()) {
      if (!hasWholeSentences(paragraph.kind, paragraph.text, false)) continue
      for (const sentence of paragraph.once(syntaxesOf)) {
        if (isQuoted(sentence.span, paragraph.once(quotationsOf)) || !isCandidate(sentence)) continue
        const alone = decisiveFor(sentence)
        if (alone) yield {span: blocks.at(nth)!.map.toSource(sentence.span), alone}
      }
    }
  }
}

/** The vetoes that alone decide that a sentence is not reported; undefined where it is reported, or would not be without any. */
function decisiveFor(sentence: SentenceSyntax): string[] | undefined {
  const manner = {strictness: 'default', stylistic: false} as const
  if (judge(sentence, manner) || !judge(sentence, {...manner, vetoes: {}})) return undefined
  return Object.keys(VETOES).filter((name) => {
    const {[name]: _, ...others} = VETOES
    return judge(sentence, {...manner, vetoes: others}) !== undefined
  })
}

/** What each veto of the fragment rule is worth: the sentences that it alone keeps silent, and those that all together do. */
export const vetoes: Task = async (_subject, gold, report) => {
  const silence = new Silence(await loadReaders(formats), await loadLanguage(['grammar']))
  const worth = new Map<string, Record<string, number>>(['all', ...Object.keys(VETOES)].map((name) => [name, {}]))
  for (const texts of [goldTexts(gold), cleanTexts(gold), genreTexts(gold)]) {
    for (const text of texts) {
      for (const {span, alone} of silence.in(text)) {
        const sort = text.sortOf(span)
        if (sort === undefined) continue
        for (const name of ['all', ...alone]) {
          const row = worth.get(name)!
          row[sort] = (row[sort] ?? 0) + 1
        }
      }
    }
  }
  report.record('vetoes: '.concat(SORTS.join(' | ')), '')
  for (const [name, row] of worth) report.record(`vetoes.${name}`, SORTS.map((sort) => row[sort] ?? 0).join(' | '))
}
