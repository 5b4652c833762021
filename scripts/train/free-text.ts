import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'

/** A paragraph of edited text and where it is from. */
export interface FreeParagraph {
  readonly text: string
  /** The file's name without its endings. */
  readonly genre: string
  /** The document's name, unlike that of any other document. */
  readonly document: string
  /** The document's number in its file. */
  readonly nth: number
}

const NAME = /\.txt(\.gz)?$/

/** One document in so many is kept from the models, so that the decision can be fitted to what they make of text that they have not seen. */
const HELD = 3

/** Of the documents that are kept one in so many is kept from the decision as well, to report on. */
const REPORTED = 3

export const isHeld = ({nth}: FreeParagraph): boolean => nth % HELD === 0
export const isReported = ({nth}: FreeParagraph): boolean => nth % (HELD * REPORTED) === 0

const namesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()

function contentOf(folder: string, name: string): Buffer {
  const bytes = fs.readFileSync(path.join(folder, name))
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** The paragraphs of a folder of `*.txt` and `*.txt.gz`: one a line, an empty line between documents. @throws where there is none */
export function* freeParagraphs(folder: string): Generator<FreeParagraph> {
  let count = 0
  for (const name of namesIn(folder)) {
    const genre = name.replace(NAME, '')
    let nth = 0
    for (const text of contentOf(folder, name).toString('utf8').split('\n')) {
      if (text === '') nth++
      else {
        count++
        yield {text, genre, document: `${genre} ${nth}`, nth}
      }
    }
  }
  if (count === 0) throw new Error(`No paragraph to learn from in ${folder}: *.txt or *.txt.gz with one paragraph a line are expected`)
}

/** The files of a folder of text, each with the hash of its content. */
export const freeInputs = (folder: string): {name: string; sha256: string}[] =>
  namesIn(folder).map((name) => ({
    name: name.replace(/\.gz$/, ''),
    sha256: createHash('sha256').update(contentOf(folder, name)).digest('hex'),
  }))

/** The same with the first 16 digits of each hash, for the header of the model, which every browser is sent; `dictionaries/sources.json` has them whole. */
export const headerInputs = (folder: string): {name: string; sha256: string}[] =>
  freeInputs(folder).map(({name, sha256}) => ({name, sha256: sha256.slice(0, 16)}))
