import {createHash} from 'node:crypto'
import {groupBy} from '../treebank.ts'
import type {RepositoryFile} from './repository.ts'

/** Sentences of one document, as blocks of lines. */
interface TreebankDocument {
  readonly id: string
  readonly genre: string
  readonly sentences: readonly string[]
}

/** The share of the documents of each genre that may train; the others are kept for judging releases. */
const TRAINED = 0.7

/** What the order of documents in the split is drawn from. It must never change: what is kept for judging has trained no model. */
const SEED = 'editorial-lint-2026|'

/** Sentences that are taken together where a treebank doesn't mark documents. */
const BLOCK = 20

const KEPT_VALUES = ['sent_id', 'text', 's_type', 'newpar_block', 'speaker']

const commentOf = (lines: readonly string[], name: string): string | undefined =>
  lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5)

/** The last column of a token: whether a space follows, and the right form of a misspelt word. */
const lastColumn = (column: string): string =>
  column
    .split('|')
    .filter((part) => /^(?:SpaceAfter|CorrectForm)=/.test(part))
    .join('|') || '_'

function tokenLine(line: string): string {
  const columns = line.split('\t')
  return [...columns.slice(0, 8), '_', lastColumn(columns[9] ?? '_')].join('\t')
}

/** A sentence with the comments and columns that are used. @param head lines that open the document */
function sentenceOf(block: string, head: readonly string[]): string {
  const lines = block.split('\n')
  const startsParagraph = lines.some((line) => /^# newpar(?: |$)/.test(line))
  const values = KEPT_VALUES.flatMap((name) => {
    const value = commentOf(lines, name)
    return value === undefined ? [] : [`# ${name} = ${value}`]
  })
  const tokens = lines.filter((line) => /^\d+(?:-\d+)?\t/.test(line)).map(tokenLine)
  return [...head, ...(startsParagraph ? ['# newpar'] : []), ...values, ...tokens].join('\n')
}

const documentOf = (id: string, genre: string, blocks: readonly string[]): TreebankDocument => ({
  id,
  genre,
  sentences: blocks.map((block, nth) => sentenceOf(block, nth === 0 ? [`# newdoc id = ${id}`, `# genre = ${genre}`] : [])),
})

/** What each treebank calls its documents and their genres. */
const NAMES: Readonly<Record<string, (id: string) => {id: string; genre: string}>> = {
  ewt: (id) => ({id: `ewt_${id.replace('-', '_')}`, genre: id.split('-')[0]!}),
  gum: (id) => ({id, genre: id.split('_')[1]!}),
  pud: (id) => ({id: `pud_${id}`, genre: id.startsWith('n') ? 'news' : 'wiki'}),
}

const blocksOf = ({text}: RepositoryFile): string[] => text.split('\n\n').filter((block) => block.includes('# text = '))

function marked(treebank: string, files: readonly RepositoryFile[]): TreebankDocument[] {
  const opens = (block: string): boolean => commentOf(block.split('\n'), 'newdoc id') !== undefined
  return groupBy(files.flatMap(blocksOf), opens).map((blocks) => {
    const {id, genre} = NAMES[treebank]!(commentOf(blocks[0]!.split('\n'), 'newdoc id')!)
    return documentOf(id, genre, blocks)
  })
}

const PARTS = ['train', 'dev', 'test']
const partOf = ({path}: RepositoryFile): string => /-ud-(\w+)\.conllu$/.exec(path)?.[1] ?? ''

/** Documents of a treebank that marks none: blocks of sentences. */
function unmarked(treebank: string, files: readonly RepositoryFile[]): TreebankDocument[] {
  const ordered = [...files].sort((a, b) => PARTS.indexOf(partOf(a)) - PARTS.indexOf(partOf(b)))
  return ordered.flatMap((file) => {
    const part = partOf(file)
    const sentences = blocksOf(file)
    return Array.from({length: Math.ceil(sentences.length / BLOCK)}, (_, nth) =>
      documentOf(`${treebank}_${part}_0_${nth}`, 'speech', sentences.slice(nth * BLOCK, (nth + 1) * BLOCK)),
    )
  })
}

const hashOf = (id: string): string =>
  createHash('sha1')
    .update(SEED + id)
    .digest('hex')

/** The documents that may train: the first of a genre in an order that only their names decide. */
function trained(documents: readonly TreebankDocument[]): TreebankDocument[] {
  const ordered = [...documents].sort((a, b) => (hashOf(a.id) < hashOf(b.id) ? -1 : 1))
  const chosen = new Set(ordered.slice(0, Math.ceil(documents.length * TRAINED - 0.5)))
  return documents.filter((document) => chosen.has(document))
}

/** The files of a treebank that training reads, one for each genre, by name; only documents that may train. */
export function prepareTreebank(treebank: string, files: readonly RepositoryFile[]): Map<string, string> {
  const documents = treebank in NAMES ? marked(treebank, files) : unmarked(treebank, files)
  const genres = [...new Set(documents.map(({genre}) => genre))].sort()
  return new Map(
    genres.map((genre) => {
      const chosen = trained(documents.filter((document) => document.genre === genre))
      return [`${treebank}_${genre}.conllu`, `${chosen.flatMap(({sentences}) => sentences).join('\n\n')}\n\n`]
    }),
  )
}
