import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {filesOf} from './repository.ts'
import {prepareText} from './text.ts'
import {prepareTreebank} from './treebanks.ts'

const USAGE = 'npm run train:prepare -- --sources DIR --output DIR [--only NAME] [--record]'

/** What `sources.json` says of an input. */
interface Source {
  readonly name: string
  readonly take?: 'treebank' | 'text'
  readonly repository: string
  readonly commit: string
  readonly paths: string
  /** Whether files that name a licence are taken all the same: it is the one stated here. */
  readonly keepsTerms?: boolean
  files: {name: string; sha256: string}[]
}

const {values} = parseArgs({
  options: {sources: {type: 'string'}, output: {type: 'string'}, only: {type: 'string'}, record: {type: 'boolean', default: false}},
})
if (values.sources === undefined || values.output === undefined) throw new Error(USAGE)
const {sources, output, only, record} = values

const RECORD = path.join(import.meta.dirname, '../../../dictionaries/sources.json')
const recorded = JSON.parse(fs.readFileSync(RECORD, 'utf8')) as {'english/grammar.bin': {inputs: Source[]}}

const preparedFrom = (source: Source): Map<string, string> => {
  const files = filesOf(sources, source)
  return source.take === 'treebank'
    ? prepareTreebank(source.name, files)
    : new Map([[`${source.name}.txt`, prepareText(files, source.keepsTerms ?? false)]])
}

/** Writes what a source comes to, and gives the names of files that are not what they were when they were recorded. */
function prepare(source: Source): string[] {
  const folder = path.join(output, source.take === 'treebank' ? 'treebanks' : 'text')
  fs.mkdirSync(folder, {recursive: true})
  const files = [...preparedFrom(source)].map(([name, text]) => {
    fs.writeFileSync(path.join(folder, name), text)
    return {name, sha256: createHash('sha256').update(text).digest('hex')}
  })
  const changed = files.filter(({name, sha256}) => source.files.find((file) => file.name === name)?.sha256 !== sha256)
  if (record) source.files = files
  console.log(
    `${source.name}: ${files.length} ${files.length === 1 ? 'file' : 'files'}${changed.length > 0 ? `, ${changed.length} unlike the record` : ', as recorded'}`,
  )
  return changed.map(({name}) => name)
}

const changed = recorded['english/grammar.bin'].inputs
  .filter(({take, name}) => take !== undefined && (only === undefined || name === only))
  .flatMap(prepare)
if (record) fs.writeFileSync(RECORD, `${JSON.stringify(recorded, undefined, 2)}\n`)
else if (changed.length > 0) {
  console.error(
    `Not as recorded in dictionaries/sources.json: ${changed.join(', ')}. A model trained on them is another one than the one that ships.`,
  )
  process.exitCode = 1
}
