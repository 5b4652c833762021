import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

/** A token of a treebank sentence. Offsets are UTF-16 code units of the sentence's text; `head` is an index into its tokens, -1 for the root. */
export interface TreeToken {
  readonly form: string
  readonly start: number
  readonly end: number
  readonly upos: string
  readonly xpos: string
  readonly features: string
  readonly head: number
  /** The relation to the head, with its subtype (`acl:relcl`). */
  readonly relation: string
}

export interface TreeSentence {
  readonly treebank: string
  readonly genre: string
  readonly document: string
  readonly text: string
  readonly tokens: readonly TreeToken[]
  readonly startsParagraph: boolean
  /** The kind of block that the paragraph is (`head`, `item`, `sp` …), where the treebank says so. */
  readonly block: string
  /** The treebank's own word for the sort of sentence (`decl`, `frag` …), where it has one. */
  readonly sort: string
}

const DOCUMENT = '# newdoc id = '

/** Token lines to tokens, placed in the sentence's text by searching each form from where the last one ended; undefined where one is not found. */
function readTokens(text: string, rows: readonly string[][]): TreeToken[] | undefined {
  const tokens: TreeToken[] = []
  let at = 0
  for (const row of rows) {
    const form = row[1]!
    const start = text.indexOf(form, at)
    if (start < 0 || text.slice(at, start).trim() !== '') return undefined
    at = start + form.length
    const [upos, xpos, features, relation] = [row[3]!, row[4]!, row[5]!, row[7]!]
    tokens.push({form, start, end: at, upos, xpos, features, head: Number(row[6]) - 1, relation})
  }
  return tokens
}

/** The sentences of a CoNLL-U file. Sentences whose tokens do not align with their text are left out. */
export function* readConllu(content: string, treebank: string, genre: string): Generator<TreeSentence> {
  let document = `${treebank}_${genre}`
  let startsParagraph = true
  let block = ''
  for (const chunk of content.split('\n\n')) {
    const lines = chunk.split('\n')
    const value = (name: string): string | undefined => lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5)
    const newDocument = lines.find((line) => line.startsWith(DOCUMENT))
    if (newDocument) document = newDocument.slice(DOCUMENT.length)
    if (newDocument || lines.some((line) => /^# newpar\b/.test(line))) {
      startsParagraph = true
      block = value('newpar_block') ?? ''
    }
    const text = value('text')
    if (text === undefined) continue
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'))
    const tokens = readTokens(text, rows)
    if (tokens && tokens.length > 0) {
      yield {treebank, genre, document, text, tokens, startsParagraph, block, sort: value('s_type') ?? ''}
      startsParagraph = false
    }
  }
}

/** All sentences of the folder's `TREEBANK_GENRE.conllu(.gz)` files, by name of file. */
export function readTreebanks(folder: string): TreeSentence[] {
  const names = fs.readdirSync(folder).filter((name) => /\.conllu(\.gz)?$/.test(name))
  return names.sort().flatMap((name) => {
    const raw = fs.readFileSync(path.join(folder, name))
    const content = (name.endsWith('.gz') ? zlib.gunzipSync(raw) : raw).toString('utf8')
    const [treebank = '', genre = ''] = name.replace(/(-\d)?\.conllu(\.gz)?$/, '').split(/_(.*)/)
    return [...readConllu(content, treebank, genre)]
  })
}

/** Groups neighbours that `startsNew` does not part. */
export function groupBy<Item>(items: readonly Item[], startsNew: (item: Item, before: Item) => boolean): Item[][] {
  const groups: Item[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    if (group && !startsNew(item, group.at(-1)!)) group.push(item)
    else groups.push([item])
  }
  return groups
}

/** The paragraphs of a treebank; where it marks none (PUD), the document is taken for one. */
export const paragraphsOf = (sentences: readonly TreeSentence[]): TreeSentence[][] =>
  groupBy(sentences, (sentence, before) => sentence.startsParagraph || sentence.document !== before.document)

/** A number from 0 to `folds - 1` that depends on the document's name alone, so that a document is never split. */
export function foldOf(document: string, folds: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < document.length; at++) hash = Math.imul(hash ^ document.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return ((Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12)) >>> 0) % folds
}
