import type {FragmentKind} from '../language/grammar/classes.ts'
import {type Classification, type GrammarReader, LONGEST_SENTENCE} from '../language/grammar/grammar.ts'
import type {VerbScores} from '../language/grammar/sentence-features.ts'
import {signsOf} from '../language/grammar/skeleton.ts'
import type {Syntax} from '../language/grammar/syntax.ts'
import type {Strictness} from '../language/grammar/thresholds.ts'
import type {Span} from '../text/span.ts'
import type {Paragraph, Pass} from './paragraph.ts'
import {sentencesOf} from './sentences.ts'

/** One sentence of a paragraph and what the grammar knows of it. Each part is computed when it is first asked for, and then kept. */
export class SentenceSyntax {
  /** Offsets in the paragraph's text. */
  readonly span: Span
  readonly #text: string
  readonly #prose: string
  readonly #reader: GrammarReader
  readonly #all: readonly SentenceSyntax[]
  readonly #at: number
  #syntax: Syntax | undefined
  #verbs: VerbScores | undefined
  #classification: Classification | undefined

  constructor({text, prose}: Paragraph, span: Span, reader: GrammarReader, all: readonly SentenceSyntax[]) {
    this.#text = text
    this.#prose = prose
    this.span = span
    this.#reader = reader
    this.#all = all
    this.#at = all.length
  }

  get text(): string {
    return this.#text.slice(this.span.start, this.span.end)
  }

  /** Tokens, whose offsets are of the paragraph's text, and their tags. */
  get syntax(): Syntax {
    return (this.#syntax ??= this.#reader.read(this.#prose, this.span))
  }

  /** The tokens that may be finite verbs, and for each the logarithm of the odds that it is the verb of an independent clause. */
  get verbs(): VerbScores {
    return (this.#verbs ??= this.#reader.scoreVerbs(this.syntax, signsOf(this.syntax)))
  }

  /** The first sentence of the paragraph; this one where none stands before it. */
  get opening(): SentenceSyntax {
    return this.#all[0] ?? this
  }

  get previous(): SentenceSyntax | undefined {
    return this.#at > 0 ? this.#all[this.#at - 1] : undefined
  }

  get next(): SentenceSyntax | undefined {
    return this.#all[this.#at + 1]
  }

  /** Whether the sentence is short enough to be classified. */
  get isClassifiable(): boolean {
    return this.syntax.tags.length <= LONGEST_SENTENCE && this.syntax.end > this.syntax.first
  }

  /** What sort of sentence it is, its neighbours in the paragraph considered; only where `isClassifiable`. */
  get classification(): Classification {
    return (this.#classification ??= this.#reader.classify(this.syntax, this.previous?.syntax, this.next?.syntax))
  }

  /** The score from which a sentence is to be called a fragment of a kind. */
  threshold(kind: FragmentKind, strictness: Strictness): number {
    return this.#reader.thresholds[strictness][kind]
  }
}

/** The sentences of a paragraph with their syntax: `paragraph.once(syntaxesOf)`. Needs the language data `grammar`; empty without. */
export const syntaxesOf: Pass<readonly SentenceSyntax[]> = (paragraph) => {
  const {grammar} = paragraph.language
  const all: SentenceSyntax[] = []
  if (grammar === undefined) return all
  for (const span of paragraph.once(sentencesOf)) all.push(new SentenceSyntax(paragraph, span, grammar.reader, all))
  return all
}
