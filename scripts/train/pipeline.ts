import {CLASSES, FIRST_KIND} from '../../src/language/grammar/classes.ts'
import {DENSE_FEATURES, denseFeatures} from '../../src/language/grammar/dense-features.ts'
import {FeatureSink} from '../../src/language/grammar/feature-sink.ts'
import {GrammarReader, LONGEST_SENTENCE} from '../../src/language/grammar/grammar.ts'
import type {Lexicon} from '../../src/language/grammar/lexicon.ts'
import type {GrammarModel} from '../../src/language/grammar/model.ts'
import type {TrainedRows} from '../../src/language/grammar/rows-format.ts'
import {neighbourFeatures, sentenceFeatures, type VerbScores} from '../../src/language/grammar/sentence-features.ts'
import {NET_PARAMETERS, NET_PARTS} from '../../src/language/grammar/sequence-net.ts'
import {signsOf} from '../../src/language/grammar/skeleton.ts'
import {addRows, type SparseRows} from '../../src/language/grammar/sparse-rows.ts'
import type {Syntax} from '../../src/language/grammar/syntax.ts'
import {evenThresholds} from '../../src/language/grammar/thresholds.ts'
import type {Trees} from '../../src/language/grammar/trees.ts'
import {eachVerb} from '../../src/language/grammar/verb-features.ts'
import type {Example} from './example.ts'
import {goldTag} from './gold-tags.ts'
import type {ReadExample} from './read-example.ts'
import {sparse} from './sparse.ts'
import {type LinearData, type LinearSettings, trainLinear} from './train-linear.ts'
import {trainNet} from './train-net.ts'
import {type TaggedSentence, type TaggerSettings, type TrainedTagger, trainTagger} from './train-tagger.ts'
import {type TreeSettings, trainTrees} from './train-trees.ts'
import {foldOf, type TreeSentence} from './treebank.ts'

export const TAGGER: TaggerSettings = {bits: 18, epochs: 6, minimumCount: 6, prune: 1.5, scale: 4}
export const VERBS: LinearSettings = {bits: 18, columns: 1, epochs: 6, rate: 0.12, decay: 4e-4, minimumCount: 3, prune: 0.15, scale: 16}
export const SENTENCES: LinearSettings = {
  bits: 18,
  columns: CLASSES.length,
  epochs: 8,
  rate: 0.15,
  decay: 6e-4,
  minimumCount: 3,
  prune: 0.19,
  scale: 16,
}

export const DECISION: TreeSettings = {trees: 250, depth: 5, rate: 0.08, shrinkage: 2, minimumWeight: 2, share: 0.6}

/** The thresholds of a model that was not cross-validated. */
export const UNTRIED = evenThresholds(1.2, 2, 3.5)

/** Taggers for training sentences: each document is tagged by a tagger that has not seen it, as documents will be later. */
const TAGGER_FOLDS = 4
/** The same for the scores of verbs that the sentence classifier sees. */
const VERB_FOLDS = 3

const tagged = ({tokens}: TreeSentence): TaggedSentence => ({forms: tokens.map(({form}) => form), gold: Uint8Array.from(tokens, goldTag)})

/** One tagger for each fold of documents, trained on the others, and one trained on all, last. */
export function trainTaggers(sentences: readonly TreeSentence[], lexicon: Lexicon): TrainedTagger[] {
  const folds = Array.from({length: TAGGER_FOLDS + 1}, (_, fold) =>
    sentences.filter(({document}) => foldOf(document, TAGGER_FOLDS) !== fold),
  )
  return folds.map((chosen) => trainTagger(chosen.map(tagged), lexicon, TAGGER))
}

const EMPTY = sparse(1, 1, 1, 0, () => undefined)

const NO_TREES: Trees = {roots: new Uint16Array(), feature: new Uint8Array(), threshold: new Float32Array(), left: new Uint16Array()}

const NO_NET = {scales: new Float32Array(NET_PARTS.length), weights: new Int8Array(NET_PARAMETERS)}

const taggerOnly = (lexicon: Lexicon, tagger: TrainedTagger): GrammarReader => new GrammarReader(readingModel(lexicon, tagger, EMPTY))

/** Tags the examples and their neighbours, each by the tagger that did not see its document. Those too long or too short are left out. */
export function readExamples(examples: readonly Example[], lexicon: Lexicon, taggers: readonly TrainedTagger[]): ReadExample[] {
  const readers = taggers.map((tagger) => taggerOnly(lexicon, tagger))
  let known = new Map<string, Syntax>()
  let document = ''
  return examples.flatMap((example) => {
    if (example.document !== document) [document, known] = [example.document, new Map()]
    const read = (text: string | undefined): Syntax | undefined => {
      if (text === undefined) return undefined
      const syntax = known.get(text) ?? readers[foldOf(document, TAGGER_FOLDS)]!.read(text, {start: 0, end: text.length})
      known.set(text, syntax)
      return syntax
    }
    const syntax = read(example.piece.text)!
    if (syntax.tags.length > LONGEST_SENTENCE || syntax.end - syntax.first < 2) return []
    return [{example, syntax, signs: signsOf(syntax), previous: read(example.previous), next: read(example.next)}]
  })
}

