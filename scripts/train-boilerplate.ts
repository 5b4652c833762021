import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {lineTable} from '../src/analysis/boilerplate/line-features.ts'
import {pageTable} from '../src/analysis/boilerplate/page-features.ts'
import {readProse} from './boilerplate/articles.ts'
import {composePage} from './boilerplate/compose.ts'
import {Dice} from './boilerplate/dice.ts'
import {fit} from './boilerplate/fit.ts'
import {score} from './boilerplate/score.ts'

const USAGE = 'tsx -C copydesk-source scripts/train-boilerplate.ts --treebanks DIR [--output FILE]'

/** Pages that train, and pages that only measure; each from a seed of its own. */
const PAGES = 3500
const TEST_PAGES = 300
const SEED = 20261124

/** Weights are kept as whole numbers, this many to one. */
const SCALE = 100

const {values} = parseArgs({options: {treebanks: {type: 'string'}, output: {type: 'string'}}})
if (values.treebanks === undefined) throw new Error(USAGE)
const output = values.output ?? path.join(import.meta.dirname, '../dictionaries/english/boilerplate.json')

const prose = readProse(values.treebanks)
const compose = (count: number, seed: number) => Array.from({length: count}, (_, page) => composePage(new Dice(seed + page * 7919), prose))
const weights = fit(compose(PAGES, SEED))
const rounded = (numbers: ArrayLike<number>): number[] => Array.from(numbers, (value) => Math.round(value * SCALE))
const scores = score(compose(TEST_PAGES, SEED + 1), weights, 0.2)
const file = {
  about:
    'Weights of the line classifier of the pass and rule "boilerplate", made by scripts/train-boilerplate.ts. CC BY-SA 4.0, see NOTICE.',
  features: createHash('sha256')
    .update([...lineTable.names, ...pageTable.names].join('\n'))
    .digest('hex')
    .slice(0, 16),
  settings: {pages: PAGES, seed: SEED},
  scores: Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Number(value.toFixed(4))])),
  scale: SCALE,
  line: rounded(weights.line),
  page: rounded(weights.page),
}
fs.writeFileSync(output, `${JSON.stringify(file)}\n`)
console.log(`${PAGES} pages; on ${TEST_PAGES} others ${JSON.stringify(file.scores)}`)
