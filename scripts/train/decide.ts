import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {readModelHeader, withHeader} from '../../src/language/grammar/model-format.ts'
import {decided} from './deciding.ts'
import {decisionFingerprint} from './decision-fingerprint.ts'
import {readingFingerprint} from './reading-fingerprint.ts'

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

const written =
  values.text === undefined
    ? withHeader(bytes, {...header, decision: decisionFingerprint(), reading: readingFingerprint()})
    : decided(bytes, header, values.text)
fs.writeFileSync(values.output, written)
if (!values.keep) console.log(JSON.stringify(readModelHeader(written).scores.decision, undefined, 2))
console.log(`Wrote the model ${values.keep ? 'with the weights that it had' : 'with its new weights'} to ${values.output}`)
