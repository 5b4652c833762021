import type {FragmentKind} from '../language/grammar/classes.ts'
import {type Classification, type GrammarReader, LONGEST_SENTENCE} from '../language/grammar/grammar.ts'
import type {VerbScores} from '../language/grammar/sentence-features.ts'
import {signsOf} from '../language/grammar/skeleton.ts'
import {type Syntax, shifted} from '../language/grammar/syntax.ts'
import type {Strictness} from '../language/grammar/thresholds.ts'
import type {Span} from '../text/span.ts'
import type {Paragraph, Pass} from './paragraph.ts'
import {sentencesOf} from './sentences.ts'

/** Code units after a sentence that the tokeniser may look at. */
const BEYOND = 3

/** What is known of a sentence already. */
interface Known {
  readonly syntax?: Syntax | undefined
  readonly verbs?: VerbScores | undefined
  readonly classification?: Classification | undefined
}

const NOTHING: Known = {}

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

  constructor({text, prose}: Paragraph, span: Span, reader: GrammarReader, all: readonly SentenceSyntax[], known: Known = NOTHING) {
    this.#text = text
    this.#prose = prose
    this.span = span
    this.#reader = reader
    this.#all = all
    this.#at = all.length
    this.#syntax = known.syntax
    this.#verbs = known.verbs
    this.#classification = known.classification
  }

  /** The sentence with as much of what follows it as the tokeniser looks at. */
  get prose(): string {
    return this.#prose.slice(this.span.start, this.span.end + BEYOND)
  }

  /** What is known of the sentence and holds as well where it starts at another offset, of its class only if it has the same neighbours there. */
  knownAt(start: number, hasNeighbours: boolean): Known {
    const syntax = this.#syntax && shifted(this.#syntax, start - this.span.start)
    return {syntax, verbs: this.#verbs, classification: hasNeighbours ? this.#classification : undefined}
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

  /** The logarithm of the odds that a sentence with some signs is a fragment by accident. */
  accidentOdds(signs: ReadonlyMap<string, number>): number {
    return this.#reader.accidentOdds(signs)
  }

  /** The score from which a sentence is to be called a fragment of a kind. */
  threshold(kind: FragmentKind, strictness: Strictness): number {
    return this.#reader.thresholds[strictness][kind]
  }
}

/** For each of some sentences the same one in the paragraph's last version: those that both share at their starts and at their ends. */
function sameSentences(last: readonly SentenceSyntax[], prose: readonly string[]): (SentenceSyntax | undefined)[] {
  const most = Math.min(last.length, prose.length)
  const same: (SentenceSyntax | undefined)[] = prose.map(() => undefined)
  let head = 0
  for (; head < most && last[head]!.prose === prose[head]; head++) same[head] = last[head]
  for (let tail = 1; tail <= most - head && last.at(-tail)!.prose === prose.at(-tail); tail++) same[prose.length - tail] = last.at(-tail)
  return same
}

/** What the last version of a paragraph tells of its sentences. */
function knownOf(paragraph: Paragraph, spans: readonly Span[]): readonly Known[] {
  const last = paragraph.before(syntaxesOf)
  if (last === undefined) return []
  const prose = spans.map(({start, end}) => paragraph.prose.slice(start, end + BEYOND))
  const same = sameSentences(last, prose)
  return spans.map(({start}, at) => {
    const [left, own, right] = [same[at - 1], same[at], same[at + 1]]
    const hasPrevious = at === 0 ? own?.previous === undefined : left !== undefined && left === own?.previous
    const hasNext = at === spans.length - 1 ? own?.next === undefined : right !== undefined && right === own?.next
    return own?.knownAt(start, hasPrevious && hasNext) ?? NOTHING
  })
}

/** The sentences of a paragraph with their syntax: `paragraph.once(syntaxesOf)`. Needs the language data `grammar`; empty without. */
export const syntaxesOf: Pass<readonly SentenceSyntax[]> = (paragraph) => {
  const {grammar} = paragraph.language
  const all: SentenceSyntax[] = []
  if (grammar === undefined) return all
  const spans = paragraph.once(sentencesOf)
  const known = knownOf(paragraph, spans)
  for (const [at, span] of spans.entries()) all.push(new SentenceSyntax(paragraph, span, grammar.reader, all, known[at]))
  return all
}
