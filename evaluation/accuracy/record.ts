/** Writes `evaluation/results.json` anew: what the sets that are written for this project come to. */
import {writeFileSync} from 'node:fs'
import * as copydesk from '../../src/index.ts'
import {readArguments} from './arguments.ts'
import {evaluate} from './evaluate.ts'
import {lineOf} from './report.ts'
import {SELF_CONTAINED, tasks} from './tasks/index.ts'

const asked = readArguments([...SELF_CONTAINED], Object.keys(tasks), SELF_CONTAINED)
const {figures} = await evaluate(copydesk, asked, () => {})
for (const [name, figure] of figures) console.log(lineOf(name, figure))
writeFileSync(new URL('../results.json', import.meta.url), `${JSON.stringify(Object.fromEntries(figures), null, 2)}\n`)
