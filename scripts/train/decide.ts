import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {Grammar} from '../../src/language/grammar/lazy-grammar.ts'
import {type ModelHeader, readModelHeader, withHeader} from '../../src/language/grammar/model-format.ts'
import {fitDecision} from './decision.ts'
import {decisionFingerprint} from './decision-fingerprint.ts'
import {freeInputs} from './free-text.ts'
import {DECIDING} from './settings.ts'

const USAGE = 'npm run train:decide -- (--text DIR | --keep) --output FILE [--model FILE]'

const {values} = parseArgs({
  options: {
    text: {type: 'string'},
    keep: {type: 'boolean', default: false},
    output: {type: 'string'},
    model: {type: 'string'},
  },
})
if (values.output === undefined || (values.text === undefined) !== values.keep) throw new Error(USAGE)
const model = values.model ?? path.join(import.meta.dirname, '../../dictionaries/english/grammar.bin')

const bytes = fs.readFileSync(model)
const header = readModelHeader(bytes)

/** The header with weights fitted anew. */
function fitted(text: string): ModelHeader {
  const {accident, scores} = fitDecision(text, {grammar: new Grammar(bytes)}, DECIDING)
  console.log(JSON.stringify(scores, undefined, 2))
  const settings = {...header.settings, deciding: DECIDING}
  return {...header, accident, text: freeInputs(text), settings, scores: {...header.scores, decision: scores}}
}

const written = values.text === undefined ? header : fitted(values.text)
fs.writeFileSync(values.output, withHeader(bytes, {...written, decision: decisionFingerprint()}))
console.log(`Wrote the model ${values.keep ? 'with the weights that it had' : 'with its new weights'} to ${values.output}`)
