import {Paragraph} from '../../src/analysis/paragraph.ts'
import {type SentenceSyntax, syntaxesOf} from '../../src/analysis/syntax-of-sentences.ts'
import type {Language} from '../../src/language/language.ts'
import {freeCuts} from './free-cuts.ts'
import {type FreeParagraph, freeParagraphs, isHeld} from './free-text.ts'
import {randomFor} from './random.ts'

export interface HeldSettings {
  /** The share of the paragraphs of documents that no model has seen. */
  readonly share: number
  /** How often a paragraph is cut, each time anew. */
  readonly cuts: number
  readonly seed: number
}

/** A sentence of a document that no model has seen. */
export interface HeldSentence {
  readonly paragraph: Paragraph
  readonly sentence: SentenceSyntax
  readonly from: FreeParagraph
  /** As published, and no half of a cut. */
  readonly isNatural: boolean
  /** Whether a cut made it a fragment. */
  readonly isFragment: boolean
}

/** The sentences of edited text that no model has seen, as published, and what full stops put into them make of them. */
export function* heldSentences(folder: string, language: Language, {share, cuts, seed}: HeldSettings): Generator<HeldSentence> {
  const paragraphOf = (text: string): Paragraph => new Paragraph({kind: 'paragraph', text, opaque: []}, language)
  for (const from of freeParagraphs(folder)) {
    const random = randomFor(from.text, seed)
    if (!isHeld(from) || random() >= share) continue
    const paragraph = paragraphOf(from.text)
    const sentences = paragraph.once(syntaxesOf)
    for (const sentence of sentences) yield {paragraph, sentence, from, isNatural: true, isFragment: false}
    for (let nth = 0; nth < cuts && sentences.length > 0; nth++) {
      const chosen = sentences[Math.floor(random() * sentences.length)]!
      for (const {text, halves} of freeCuts(from.text, chosen, random)) {
        const after = paragraphOf(text)
        for (const {start, label} of halves) {
          const sentence = after.once(syntaxesOf).find(({span}) => span.start === start)
          if (sentence) yield {paragraph: after, sentence, from, isNatural: false, isFragment: label !== 'complete'}
        }
      }
    }
  }
}
