import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {gzipSync} from 'node:zlib'
import {encodeModel, type LexiconData} from '../../src/language/grammar/model-format.ts'
import {buildLexicon, openLexicon} from './build-lexicon.ts'
import {examplesOf} from './examples.ts'
import {featureFingerprint} from './fingerprint.ts'
import {inputsOf, isAllowed} from './inputs.ts'
import {DECISION, readExamples, SENTENCES, TAGGER, trainModel, trainTaggers, VERBS} from './pipeline.ts'
import {foldOf, readTreebanks} from './treebank.ts'

const USAGE = 'npm run train -- --treebanks DIR [--output FILE] [--without FOLD/FOLDS]'

const {values} = parseArgs({options: {treebanks: {type: 'string'}, output: {type: 'string'}, without: {type: 'string'}}})
if (values.treebanks === undefined) throw new Error(USAGE)
const output = values.output ?? path.join(import.meta.dirname, '../../dictionaries/english/grammar.bin')
const [without, folds] = (values.without ?? '').split('/').map(Number)

const started = Date.now()
const tell = (text: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`)

const hashOf = ({keys, classes, parts}: LexiconData): string =>
  createHash('sha256').update(keys).update(classes).update(parts).digest('hex').slice(0, 16)

const sentences = readTreebanks(values.treebanks)
  .filter(({treebank, genre}) => isAllowed(treebank, genre))
  .filter(({document}) => !folds || foldOf(document, folds) !== without)
tell(`${sentences.length} sentences, ${new Set(sentences.map(({document}) => document)).size} documents`)
const lexicon = buildLexicon()
const opened = openLexicon(lexicon)
const taggers = trainTaggers(sentences, opened)
tell(`${taggers.length} taggers`)
const examples = readExamples(examplesOf(sentences), opened, taggers)
tell(`${examples.length} examples`)
const model = trainModel(examples, opened, taggers.at(-1)!)
const scores = {sentences: sentences.length, examples: examples.length}
const settings = {tagger: TAGGER, verbs: VERBS, sentences: SENTENCES, decision: DECISION, without: values.without ?? 'none'}
const header = {features: featureFingerprint(), lexicon: hashOf(lexicon), inputs: inputsOf(values.treebanks), settings, scores}
const bytes = encodeModel(header, {...model, lexicon})
fs.writeFileSync(output, bytes)
tell(`${bytes.length} bytes, ${gzipSync(bytes).length} gzipped, in ${path.basename(output)}`)
