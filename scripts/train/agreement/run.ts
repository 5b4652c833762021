/**
 * Fits what tells a verb that does not agree with its subject from one that was read wrongly.
 *
 *   npm run train:agreement -- --text DIR [--output FILE] [--without SIGN]
 *
 * DIR has texts as for `npm run train:decide`: `*.txt` or `*.txt.gz`, one paragraph a line.
 */
import fs from 'node:fs'
import {parseArgs} from 'node:util'
import {LEAST} from '../../../src/rules/subject-verb-agreement/odds.ts'
import type {LogisticExample} from '../fit-logistic.ts'
import {fitWeighty, inHundredths} from '../fit-weighty.ts'
import {heldOutOdds, withoutSigns} from '../held-out.ts'
import {type AgreementExample, agreementExamples} from './examples.ts'

const USAGE = 'npm run train:agreement -- --text DIR [--output FILE] [--without SIGN]'

const {values} = parseArgs({options: {text: {type: 'string'}, output: {type: 'string'}, without: {type: 'string', multiple: true}}})
if (values.text === undefined) throw new Error(USAGE)

/** What weighs less says little, and every page that loads the library would be sent it. */
const LEAST_WEIGHT = 0.3
const fit = (all: readonly LogisticExample[]): Readonly<Record<string, number>> => fitWeighty(all, LEAST_WEIGHT)

const examples = withoutSigns(agreementExamples(values.text), values.without ?? [])

/** How many of the verbs that stand so in the texts are true and told at some odds, by what is fitted to other files. */
function toldAt(odds: ReadonlyMap<AgreementExample, number>, least: number): string {
  const judged = [...odds].filter(([{origin}]) => origin === 'judged')
  const told = judged.filter(([, one]) => one >= least)
  const right = told.filter(([{isPositive}]) => isPositive).length
  return `${right} of ${told.length} right, of ${judged.filter(([{isPositive}]) => isPositive).length} that an editor would mend`
}

const odds = heldOutOdds(examples, fit)
for (const least of [-1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2]) console.log(`${least}: ${toldAt(odds, least)}`)
if (values.output !== undefined) {
  const file = {
    about:
      'What each sign of a verb that does not agree with its subject weighs, in nats, fitted by scripts/train/agreement/run.ts to the verdicts in scripts/train/agreement/judged.tsv and to made disagreements.',
    scores: {warnings: toldAt(odds, LEAST.warning)},
    weights: inHundredths(fit(examples)),
  }
  fs.writeFileSync(values.output, `${JSON.stringify(file, undefined, 2)}\n`)
}
