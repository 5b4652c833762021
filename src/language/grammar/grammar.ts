import type {Span} from '../../text/span.ts'
import {CLASSES, FIRST_KIND, type FragmentKind} from './classes.ts'
import {DENSE_FEATURES, denseFeatures} from './dense-features.ts'
import {FeatureSink} from './feature-sink.ts'
import type {GrammarModel} from './model.ts'
import {neighbourFeatures, sentenceFeatures, type VerbScores} from './sentence-features.ts'
import {signsOf} from './skeleton.ts'
import {addRows} from './sparse-rows.ts'
import {withoutStrayQuotes} from './stray-quotes.ts'
import {type Syntax, syntaxOf} from './syntax.ts'
import {Tagger} from './tagger.ts'
import {tokenise} from './tokenise.ts'
import {sumTrees} from './trees.ts'
import {eachVerb} from './verb-features.ts'

/** Sentences longer than this many tokens are not classified: they are lists or the work of a broken segmentation. */
export const LONGEST_SENTENCE = 200

/** What the classifier makes of a sentence. */
export interface Classification {
  readonly kind: FragmentKind
  readonly score: number
}

/** Reads sentences: tokens, tags, main verbs, classes. Every method is linear in its sentence. */
export class GrammarReader {
  readonly #model: GrammarModel
  readonly #tagger: Tagger
  readonly #sink = new FeatureSink()
  readonly #classSums = new Int32Array(CLASSES.length)
  readonly #verbSum = new Int32Array(1)
  readonly #row = new Float32Array(DENSE_FEATURES)

  constructor(model: GrammarModel) {
    this.#model = model
    this.#tagger = new Tagger(model.lexicon, model.tagger, model.certain)
  }

  /** Tokens and tags of a sentence, which is the span of the text; a quotation mark at its edge without a partner in it is left out. */
  read(text: string, span: Span): Syntax {
    const tokens = tokenise(text, withoutStrayQuotes(text, span))
    const {words, tags, finiteMargins} = this.#tagger.tag(text, tokens)
    return syntaxOf(tokens, words, tags, finiteMargins)
  }

  /** Scores each finite verb, or word that may be one, as the verb of an independent clause; logarithms of odds. */
  scoreVerbs(syntax: Syntax, signs: Uint8Array = signsOf(syntax)): VerbScores {
    const at: number[] = []
    const score: number[] = []
    eachVerb(syntax, signs, this.#sink, (verb) => {
      at.push(verb)
      addRows(this.#model.verbs, this.#sink.values, this.#sink.count, this.#verbSum.fill(0))
      score.push(this.#verbSum[0]! / this.#model.verbs.scale)
    })
    return {at, score}
  }

  /**
   * What sort of sentence it is, with its neighbours in the paragraph as evidence (undefined where it has none).
   *
   * @returns `kind`, the likeliest kind of fragment, and `score`, the logarithm of the odds that it is one; only for sentences of at most
   * `LONGEST_SENTENCE` tokens
   */
  classify(syntax: Syntax, previous: Syntax | undefined, next: Syntax | undefined): Classification {
    const signs = signsOf(syntax)
    const verbs = this.scoreVerbs(syntax, signs)
    this.#sink.reset()
    sentenceFeatures(syntax, signs, verbs, this.#sink)
    neighbourFeatures(syntax, previous, next, this.#sink)
    addRows(this.#model.sentences, this.#sink.values, this.#sink.count, this.#classSums.fill(0))
    const logits = Array.from(this.#classSums, (sum) => sum / this.#model.sentences.scale)
    denseFeatures(syntax, signs, verbs, logits, {previous, next}, this.#row)
    return {kind: likeliestKind(logits), score: sumTrees(this.#model.decision, this.#row)}
  }
}

/** The kind of fragment with the highest logit. */
export function likeliestKind(logits: ArrayLike<number>): FragmentKind {
  let best = FIRST_KIND
  for (let kind = FIRST_KIND + 1; kind < CLASSES.length; kind++) if (logits[kind]! > logits[best]!) best = kind
  return CLASSES[best] as FragmentKind
}
