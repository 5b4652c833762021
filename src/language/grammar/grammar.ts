import type {Span} from '../../text/span.ts'
import {CLASSES} from './classes.ts'
import {FeatureSink} from './feature-sink.ts'
import type {GrammarModel} from './model.ts'
import {neighbourFeatures, sentenceFeatures, type VerbScores} from './sentence-features.ts'
import {signsOf} from './skeleton.ts'
import {addRows} from './sparse-rows.ts'
import {type Syntax, syntaxOf} from './syntax.ts'
import {Tagger} from './tagger.ts'
import {tokenise} from './tokenise.ts'
import {eachVerb} from './verb-features.ts'

/** Sentences longer than this many tokens are not classified: they are lists or the work of a broken segmentation. */
export const LONGEST_SENTENCE = 200

/** Reads sentences: tokens, tags, main verbs, classes. Every method is linear in its sentence. */
export class GrammarReader {
  readonly #model: GrammarModel
  readonly #tagger: Tagger
  readonly #sink = new FeatureSink()
  readonly #classSums = new Int32Array(CLASSES.length)
  readonly #verbSum = new Int32Array(1)

  constructor(model: GrammarModel) {
    this.#model = model
    this.#tagger = new Tagger(model.lexicon, model.tagger, model.certain)
  }

  /** Tokens and tags of a sentence, which is the span of the text. */
  read(text: string, span: Span): Syntax {
    const tokens = tokenise(text, span)
    const forms: string[] = new Array(tokens.count)
    for (let at = 0; at < tokens.count; at++) forms[at] = text.slice(tokens.starts[at]!, tokens.ends[at]!)
    const {words, tags, finiteMargins} = this.#tagger.tag(forms)
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
   * The logarithm of the weight of each class of `CLASSES` for a sentence with its neighbours in the paragraph; differences count, and the sum
   * of the exponentials is no 1. Only for sentences of at most `LONGEST_SENTENCE` tokens.
   */
  classify(syntax: Syntax, previous?: Syntax, next?: Syntax): Float64Array {
    const signs = signsOf(syntax)
    const verbs = this.scoreVerbs(syntax, signs)
    this.#sink.reset()
    sentenceFeatures(syntax, signs, verbs, this.#sink)
    neighbourFeatures(syntax, previous, next, this.#sink)
    addRows(this.#model.sentences, this.#sink.values, this.#sink.count, this.#classSums.fill(0))
    return Float64Array.from(this.#classSums, (sum) => sum / this.#model.sentences.scale)
  }
}
