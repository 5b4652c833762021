/**
 * Builds `dictionaries/english/lexicon.bin`.
 *
 *   npm run build:dictionaries -- --inputs DIR            builds, and records the inputs' hashes in dictionaries/sources.json
 *   npm run build:dictionaries -- --check [--inputs DIR]  verifies hashes; with the inputs also builds anew and compares every byte
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {buildLexicon} from './dictionaries/build-lexicon.ts'
import {recordOf, sha256} from './dictionaries/sources.ts'

const ARTIFACT = 'english/lexicon.bin'
const FILE = `dictionaries/${ARTIFACT}`
const SOURCES = 'dictionaries/sources.json'

interface Recorded {
  readonly name: string
  readonly files: readonly {readonly name: string; readonly sha256: string}[]
}

type Sources = Record<string, {licence: string; builtBy: string; sha256: string; inputs: readonly Recorded[]}>

const readSources = (): Sources => JSON.parse(readFileSync(SOURCES, 'utf8'))

/** What differs between the inputs at hand and the recorded ones, in words. */
function differences(recorded: readonly Recorded[], now: readonly Recorded[]): string[] {
  const known = new Map(recorded.flatMap(({files}) => files.map(({name, sha256}) => [name, sha256] as const)))
  return now.flatMap(({files}) =>
    files.filter(({name, sha256}) => known.get(name) !== sha256).map(({name}) => `${name} is not the recorded input`),
  )
}

function check(inputs: string | undefined): string[] {
  const {sha256: expected, inputs: recorded} = readSources()[ARTIFACT] ?? {sha256: '', inputs: []}
  const problems = differences(recorded, recordOf(inputs) as Recorded[])
  const built = readFileSync(FILE)
  if (sha256(built) !== expected) problems.push(`${FILE} is not the recorded artifact`)
  if (inputs !== undefined && Buffer.compare(Buffer.from(buildLexicon(inputs)), built) !== 0)
    problems.push(`${FILE} is not what the inputs build`)
  return problems
}

function build(inputs: string): void {
  const lexicon = buildLexicon(inputs)
  writeFileSync(FILE, lexicon)
  const entry = {licence: 'CC-BY-SA-4.0', builtBy: 'npm run build:dictionaries', sha256: sha256(lexicon), inputs: recordOf(inputs)}
  writeFileSync(SOURCES, `${JSON.stringify({...readSources(), [ARTIFACT]: entry}, undefined, 2)}\n`)
}

const {values} = parseArgs({options: {inputs: {type: 'string'}, check: {type: 'boolean', default: false}}})
if (values.check) {
  const problems = check(values.inputs)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
} else if (values.inputs === undefined) {
  console.error('Name the folder of the inputs: npm run build:dictionaries -- --inputs DIR. dictionaries/README.md says what is in it.')
  process.exitCode = 2
} else build(values.inputs)