function verbData(examples: readonly ReadExample[]): {data: LinearData; documents: string[]} {
  const sink = new FeatureSink()
  const features: Int32Array[] = []
  const labels: number[] = []
  const weights: number[] = []
  const documents: string[] = []
  for (const {example, syntax, signs} of examples) {
    if (!example.knowsMains || example.source === 'free') continue
    eachVerb(syntax, signs, sink, (at) => {
      features.push(sink.values.slice(0, sink.count))
      labels.push(example.piece.mains.includes(syntax.tokens.starts[at]!) ? 1 : 0)
      weights.push(example.source === 'made' ? example.weight : 1)
      documents.push(example.document)
    })
  }
  return {data: {features, labels: Uint8Array.from(labels), weights: Float32Array.from(weights)}, documents}
}

const indices = (count: number, test: (at: number) => boolean): Int32Array =>
  Int32Array.from(Array.from({length: count}, (_, at) => at).filter(test))

/** A verb model for each fold of documents, trained on the others, and one trained on all, last. */
export function trainVerbs(examples: readonly ReadExample[]): TrainedRows[] {
  const {data, documents} = verbData(examples)
  return Array.from({length: VERB_FOLDS + 1}, (_, fold) =>
    trainLinear(
      data,
      indices(documents.length, (at) => foldOf(documents[at]!, VERB_FOLDS) !== fold),
      VERBS,
    ),
  )
}

function scoreVerbs({syntax, signs}: ReadExample, rows: SparseRows, sink: FeatureSink): VerbScores {
  const at: number[] = []
  const score: number[] = []
  const sum = new Int32Array(1)
  eachVerb(syntax, signs, sink, (verb) => {
    addRows(rows, sink.values, sink.count, sum.fill(0))
    at.push(verb)
    score.push(sum[0]! / rows.scale)
  })
  return {at, score}
}

function sentenceData(examples: readonly ReadExample[], verbs: readonly SparseRows[]): LinearData {
  const sink = new FeatureSink()
  const features = examples.map((read) => {
    const scores = scoreVerbs(read, verbs[foldOf(read.example.document, VERB_FOLDS)]!, sink)
    sink.reset()
    sentenceFeatures(read.syntax, read.signs, scores, sink)
    if (read.example.hasNeighbours) neighbourFeatures(read.syntax, read.previous, read.next, sink)
    return sink.values.slice(0, sink.count)
  })
  const labels = Uint8Array.from(examples, ({example}) => CLASSES.indexOf(example.label))
  return {features, labels, weights: Float32Array.from(examples, ({example}) => example.weight)}
}

/** A classifier for each fold of documents, trained on the others, and one trained on all, last. */
function trainSentences(examples: readonly ReadExample[], data: LinearData): TrainedRows[] {
  return Array.from({length: VERB_FOLDS + 1}, (_, fold) =>
    trainLinear(
      data,
      indices(examples.length, (at) => foldOf(examples[at]!.example.document, VERB_FOLDS) !== fold),
      SENTENCES,
    ),
  )
}

/** Whether an example is one that the rule is to report. */
const isFragment = ({label}: Example): boolean => CLASSES.indexOf(label) >= FIRST_KIND

function trainDecision(
  examples: readonly ReadExample[],
  data: LinearData,
  verbs: readonly TrainedRows[],
  sentences: readonly TrainedRows[],
): Trees {
  const sink = new FeatureSink()
  const sums = new Int32Array(CLASSES.length)
  const rows = new Float32Array(examples.length * DENSE_FEATURES)
  examples.forEach((read, at) => {
    const fold = foldOf(read.example.document, VERB_FOLDS)
    const scores = scoreVerbs(read, verbs[fold]!, sink)
    addRows(sentences[fold]!, data.features[at]!, data.features[at]!.length, sums.fill(0))
    const logits = Array.from(sums, (sum) => sum / sentences[fold]!.scale)
    denseFeatures(read.syntax, read.signs, scores, logits, read, rows.subarray(at * DENSE_FEATURES, (at + 1) * DENSE_FEATURES))
  })
  return trainTrees(
    rows,
    DENSE_FEATURES,
    Uint8Array.from(examples, ({example}) => Number(isFragment(example))),
    data.weights,
    DECISION,
  )
}

/** A model as it can be read with and as it can be written. */
export type TrainedModel = GrammarModel & Record<'tagger' | 'verbs' | 'sentences', TrainedRows>

/** A model that tags and knows main verbs, and classifies nothing. */
export function readingModel(lexicon: Lexicon, {rows, certain}: TrainedTagger, verbs: TrainedRows): TrainedModel {
  const untrained = {sentences: EMPTY, decision: NO_TREES, net: NO_NET, thresholds: UNTRIED, accident: {}}
  return {lexicon, certain, tagger: rows, verbs, ...untrained}
}

/** Trains what classifies sentences, on examples of treebanks and on `free` ones, and puts it into a model that reads them. */
export function trainClasses(
  reading: TrainedModel,
  examples: readonly ReadExample[],
  free: readonly ReadExample[],
  verbs: readonly TrainedRows[],
  tell: (text: string) => void,
): TrainedModel {
  const all = [...examples, ...free]
  const data = sentenceData(all, verbs)
  const sentences = trainSentences(all, data)
  tell('classifiers')
  const decision = trainDecision(all, data, verbs, sentences)
  tell('trees')
  const sink = new FeatureSink()
  const net = trainNet(examples, free, (read) => scoreVerbs(read, verbs[foldOf(read.example.document, VERB_FOLDS)]!, sink))
  tell('net')
  return {...reading, sentences: sentences.at(-1)!, decision, net}
}
