/**
 * Trains `context-net.bin`, which tells from the words around what word a place calls for, and whom it is worth telling.
 *
 *   npm run train:context-net -- --text DIR [--text DIR …] --output FILE [--parameters FILE]
 *
 * A DIR has texts as for `npm run train:decide`: `*.txt` or `*.txt.gz`, one paragraph a line, an empty line between documents. With `--parameters` the net is read from that
 * file where it is there, and written to it where it is not, so that least margins can be chosen anew without training.
 */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {ContextNet, type NetParameters} from '../../../src/language/context-net/context-net.ts'
import {decodeNet, encodeNet} from '../../../src/language/context-net/format.ts'
import {Vocabulary} from '../../../src/language/context-net/vocabulary.ts'
import {Lexicon} from '../../../src/language/lexicon/lexicon.ts'
import {freeInputs} from '../free-text.ts'
import {RareTrial, trialsOf, tryRivals} from './calibrate.ts'
import {chooseRare, chooseRivals} from './choose-least.ts'
import {chooseWords, frequenciesOf, isKept, readCorpus, streamOf} from './corpus.ts'
import {readParameters, writeParameters} from './keep.ts'
import {rareWordsOf} from './rare-words.ts'
import {readSets, rivalsOf} from './rivals.ts'
import {sharesOf, trainNet} from './train-net.ts'

const USAGE = 'npm run train:context-net -- --text DIR [--text DIR …] --output FILE [--parameters FILE]'
/** So many words have a row of their own. */
const WORDS = 8000
const PASSES = 1
const DICTIONARIES = path.join(import.meta.dirname, '../../../dictionaries')

const {values} = parseArgs({options: {text: {type: 'string', multiple: true}, output: {type: 'string'}, parameters: {type: 'string'}}})
if (values.text === undefined || values.output === undefined) throw new Error(USAGE)
const {text, output, parameters: kept} = {...values, text: values.text, output: values.output}

const corpus = readCorpus(text)
const words = chooseWords(corpus, WORDS)
const vocabulary = new Vocabulary(words)
const rivals = rivalsOf(vocabulary, readSets(path.join(DICTIONARIES, 'words/confusion-sets.txt')))
const stream = streamOf(
  corpus.paragraphs.filter(({nth}) => !isKept(nth)),
  vocabulary,
)
const frequencies = frequenciesOf(stream, vocabulary.rows)

function trained(): NetParameters {
  if (kept !== undefined && fs.existsSync(kept)) return readParameters(kept, vocabulary.rows)
  const sorted = new Map(Array.from(rivals, ([token, others]) => [token, Int32Array.from(others.keys()).sort()]))
  const parameters = trainNet(stream, frequencies, sorted, PASSES)
  if (kept !== undefined) writeParameters(kept, parameters)
  return parameters
}

/** The net was asked for frequent words less often than they stand: here that is made good. */
function unshared(parameters: NetParameters): NetParameters {
  const biases = parameters.biases.slice()
  sharesOf(frequencies).forEach((share, row) => {
    biases[row]! -= Math.log(share)
  })
  return {...parameters, biases}
}

const model = {words, text: text.flatMap(freeInputs), parameters: unshared(trained()), rivals: [], rare: []}
const net = new ContextNet(decodeNet(encodeNet(model)).parameters)

const trials = trialsOf(new Map(Array.from(rivals, ([token, others]) => [token, [...others.keys()]])))
tryRivals(streamOf(corpus.paragraphs, vocabulary), net, trials)
const rareWords = rareWordsOf({
  vocabulary,
  lexicon: new Lexicon(fs.readFileSync(path.join(DICTIONARIES, 'english/lexicon.bin'))),
  frequencies,
})
const rareTrial = new RareTrial(net, rareWords)
for (const paragraph of corpus.paragraphs) rareTrial.add(paragraph.tokens.split(' '), streamOf([paragraph], vocabulary))

const chosen = {rivals: chooseRivals(trials, rivals), rare: chooseRare(rareWords, rareTrial.trials)}
const bytes = encodeNet({...model, ...chosen})
fs.writeFileSync(output, bytes)
console.log(
  `Wrote ${words.length} words, ${chosen.rivals.length} pairs of them and ${chosen.rare.length} with rare words, ${bytes.length} bytes, to ${output}`,
)
