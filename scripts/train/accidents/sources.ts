import fs from 'node:fs'
import path from 'node:path'
import {analyse, newParagraphs} from '../../../src/analysis/analyse.ts'
import type {Document} from '../../../src/analysis/document.ts'
import {formatOfExtension, loadReaders} from '../../../src/formats/format.ts'
import type {Language} from '../../../src/language/language.ts'
import {loadLanguage} from '../../../src/language/load-language.ts'
import {filesOf} from '../prepare/repository.ts'

/** An input of `dictionaries/sources.json` for the decision on accidents. */
export interface AccidentSource {
  readonly name: string
  readonly repository: string
  readonly commit: string
  readonly paths: string
  /** One file in so many is read, in the order of their paths; default: all. */
  readonly every?: number
  /** Whether nobody judged its fragments: a published story, in which each that is reported is taken for meant, or for none. */
  readonly isStory?: boolean
}

const RECORD = path.join(import.meta.dirname, '../../../dictionaries/sources.json')

/** The inputs that are recorded for the decision. */
export const recordedSources = (): readonly AccidentSource[] =>
  (JSON.parse(fs.readFileSync(RECORD, 'utf8')) as {'accidents.json': {inputs: AccidentSource[]}})['accidents.json'].inputs

const readers = await loadReaders(['text', 'markdown', 'mdx', 'html'])

/** What the decision is fitted with: the speller only tells dialect from slips, which stories are not told by. */
export const language: Language = await loadLanguage(['grammar'])

const EXTENSIONS: Readonly<Record<string, string>> = {'.xhtml': '.html'}

function documentOf(file: string, source: string): Document {
  const extension = path.extname(file)
  const format = formatOfExtension(EXTENSIONS[extension] ?? extension) ?? 'text'
  const reading = readers.get(format)!(source, {frontMatter: []})
  return analyse(source, reading, newParagraphs(reading.blocks, language))
}

/** The documents of an input, with their paths. */
export function* documentsOf(folder: string, source: AccidentSource): Generator<readonly [file: string, document: Document]> {
  for (const [nth, {path: file, text}] of filesOf(folder, source).entries())
    if (nth % (source.every ?? 1) === 0) yield [file, documentOf(file, text)]
}
