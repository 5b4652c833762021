import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {Grammar} from '../../src/language/grammar/lazy-grammar.ts'
import {readModelHeader, withHeader} from '../../src/language/grammar/model-format.ts'
import {fitDecision} from './decision.ts'
import {freeInputs} from './free-text.ts'
import {DECIDING} from './settings.ts'

const USAGE = 'npm run train:decide -- --text DIR --output FILE [--model FILE]'

const {values} = parseArgs({options: {text: {type: 'string'}, output: {type: 'string'}, model: {type: 'string'}}})
if (values.text === undefined || values.output === undefined) throw new Error(USAGE)
const model = values.model ?? path.join(import.meta.dirname, '../../dictionaries/english/grammar.bin')

const bytes = fs.readFileSync(model)
const {accident, scores} = fitDecision(values.text, {grammar: new Grammar(bytes)}, DECIDING)
console.log(JSON.stringify(scores, undefined, 2))
const header = readModelHeader(bytes)
const settings = {...header.settings, deciding: DECIDING}
const written = {...header, accident, text: freeInputs(values.text), settings, scores: {...header.scores, decision: scores}}
fs.writeFileSync(values.output, withHeader(bytes, written))
console.log(`Wrote the model with its new weights to ${values.output}; ${model} is as it was`)
