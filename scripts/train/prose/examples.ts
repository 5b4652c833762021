import path from 'node:path'
import {type BlockLine, linesOfBlock, mayBeCode, signsOfLines} from '../../../src/analysis/prose/code-lines.ts'
import {loadReaders} from '../../../src/formats/format.ts'
import type {LogisticExample} from '../fit-logistic.ts'
import {filesOf, type RepositoryFile} from '../prepare/repository.ts'
import {randomOf} from '../random.ts'
import type {Input} from './input.ts'

/** A line of a text, and whether its author set it apart as code. */
export interface LineExample extends LogisticExample {
  readonly source: string
  readonly text: string
}

const readers = await loadReaders(['markdown', 'html'])
const random = randomOf(20261202)

/** A block as it would stand in plain text, and which of its lines are code. */
interface Piece {
  readonly text: string
  readonly isProse: boolean
}

const FENCE = /^([ \t]*)(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n[ \t]*\2/gm

/** Code between fences, a piece for each stretch without an empty line. */
const fencedCode = (source: string): string[] => [...source.matchAll(FENCE)].flatMap(([, , , inside = '']) => inside.split(/\n[ \t]*\n/))

/** reStructuredText sets code in from the margin after two colons. */
function literalCode(source: string): string[] {
  const blocks = source.split(/\n[ \t]*\n/)
  return blocks.flatMap((block, at) => {
    const isAfter = /::\s*$/.test(blocks[at - 1] ?? '')
    return isAfter && /^[ \t]/.test(block) ? [block] : []
  })
}

const TABLE = /(?:^\|.+\|[ \t]*$\n?){3,}/gm

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())

/** A table of Markdown with its columns set by spaces, as in plain text; some keep their bars. */
function plainTable(table: string): string {
  if (random() < 0.3) return table
  const rows = table.trim().split('\n').map(cellsOf)
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trim(),
    )
    .join('\n')
}

const WIDTHS = {least: 60, most: 84}

/** A paragraph in lines of some width, as in plain text; two in five stay in one. */
function wrapped(text: string): string {
  if (random() < 0.4) return text
  const width = WIDTHS.least + Math.floor(random() * (WIDTHS.most - WIDTHS.least))
  return text
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n')
    .trim()
}

function proseOf({path: file, text}: RepositoryFile): string[] {
  const extension = path.extname(file)
  if (extension === '.rst') return text.split(/\n[ \t]*\n/).filter((block) => /^[\p{Lu}"]/u.test(block) && /[.!?:]["')]*\s*$/.test(block))
  const format = extension === '.md' || extension === '.markdown' ? 'markdown' : 'html'
  const {blocks} = readers.get(format)!(text, {frontMatter: []})
  return [...blocks]
    .filter(({kind}) => kind !== 'attribute' && kind !== 'front-matter' && kind !== 'table-cell')
    .map((block) => wrapped(block.text))
}

const tablesIn = (source: string): string[] => [...source.matchAll(TABLE)].map(([table]) => plainTable(table))

function piecesOf(file: RepositoryFile): Piece[] {
  const code = path.extname(file.path) === '.rst' ? literalCode(file.text) : [...fencedCode(file.text), ...tablesIn(file.text)]
  return [...proseOf(file).map((text) => ({text, isProse: true})), ...code.map((text) => ({text, isProse: false}))]
}

/** So many files of an input are read, evenly drawn. */
const FILES = 120

/** One piece in so many has one of the other kind right after it, with no empty line between. */
const JOINED = 8

/** Notes in code are written as prose is. */
const isNote = (line: string): boolean => /^(?:#|\/\/|\/?\*|;;|--|"""|%) ?/.test(line)

/** Of blocks with fewer lines it is not asked. */
const FEWEST_LINES = 2

/** Lines of pieces that stand together, as far as they may be code. Of notes in code it is not asked what they are. */
function* together(pieces: readonly Piece[], source: string): Generator<LineExample> {
  const lines = pieces.flatMap(({text, isProse}) => linesOfBlock(text).map((line: BlockLine) => ({line, isProse})))
  if (lines.length < FEWEST_LINES) return
  const signs = signsOfLines(lines.map(({line}) => line))
  for (const [at, {line, isProse}] of lines.entries())
    if (mayBeCode(line.text) && (isProse || !isNote(line.text))) yield {source, text: line.text, isPositive: isProse, signs: signs[at]!}
}

/** Lines of some inputs, read from clones of their repositories; of each at most so many. */
export function* lineExamples(folder: string, inputs: readonly Input[], most: number): Generator<LineExample> {
  for (const input of inputs) {
    const files = filesOf(folder, input)
    const all = files.filter((_, nth) => nth % Math.ceil(files.length / FILES) === 0).flatMap(piecesOf)
    const kinds = [all.filter(({isProse}) => isProse), all.filter(({isProse}) => !isProse)]
    for (const [nth, kind] of kinds.entries()) {
      const other = kinds[1 - nth]!
      let taken = 0
      for (const piece of kind.sort(() => random() - 0.5)) {
        if (taken >= most) break
        const beside = other.length > 0 && random() * JOINED < 1 ? [other[Math.floor(random() * other.length)]!] : []
        for (const example of together([piece, ...beside], input.name)) {
          taken++
          yield example
        }
      }
    }
  }
}
