import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {LEAST} from '../../../src/analysis/prose/code-lines.ts'
import {fitLogistic} from '../fit-logistic.ts'
import {type LineExample, lineExamples} from './examples.ts'
import type {Input} from './input.ts'

const USAGE = 'npm run train:prose -- --sources DIR [--output FILE] [--without SIGN]'
const {values} = parseArgs({options: {sources: {type: 'string'}, output: {type: 'string'}, without: {type: 'string', multiple: true}}})
if (values.sources === undefined) throw new Error(USAGE)
const {sources, without = []} = values

const DICTIONARIES = path.join(import.meta.dirname, '../../../dictionaries')
const recorded = JSON.parse(fs.readFileSync(path.join(DICTIONARIES, 'sources.json'), 'utf8')) as {'english/grammar.bin': {inputs: Input[]}}

/** Texts with code that their authors set apart, and books without any. */
const NAMES = new Set(
  'python-peps swift-evolution go telemetry dart powershell rust-rfcs carpentries forster wharton nesbit saki'.split(' '),
)

/** So many lines of an input are taken for each kind. */
const MOST = 1200

/** In so many parts, each of whole sources, the examples are divided; each is judged by what the others teach. */
const PARTS = 6

const isWanted = (sign: string): boolean => !without.some((name) => sign.includes(name))
const inputs = recorded['english/grammar.bin'].inputs.filter(({name}) => NAMES.has(name))
const examples = [...lineExamples(sources, inputs, MOST)].map((example) => ({
  ...example,
  signs: new Map([...example.signs].filter(([name]) => isWanted(name))),
}))

const oddsOf = ({signs}: LineExample, weights: Readonly<Record<string, number>>): number =>
  [...signs].reduce((sum, [name, strength]) => sum + strength * (weights[name] ?? 0), 0)

/** The odds of each line, by what is fitted to the sources that it is not from. */
function heldOutOdds(): readonly (readonly [LineExample, number])[] {
  const names = [...new Set(examples.map(({source}) => source))]
  return Array.from({length: PARTS}, (_, part) => {
    const isHeld = ({source}: LineExample): boolean => names.indexOf(source) % PARTS === part
    const weights = fitLogistic(examples.filter((one) => !isHeld(one)))
    return examples.filter(isHeld).map((one) => [one, oddsOf(one, weights)] as const)
  }).flat()
}

/** How many of the lines of a kind are taken for code. */
function taken(odds: readonly (readonly [LineExample, number])[], isProse: boolean): string {
  const of = odds.filter(([{isPositive}]) => isPositive === isProse)
  return `${of.filter(([, one]) => one < LEAST).length} of ${of.length}`
}

function report(odds: readonly (readonly [LineExample, number])[]): Readonly<Record<string, string>> {
  const likelihood = odds.reduce((sum, [{isPositive}, one]) => sum - Math.log1p(Math.exp(isPositive ? -one : one)), 0) / odds.length
  return {
    'mean log-likelihood': likelihood.toFixed(4),
    'lines of prose taken for code': taken(odds, true),
    'lines of code found': taken(odds, false),
  }
}

const scores = report(heldOutOdds())
console.log(JSON.stringify(scores, undefined, 2))
if (values.output !== undefined) {
  const file = {
    about:
      'What each sign of a line of prose weighs, in nats, fitted by scripts/train/prose/run.ts to lines of texts in dictionaries/sources.json.',
    scores,
    weights: fitLogistic(examples),
  }
  fs.writeFileSync(values.output, `${JSON.stringify(file, undefined, 2)}\n`)
}
