import type {Document} from '../../../src/analysis/document.ts'
import {mannerOf} from '../../../src/analysis/english/manner.ts'
import {hasRunInHeading, hasWholeSentences} from '../../../src/analysis/english/paragraph-form.ts'
import {Paragraph} from '../../../src/analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../../src/analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../../src/analysis/syntax-of-sentences.ts'
import {mayBeMeant} from '../../../src/rules/sentence-fragment/accident/reading-of-fragment.ts'
import {signsOfAccident} from '../../../src/rules/sentence-fragment/accident/signs-of-accident.ts'
import {isCandidate} from '../../../src/rules/sentence-fragment/candidate.ts'
import {type Fragment, judge} from '../../../src/rules/sentence-fragment/judge.ts'
import {freeCuts} from '../free-cuts.ts'

/** A fragment that the rule finds, and the signs by which it is decided whether it is a warning. */
export interface FoundFragment {
  /** Offset in the source, in UTF-16 code units; of a cut, undefined. */
  readonly offset: number | undefined
  readonly text: string
  readonly signs: ReadonlyMap<string, number>
  /** Whether a reason to doubt forbids a warning, whatever the signs weigh. */
  readonly isDoubtful: boolean
}

const MANNER = {strictness: 'default', stylistic: false} as const

const isJudged = (sentence: SentenceSyntax, paragraph: Paragraph): boolean =>
  !isQuoted(sentence.span, paragraph.once(quotationsOf)) && isCandidate(sentence)

/** What the rule makes of a sentence, as in a check with its default options. */
const fragmentAt = (sentence: SentenceSyntax, paragraph: Paragraph): Fragment | undefined =>
  isJudged(sentence, paragraph) ? judge(sentence, MANNER) : undefined

/** What is learnt of a fragment in its place. */
const inPlace = (fragment: Fragment, paragraph: Paragraph, document: Document): Omit<FoundFragment, 'offset'> => ({
  text: fragment.sentence.text,
  signs: signsOfAccident(fragment, paragraph, mannerOf(document)),
  isDoubtful: mayBeMeant(fragment),
})

/** The fragments of a document as it was published. */
export function* publishedIn(document: Document): Generator<FoundFragment> {
  for (const [index, paragraph] of [...document.paragraphs].entries()) {
    if (!hasWholeSentences(paragraph.kind, paragraph.text, false) || hasRunInHeading(paragraph.text)) continue
    for (const sentence of paragraph.once(syntaxesOf)) {
      const fragment = fragmentAt(sentence, paragraph)
      if (fragment === undefined) continue
      const offset = document.maps.at(index)!.toSource(sentence.span).start
      yield {offset, ...inPlace(fragment, paragraph, document)}
    }
  }
}

/** A paragraph with full stops in some sentences, and where the fragments start that these left. */
interface Broken {
  readonly text: string
  readonly starts: readonly number[]
}

/** Puts a full stop into one more sentence, which stands before all that were broken. */
function withStop({text, starts}: Broken, sentence: SentenceSyntax, random: () => number): Broken {
  const cuts = [...freeCuts(text, sentence, random)]
  const cut = cuts[Math.floor(random() * cuts.length)]
  if (cut === undefined) return {text, starts}
  const longer = cut.text.length - text.length
  const own = cut.halves.filter(({label}) => label !== 'complete').map(({start}) => start)
  return {text: cut.text, starts: [...own, ...starts.map((start) => start + longer)]}
}

/** So many sentences of a paragraph are broken, at most: a text that lost its commas has many, one that was edited badly has one. */
const MOST = 3

function brokenOf({text}: Paragraph, sentences: readonly SentenceSyntax[], random: () => number): Broken {
  const count = 1 + Math.floor(random() * MOST)
  const chosen = new Set(Array.from({length: count}, () => Math.floor(random() * sentences.length)))
  const last = [...chosen].sort((a, b) => b - a)
  return last.reduce<Broken>((broken, at) => withStop(broken, sentences[at]!, random), {text, starts: []})
}

/** What full stops make of a paragraph, where they leave fragments that the rule finds. */
function* cutsOf({text, starts}: Broken, document: Document, language: Paragraph['language']): Generator<FoundFragment> {
  const paragraph = new Paragraph({kind: 'paragraph', text, opaque: []}, language)
  for (const start of starts) {
    const half = paragraph.once(syntaxesOf).find(({span}) => span.start === start)
    const fragment = half && fragmentAt(half, paragraph)
    if (fragment) yield {offset: undefined, ...inPlace(fragment, paragraph, document)}
  }
}

/** Fragments that full stops make of a document, which are put into a share of its paragraphs. */
export function* cutIn(document: Document, share: number, random: () => number): Generator<FoundFragment> {
  for (const paragraph of document.paragraphs) {
    if (!hasWholeSentences(paragraph.kind, paragraph.text, false) || paragraph.opaque.length > 0 || random() >= share) continue
    const sentences = paragraph.once(syntaxesOf)
    if (sentences.length > 0) yield* cutsOf(brokenOf(paragraph, sentences, random), document, paragraph.language)
  }
}
