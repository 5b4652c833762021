import {parseArgs} from 'node:util'
import {type Find, fuzz} from './fuzz.ts'

const MINUTE = 60_000

const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '1'},
    seed: {type: 'string', default: '1'},
    inputs: {type: 'string', default: 'Infinity'},
    longest: {type: 'string', default: '400'},
  },
})

/** A find as a row of `tests/evaluation/finds.ts`: only letters that every editor shows. */
function testCase({input, violation}: Find): string {
  const text = JSON.stringify(input.text).replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `// ${violation.invariant}: ${JSON.stringify(violation.detail)}\n['${input.format}', ${text}],\n`
}

const started = process.cpuUsage()
const {tried, characters, finds} = await fuzz(
  Number(values.seed),
  {inputs: Number(values.inputs), until: Date.now() + Number(values.minutes) * MINUTE, longest: Number(values.longest)},
  (find) => console.log(testCase(find)),
)
const {user, system} = process.cpuUsage(started)
for (const {violation, count} of finds) console.log(`${count} × ${violation.invariant}: ${violation.detail.slice(0, 60)}`)
console.log(
  `seed ${values.seed}: ${tried} inputs, ${characters} characters, ${((user + system) / 1e6).toFixed(0)} s of processor time; ${finds.length} kinds of finds`,
)
process.exitCode = finds.length > 0 ? 1 : 0
