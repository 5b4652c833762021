import type {Span} from '../../text/span.ts'
import {CLASSES, FIRST_KIND, type FragmentKind} from './classes.ts'
import {DENSE_FEATURES, denseFeatures} from './dense-features.ts'
import {FeatureSink} from './feature-sink.ts'
import {netOf} from './kernel-net.ts'
import type {GrammarModel} from './model.ts'
import {neighbourFeatures, sentenceFeatures, type VerbScores} from './sentence-features.ts'
import {placeIn, type Sequence, sequenceOf} from './sequence-input.ts'
import type {SentenceNet} from './sequence-net.ts'
import {signsOf} from './skeleton.ts'
import {addRows} from './sparse-rows.ts'
import {withoutStrayQuotes} from './stray-quotes.ts'
import {type Syntax, syntaxOf} from './syntax.ts'
import {Tagger} from './tagger.ts'
import type {Thresholds} from './thresholds.ts'
import {tokenise} from './tokenise.ts'
import {sumTrees} from './trees.ts'
import {eachVerb} from './verb-features.ts'

/** Sentences longer than this many tokens are not classified: they are lists or the work of a broken segmentation. */
export const LONGEST_SENTENCE = 200

/** Sentences that the trees score outside this range are left at it: the second opinion is the dearer one. One sentence of news in eighty is within. */
const REVIEWED = {from: -0.8, to: 3.5}

/**
 * From this lead of the class of complete sentences over all kinds of fragment on, the trees are not asked: of 4,400 sentences with such a lead, in
 * documents that no model had seen, none had a score of theirs above -1.9.
 */
const SURE = 4

/**
 * What the second opinion counts for, where that of the trees counts for 1: on documents that neither had seen, the mean found 0.848 of all cuts at one false
 * alarm in 1,000 complete sentences, with 0.7 instead 0.841, the net alone 0.849 and the trees alone 0.740; at two 0.908, 0.886, 0.882 and 0.829.
 */
const NET_SHARE = 1.5

/** The same for the scores of verbs. */
const VERB_SHARE = 1

const mean = (first: number, second: number, share: number): number => (first + share * second) / (1 + share)

/** What the classifier makes of a sentence. */
export interface Classification {
  readonly kind: FragmentKind
  readonly score: number
  /** The scores of its verbs, in which the second opinion has a say where it was asked. */
  readonly verbs: VerbScores
}

/** Reads sentences: tokens, tags, main verbs, classes. Every method is linear in its sentence. */
export class GrammarReader {
  readonly #model: GrammarModel
  readonly #tagger: Tagger
  readonly #sink = new FeatureSink()
  readonly #classSums = new Int32Array(CLASSES.length)
  readonly #logits = new Float64Array(CLASSES.length)
  readonly #verbSum = new Int32Array(1)
  readonly #row = new Float32Array(DENSE_FEATURES)
  #net: SentenceNet | undefined

  constructor(model: GrammarModel) {
    this.#model = model
    this.#tagger = new Tagger(model.lexicon, model.tagger, model.certain)
  }

  /** The scores from which a sentence is to be called a fragment, as cross-validation found them. */
  get thresholds(): Thresholds {
    return this.#model.thresholds
  }

  /** The logarithm of the odds that a sentence with some signs, named numbers, is a fragment by accident: the sum of each by its weight. */
  accidentOdds(signs: ReadonlyMap<string, number>): number {
    const {accident} = this.#model
    let odds = 0
    for (const [name, value] of signs) odds += value * (accident[name] ?? 0)
    return odds
  }

  /** The parts of speech that a base form may be: `CAN_BE_VERB` … */
  readonly partsOf = (form: string): number => this.#model.lexicon.partsOf(form)

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
    const logits = this.#logits
    for (let kind = 0; kind < logits.length; kind++) logits[kind] = this.#classSums[kind]! / this.#model.sentences.scale
    const lead = leadOf(logits)
    if (lead > SURE) return {kind: likeliestKind(logits), score: -lead / 2, verbs}
    denseFeatures(syntax, signs, verbs, logits, {previous, next}, this.#row)
    const first = sumTrees(this.#model.decision, this.#row)
    if (first < REVIEWED.from || first > REVIEWED.to) return {kind: likeliestKind(logits), score: first, verbs}
    return this.#review({kind: likeliestKind(logits), score: first, verbs}, logits, sequenceOf(syntax, verbs, {previous, next}), syntax)
  }

  /** The second opinion of the net, and what it makes of the first. */
  #review(first: Classification, logits: Float64Array, sequence: Sequence, syntax: Syntax): Classification {
    const net = this.#netOf()
    const second = net.classify(sequence)
    const score = mean(first.score, oddsOf(second), NET_SHARE)
    const verbs = first.verbs.score.map((one, nth) => {
      const place = placeIn(sequence, syntax, first.verbs.at[nth]!)
      return place < 0 ? one : mean(one, net.mainScore(place, sequence), VERB_SHARE)
    })
    return {kind: likeliestKind(logits.map((logit, nth) => logit + second[nth]!)), score, verbs: {at: first.verbs.at, score: verbs}}
  }

  /** The net, unpacked when a sentence first asks for it. */
  #netOf(): SentenceNet {
    return (this.#net ??= netOf(this.#model.net))
  }
}

/** The logarithm of the sum of the exponentials of some numbers. */
function logSum(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += Math.exp(values[at]!)
  return Math.log(sum)
}

/** The logarithm of the odds that a sentence is a fragment of any kind, from the logits of its classes. */
const oddsOf = (logits: ArrayLike<number>): number => logSum(logits, FIRST_KIND, CLASSES.length) - logSum(logits, 0, FIRST_KIND)

/** By how much the class of complete sentences leads the likeliest kind of fragment. */
function leadOf(logits: ArrayLike<number>): number {
  let most = logits[FIRST_KIND]!
  for (let kind = FIRST_KIND + 1; kind < CLASSES.length; kind++) most = Math.max(most, logits[kind]!)
  return logits[0]! - most
}

/** The kind of fragment with the highest logit. */
function likeliestKind(logits: ArrayLike<number>): FragmentKind {
  let best = FIRST_KIND
  for (let kind = FIRST_KIND + 1; kind < CLASSES.length; kind++) if (logits[kind]! > logits[best]!) best = kind
  return CLASSES[best] as FragmentKind
}
