import fs from 'node:fs'
import {parseArgs} from 'node:util'
import {LEAST_FOR_ACCIDENT} from '../../../src/rules/sentence-fragment/accident/decide.ts'
import type {LogisticExample} from '../fit-logistic.ts'
import {fitWeighty, inHundredths} from '../fit-weighty.ts'
import {heldOutOdds, meanLogLikelihood, withoutSigns} from '../held-out.ts'
import {type AccidentExample, accidentExamples} from './examples.ts'
import {recordedSources} from './sources.ts'

const USAGE = 'npm run train:accidents -- --sources DIR [--output FILE] [--without SIGN]'

const {values} = parseArgs({options: {sources: {type: 'string'}, output: {type: 'string'}, without: {type: 'string', multiple: true}}})
if (values.sources === undefined) throw new Error(USAGE)
const {without = []} = values

const examples = withoutSigns(accidentExamples(values.sources, recordedSources()), without)

/** How many of each sort are warnings at some odds, the reasons to doubt counted in. */
function warningsAt(odds: ReadonlyMap<AccidentExample, number>, least: number): string {
  const share = (is: (one: AccidentExample) => boolean): string => {
    const of = [...odds].filter(([one]) => is(one))
    return `${of.filter(([{isDoubtful}, own]) => own >= least && !isDoubtful).length} of ${of.length}`
  }
  const judged = ['true', 'arguable', 'false'].map((verdict) => `${share((one) => one.verdict === verdict)} ${verdict}`)
  return `${judged.join(', ')}, ${share(({origin}) => origin === 'story')} in stories, ${share(({origin}) => origin === 'cut')} cuts`
}

function report(odds: ReadonlyMap<AccidentExample, number>): Readonly<Record<string, string>> {
  const judged = [...odds].filter(([{origin}]) => origin === 'judged')
  return {'mean log-likelihood': meanLogLikelihood(judged).toFixed(4), warnings: warningsAt(odds, LEAST_FOR_ACCIDENT)}
}

/** What weighs less says little, and every page that loads the library would be sent it. */
const LEAST_WEIGHT = 0.1

const fitFew = (all: readonly LogisticExample[]): Readonly<Record<string, number>> => fitWeighty(all, LEAST_WEIGHT)

const odds = heldOutOdds(examples, fitFew)
const scores = report(odds)
console.log(JSON.stringify(scores, undefined, 2))
for (const least of [-1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.5, 1]) console.log(`${least}: ${warningsAt(odds, least)}`)
if (values.output !== undefined) {
  const file = {
    about:
      'What each sign of a fragment by accident weighs, in nats, fitted by scripts/train/accidents/run.ts to the verdicts in scripts/train/accidents/judged.tsv and to cuts.',
    scores,
    weights: inHundredths(fitFew(examples)),
  }
  fs.writeFileSync(values.output, `${JSON.stringify(file, undefined, 2)}\n`)
}
