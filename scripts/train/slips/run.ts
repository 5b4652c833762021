import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {SURE} from '../../../src/rules/typo/decide.ts'
import {fitLogistic} from '../fit-logistic.ts'
import {MADE, type SlipExample, type SlipSource, slipExamples} from './examples.ts'

const USAGE = 'npm run train:slips -- --sources DIR [--output FILE] [--without SIGN]'

const {values} = parseArgs({options: {sources: {type: 'string'}, output: {type: 'string'}, without: {type: 'string', multiple: true}}})
if (values.sources === undefined) throw new Error(USAGE)
const {sources, without = []} = values

const DICTIONARIES = path.join(import.meta.dirname, '../../../dictionaries')
const recorded = JSON.parse(fs.readFileSync(path.join(DICTIONARIES, 'sources.json'), 'utf8')) as {
  'english/grammar.bin': {inputs: SlipSource[]}
}

/** In so many parts, each of whole sources, the examples are divided; each is judged by what the others teach. */
const PARTS = 10

const isWanted = (sign: string): boolean => !without.some((name) => sign.startsWith(name))

const examples = [...slipExamples(sources, recorded['english/grammar.bin'].inputs)].map((example) => ({
  ...example,
  signs: new Map([...example.signs].filter(([name]) => isWanted(name))),
}))

const oddsOf = ({signs}: SlipExample, weights: Readonly<Record<string, number>>): number =>
  [...signs].reduce((sum, [name, strength]) => sum + strength * (weights[name] ?? 0), 0)

/** The odds of each word that was judged, by what is fitted to the sources that it is not from. */
function heldOutOdds(): ReadonlyMap<SlipExample, number> {
  const names = [...new Set(examples.map(({source}) => source))]
  const odds = new Map<SlipExample, number>()
  for (let part = 0; part < PARTS; part++) {
    const isHeld = ({source}: SlipExample): boolean => names.indexOf(source) % PARTS === part
    const weights = fitLogistic(examples.filter((one) => !isHeld(one)))
    for (const one of examples.filter(isHeld)) if (one.verdict !== MADE) odds.set(one, oddsOf(one, weights))
  }
  return odds
}

function report(odds: ReadonlyMap<SlipExample, number>): Readonly<Record<string, string>> {
  const likelihood = [...odds].reduce((sum, [{isPositive}, one]) => sum - Math.log1p(Math.exp(isPositive ? -one : one)), 0) / odds.size
  const told = [...odds].filter(([, one]) => one >= Math.log(SURE / (1 - SURE))).map(([one]) => one)
  const right = told.filter(({isPositive}) => isPositive).length
  const all = [...odds.keys()].filter(({isPositive}) => isPositive).length
  return {
    'mean log-likelihood': likelihood.toFixed(4),
    warnings: `${right} of ${told.length} right, of ${all} slips among ${odds.size} words that were judged`,
  }
}

const scores = report(heldOutOdds())
console.log(JSON.stringify(scores, undefined, 2))
if (values.output !== undefined) {
  const file = {
    about: 'What each sign of a slip weighs, in nats, fitted by scripts/train/slips/run.ts to the words in scripts/train/slips/judged.tsv.',
    scores,
    weights: fitLogistic(examples),
  }
  fs.writeFileSync(values.output, `${JSON.stringify(file, undefined, 2)}\n`)
}
