/**
 * Builds `dictionaries/english/lexicon.bin` and `dictionaries/english/topics.txt`.
 *
 *   npm run build:dictionaries -- --inputs DIR            builds both, and records the inputs' hashes in dictionaries/sources.json
 *   npm run build:dictionaries -- --topics                builds only topics.txt, whose inputs are packages
 *   npm run build:dictionaries -- --check [--inputs DIR]  verifies hashes and builds topics.txt anew; with the inputs also lexicon.bin; compares every byte
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {buildLexicon} from './dictionaries/build-lexicon.ts'
import {recordOf, SOURCES, type Source, sha256} from './dictionaries/sources.ts'
import {buildTopics, TOPIC_SOURCES} from './dictionaries/topics.ts'

const RECORD = 'dictionaries/sources.json'

/** A file that is built, and what from. */
interface Artifact {
  readonly name: string
  readonly licence: string
  readonly sources: readonly Source[]
  /** @param inputs - the folder of the inputs that are no packages */
  readonly build: (inputs: string) => Uint8Array
}

const LEXICON: Artifact = {name: 'english/lexicon.bin', licence: 'CC-BY-SA-4.0', sources: SOURCES, build: buildLexicon}

const TOPICS: Artifact = {
  name: 'english/topics.txt',
  licence: 'MIT',
  sources: Object.values(TOPIC_SOURCES).flat(),
  build: () => buildTopics(readFileSync(fileOf(LEXICON))),
}

const fileOf = ({name}: Artifact): string => `dictionaries/${name}`

interface Recorded {
  readonly name: string
  readonly files: readonly {readonly name: string; readonly sha256: string}[]
}

type Sources = Record<string, {licence: string; builtBy: string; sha256: string; inputs: readonly Recorded[]}>

const readSources = (): Sources => JSON.parse(readFileSync(RECORD, 'utf8'))

/** What differs between the inputs at hand and the recorded ones, in words. */
function differences(recorded: readonly Recorded[], now: readonly Recorded[]): string[] {
  const known = new Map(recorded.flatMap(({files}) => files.map(({name, sha256}) => [name, sha256] as const)))
  return now.flatMap(({files}) =>
    files.filter(({name, sha256}) => known.get(name) !== sha256).map(({name}) => `${name} is not the recorded input`),
  )
}

/** @param inputs - where absent, the artifact is not built anew */
function check(artifact: Artifact, inputs: string | undefined): string[] {
  const {sha256: expected, inputs: recorded} = readSources()[artifact.name] ?? {sha256: '', inputs: []}
  const problems = differences(recorded, recordOf(artifact.sources, inputs) as Recorded[])
  const built = readFileSync(fileOf(artifact))
  if (sha256(built) !== expected) problems.push(`${fileOf(artifact)} is not the recorded artifact`)
  if (inputs !== undefined && Buffer.compare(Buffer.from(artifact.build(inputs)), built) !== 0)
    problems.push(`${fileOf(artifact)} is not what the inputs build`)
  return problems
}

function build(artifact: Artifact, inputs: string): void {
  const bytes = artifact.build(inputs)
  writeFileSync(fileOf(artifact), bytes)
  const {licence, sources} = artifact
  const entry = {licence, builtBy: 'npm run build:dictionaries', sha256: sha256(bytes), inputs: recordOf(sources, inputs)}
  writeFileSync(RECORD, `${JSON.stringify({...readSources(), [artifact.name]: entry}, undefined, 2)}\n`)
}

const {values} = parseArgs({
  options: {inputs: {type: 'string'}, check: {type: 'boolean', default: false}, topics: {type: 'boolean', default: false}},
})
if (values.check) {
  const problems = [...check(LEXICON, values.inputs), ...check(TOPICS, '')]
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
} else if (values.topics) build(TOPICS, '')
else if (values.inputs === undefined) {
  console.error('Name the folder of the inputs: npm run build:dictionaries -- --inputs DIR. dictionaries/README.md says what is in it.')
  process.exitCode = 2
} else for (const artifact of [LEXICON, TOPICS]) build(artifact, values.inputs)
