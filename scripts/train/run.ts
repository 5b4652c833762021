import {createHash} from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {gzipSync} from 'node:zlib'
import {encodeModel, type LexiconData, type ModelHeader, readModelHeader, withHeader} from '../../src/language/grammar/model-format.ts'
import {buildLexicon, openLexicon} from './build-lexicon.ts'
import {examplesOf} from './examples.ts'
import {featureFingerprint} from './fingerprint.ts'
import {crossValidate, trainFolds} from './folds.ts'
import {inputsOf, isAllowed} from './inputs.ts'
import {DECISION, readExamples, SENTENCES, TAGGER, trainModel, trainTaggers, UNTRIED, VERBS} from './pipeline.ts'
import {NET} from './train-net.ts'
import {foldOf, readTreebanks, type TreeSentence} from './treebank.ts'

const USAGE = 'npm run train -- --treebanks DIR [--output FILE] [--folds DIR [--rechoose] | --without FOLD/FOLDS]'

const {values} = parseArgs({
  options: {
    treebanks: {type: 'string'},
    output: {type: 'string'},
    folds: {type: 'string'},
    rechoose: {type: 'boolean'},
    without: {type: 'string'},
  },
})
if (values.treebanks === undefined || (values.rechoose && values.folds === undefined)) throw new Error(USAGE)
const treebanks = values.treebanks
const output = values.output ?? path.join(import.meta.dirname, '../../dictionaries/english/grammar.bin')

const started = Date.now()
const who = values.without === undefined ? '' : `without ${values.without}: `
const tell = (text: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${who}${text}`)

const hashOf = ({keys, classes, parts}: LexiconData): string =>
  createHash('sha256').update(keys).update(classes).update(parts).digest('hex').slice(0, 16)

type Found = Pick<ModelHeader, 'thresholds' | 'scores'>

/** A model of sentences, and how to write it once thresholds are known. */
function trainOn(sentences: readonly TreeSentence[]): (found: Found) => Uint8Array {
  tell(`${sentences.length} sentences, ${new Set(sentences.map(({document}) => document)).size} documents`)
  const lexicon = buildLexicon()
  const opened = openLexicon(lexicon)
  const taggers = trainTaggers(sentences, opened)
  tell(`${taggers.length} taggers`)
  const examples = readExamples(examplesOf(sentences), opened, taggers)
  tell(`${examples.length} examples`)
  const model = {...trainModel(examples, opened, taggers.at(-1)!), lexicon}
  const settings = {tagger: TAGGER, verbs: VERBS, sentences: SENTENCES, decision: DECISION, net: NET, without: values.without ?? 'none'}
  const origin = {features: featureFingerprint(), lexicon: hashOf(lexicon), inputs: inputsOf(treebanks), settings}
  const counts = {sentences: sentences.length, examples: examples.length}
  return ({thresholds, scores}) => encodeModel({...origin, thresholds, scores: {...counts, ...scores}}, model)
}

function write(bytes: Uint8Array): void {
  fs.writeFileSync(output, bytes)
  tell(`${bytes.length} bytes, ${gzipSync(bytes).length} gzipped, in ${path.basename(output)}`)
}

/** Trains the models of all folds and the one that is to be written, which gets the thresholds that the others are the ground for. */
async function trainAll(sentences: readonly TreeSentence[], folder: string): Promise<void> {
  const folds = trainFolds(import.meta.filename, treebanks, folder)
  const bytesWith = trainOn(sentences)
  await folds
  const found = crossValidate(sentences, folder)
  write(bytesWith(found))
  console.log(JSON.stringify(found, undefined, 2))
}

/** Chooses thresholds anew for a model that was trained before, as after a change of the vetoes. */
function rechoose(sentences: readonly TreeSentence[], folder: string): void {
  const bytes = fs.readFileSync(output)
  const header = readModelHeader(bytes)
  const found = crossValidate(sentences, folder)
  write(withHeader(bytes, {...header, ...found, scores: {...header.scores, ...found.scores}}))
  console.log(JSON.stringify(found, undefined, 2))
}

const all = readTreebanks(treebanks).filter(({treebank, genre}) => isAllowed(treebank, genre))

if (values.without !== undefined) {
  const [without, folds] = values.without.split('/').map(Number)
  write(trainOn(all.filter(({document}) => foldOf(document, folds!) !== without))({thresholds: UNTRIED, scores: {}}))
} else if (values.rechoose) rechoose(all, values.folds!)
else {
  const folder = values.folds ?? fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-train-'))
  fs.mkdirSync(folder, {recursive: true})
  await trainAll(all, folder)
  if (values.folds === undefined) fs.rmSync(folder, {recursive: true})
}
