/**
 * Builds `lexicon.bin`, `topics.txt`, `words.json` in `dictionaries/english`, and `lists.json` beside it.
 *
 *   npm run build:dictionaries -- --inputs DIR            builds all four, and records the inputs' hashes in dictionaries/sources.json
 *   npm run build:dictionaries -- --topics                builds only topics.txt, whose inputs are packages
 *   npm run build:dictionaries -- --words                 builds only words.json and lists.json, whose inputs are dictionaries/words and dictionaries/confusions.txt
 *   npm run build:dictionaries -- --check [--inputs DIR]  verifies hashes and builds topics.txt, words.json and lists.json anew; with the inputs also lexicon.bin; compares every byte
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {type Artifact, fileOf} from './dictionaries/artifact.ts'
import {recordOf, sha256} from './dictionaries/sources.ts'
import {buildLists, buildWords, LIST_FILES, WORD_FILES} from './dictionaries/words/build-words.ts'
import {LineError} from './dictionaries/words/sections.ts'

const RECORD = 'dictionaries/sources.json'

const WORDS: Artifact = {
  name: 'english/words.json',
  licence: 'MIT',
  sources: [
    {
      name: 'word lists',
      origin: 'this repository',
      version: 'as committed',
      licence: 'MIT',
      take: 'classes of words, forms of verbs, patterns of confused words without their examples, and borrowed phrases',
      files: Object.values(WORD_FILES),
    },
  ],
  build: buildWords,
}

const LISTS: Artifact = {
  name: 'lists.json',
  licence: 'MIT',
  sources: [
    {
      name: 'lists',
      origin: 'this repository',
      version: 'as committed',
      licence: 'MIT',
      take: 'lists of words that rules and passes go by',
      files: LIST_FILES,
    },
  ],
  build: buildLists,
}

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
  options: {
    inputs: {type: 'string'},
    check: {type: 'boolean', default: false},
    topics: {type: 'boolean', default: false},
    words: {type: 'boolean', default: false},
  },
})

/** The artifacts that are made by the code of the package, which is loaded with the lists: those are made before. */
const compiled = () => import('./dictionaries/compiled.ts')

async function checkAll(): Promise<void> {
  const {LEXICON, TOPICS} = await compiled()
  const problems = [...check(LEXICON, values.inputs), ...check(TOPICS, ''), ...check(WORDS, ''), ...check(LISTS, '')]
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}

async function buildAsked(): Promise<void> {
  if (values.words || values.inputs !== undefined) for (const artifact of [WORDS, LISTS]) build(artifact, '')
  if (values.topics) build((await compiled()).TOPICS, '')
  if (values.inputs !== undefined)
    for (const artifact of [(await compiled()).LEXICON, (await compiled()).TOPICS]) build(artifact, values.inputs)
  if (!values.words && !values.topics && values.inputs === undefined) {
    console.error('Name the folder of the inputs: npm run build:dictionaries -- --inputs DIR. dictionaries/README.md says what is in it.')
    process.exitCode = 2
  }
}

/** What is wrong with a line of a word list is its author's business; where in this program it was noticed is not. */
async function runOrRefuse(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof LineError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

await runOrRefuse(values.check ? checkAll : buildAsked)
