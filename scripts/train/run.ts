import {createHash} from 'node:crypto'
import fs from 'node:fs'
import {parseArgs} from 'node:util'
import {gzipSync} from 'node:zlib'
import {Grammar} from '../../src/language/grammar/lazy-grammar.ts'
import {encodeModel, type LexiconData, type ModelHeader} from '../../src/language/grammar/model-format.ts'
import type {Language} from '../../src/language/language.ts'
import {buildLexicon, openLexicon} from './build-lexicon.ts'
import {decided} from './deciding.ts'
import {decisionFingerprint} from './decision-fingerprint.ts'
import {examplesOf} from './examples.ts'
import {featureFingerprint} from './fingerprint.ts'
import {freeExamples} from './free-examples.ts'
import {headerInputs} from './free-text.ts'
import {inputsOf, isAllowed} from './inputs.ts'
import {
  DECISION,
  readExamples,
  readingModel,
  SENTENCES,
  TAGGER,
  trainClasses,
  trainTaggers,
  trainVerbs,
  UNTRIED,
  VERBS,
} from './pipeline.ts'
import {readingFingerprint} from './reading-fingerprint.ts'
import {FREE} from './settings.ts'
import {NET} from './train-net.ts'
import {readTreebanks} from './treebank.ts'

const USAGE = 'npm run train -- --treebanks DIR --text DIR [--output FILE]'

const {values} = parseArgs({
  options: {treebanks: {type: 'string'}, text: {type: 'string'}, output: {type: 'string', default: 'grammar-trained.bin'}},
})
if (values.treebanks === undefined || values.text === undefined) throw new Error(USAGE)
const {treebanks, text, output} = values

const started = Date.now()
const tell = (what: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${what}`)

const hashOf = ({keys, classes, parts}: LexiconData): string =>
  createHash('sha256').update(keys).update(classes).update(parts).digest('hex').slice(0, 16)

const languageOf = (bytes: Uint8Array): Language => ({grammar: new Grammar(() => bytes)})

const sentences = readTreebanks(treebanks).filter(({treebank, genre}) => isAllowed(treebank, genre))
if (sentences.length === 0)
  throw new Error(
    `No sentence to learn from in ${treebanks}: files named as in dictionaries/sources.json are expected (npm run train:prepare)`,
  )
tell(`${sentences.length} sentences, ${new Set(sentences.map(({document}) => document)).size} documents`)

const lexicon = buildLexicon()
const opened = openLexicon(lexicon)
const taggers = trainTaggers(sentences, opened)
tell(`${taggers.length} taggers`)
const examples = readExamples(examplesOf(sentences), opened, taggers)
const verbs = trainVerbs(examples)
tell(`${examples.length} examples, ${verbs.length} models of verbs`)

const settings = {
  tagger: TAGGER,
  verbs: VERBS,
  sentences: SENTENCES,
  decision: DECISION,
  net: NET,
  free: FREE,
}
const header: ModelHeader = {
  features: featureFingerprint(),
  decision: decisionFingerprint(),
  reading: readingFingerprint(),
  made: {decision: decisionFingerprint(), reading: readingFingerprint()},
  lexicon: hashOf(lexicon),
  inputs: inputsOf(treebanks),
  text: headerInputs(text),
  settings,
  thresholds: UNTRIED,
  scores: {sentences: sentences.length, examples: examples.length},
}
const reading = readingModel(opened, taggers.at(-1)!, verbs.at(-1)!)
const free = freeExamples(text, languageOf(encodeModel(header, {...reading, lexicon})), FREE)
tell(`${free.length} examples of edited text`)
const model = trainClasses(reading, examples, free, verbs, tell)
const classifying = {...header, scores: {...header.scores, free: free.length}}
const bytes = decided(encodeModel(classifying, {...model, lexicon}), classifying, text)
tell('thresholds and decision')
fs.writeFileSync(output, bytes)
tell(
  `${bytes.length} bytes, ${gzipSync(bytes).length} gzipped, in ${output}. The model in use, dictionaries/english/grammar.bin, is as it was.`,
)
