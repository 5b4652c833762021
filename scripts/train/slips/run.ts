import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {SURE} from '../../../src/rules/typo/is-warning.ts'
import {fitLogistic} from '../fit-logistic.ts'
import {heldOutOdds, meanLogLikelihood, withoutSigns} from '../held-out.ts'
import {MADE, type SlipExample, type SlipSource, slipExamples} from './examples.ts'

const USAGE = 'npm run train:slips -- --sources DIR [--output FILE] [--without SIGN]'

const {values} = parseArgs({options: {sources: {type: 'string'}, output: {type: 'string'}, without: {type: 'string', multiple: true}}})
if (values.sources === undefined) throw new Error(USAGE)
const {sources, without = []} = values

const DICTIONARIES = path.join(import.meta.dirname, '../../../dictionaries')
const recorded = JSON.parse(fs.readFileSync(path.join(DICTIONARIES, 'sources.json'), 'utf8')) as {
  'english/grammar.bin': {inputs: SlipSource[]}
}

const examples = withoutSigns(slipExamples(sources, recorded['english/grammar.bin'].inputs), without)

function report(odds: ReadonlyMap<SlipExample, number>): Readonly<Record<string, string>> {
  const told = [...odds].filter(([, one]) => one >= Math.log(SURE / (1 - SURE))).map(([one]) => one)
  const right = told.filter(({isPositive}) => isPositive).length
  const all = [...odds.keys()].filter(({isPositive}) => isPositive).length
  return {
    'mean log-likelihood': meanLogLikelihood([...odds]).toFixed(4),
    warnings: `${right} of ${told.length} right, of ${all} slips among ${odds.size} words that were judged`,
  }
}

const judged = [...heldOutOdds(examples)].filter(([{verdict}]) => verdict !== MADE)
const scores = report(new Map(judged))
console.log(JSON.stringify(scores, undefined, 2))
if (values.output !== undefined) {
  const file = {
    about: 'What each sign of a slip weighs, in nats, fitted by scripts/train/slips/run.ts to the words in scripts/train/slips/judged.tsv.',
    scores,
    weights: fitLogistic(examples),
  }
  fs.writeFileSync(values.output, `${JSON.stringify(file, undefined, 2)}\n`)
}
