import type {Paragraph} from '../analysis/paragraph.ts'
import {sentencesOf} from '../analysis/sentences.ts'
import type {BlockKind} from '../formats/block.ts'
import {PackError} from './fields.ts'

/** A stretch of a paragraph that a check looks at by itself, and where it starts there. */
export interface Piece {
  readonly text: string
  readonly start: number
}

/** Vale's names of what a text is made of, each with the kinds of block that it stands for here; `undefined`: every kind. */
const KINDS: Readonly<Record<string, readonly BlockKind[] | undefined>> = {
  text: undefined,
  paragraph: ['paragraph', 'list-item', 'quotation', 'dateline', 'byline', 'footnote'],
  sentence: undefined,
  heading: ['heading'],
  list: ['list-item'],
  blockquote: ['quotation'],
  table: ['table-cell'],
  'table.cell': ['table-cell'],
  'table.header': ['table-cell'],
  'table.caption': ['caption'],
  figure: ['caption'],
  'figure.caption': ['caption'],
  alt: ['caption', 'attribute'],
  'attr.alt': ['caption', 'attribute'],
  frontmatter: ['front-matter'],
}

const MARKS = 'marks within a text are not told apart; write "text", or "raw" with the mark in the expression'
const NO_PROSE = 'it is no prose here; write "raw", with what opens it in the expression'

/** What of Vale's cannot be told apart here, and what to do. */
const UNSERVED: Readonly<Record<string, string>> = {
  code: NO_PROSE,
  comment: NO_PROSE,
  link: MARKS,
  strong: MARKS,
  emphasis: MARKS,
  class: MARKS,
  attr: 'attributes are not told apart by their names; write "alt", which is all that are prose',
  meta: 'fields of front matter are not told apart; write "frontmatter"',
  view: 'it is made by a program of Vale’s; write "text"',
  script: 'programs in a document are no prose; write "raw"',
}

const LEVELS = 'levels of headings are not told apart; write "heading", or "raw" with its number signs in the expression'
const HEADS = 'the head of a table is not told apart from its cells; write "table.cell" beside it'

/** Where a rule looks: in the source as given, in the document, or in each paragraph or sentence of some kinds. */
export interface Scope {
  readonly isRaw: boolean
  readonly isSummary: boolean
  readonly hasKind: (kind: BlockKind) => boolean
  /** Whether it looks at blocks of a kind in one piece. */
  readonly isWhole: (kind: BlockKind) => boolean
  /** What it looks at by itself in a paragraph. */
  readonly piecesOf: (paragraph: Paragraph) => readonly Piece[]
}

interface Part {
  readonly isNegated: boolean
  readonly kinds: readonly BlockKind[] | undefined
}

const unserved = (written: string, why: string): PackError => new PackError(`the scope "${written}" cannot be served: ${why}`)

function partOf(written: string): Part {
  const isNegated = written.trim().startsWith('~')
  const name = written
    .trim()
    .replace(/^~/, '')
    .replace(/^text\./, '')
  const [first = ''] = name.split('.')
  if (/^heading\.h[1-6]$/.test(name)) throw unserved(written, LEVELS)
  if (isNegated && name === 'table.header') throw unserved(written, HEADS)
  // Fields of front matter are not told apart: a rule that leaves one of them alone leaves all of it alone.
  if (isNegated && first === 'frontmatter') return {isNegated, kinds: ['front-matter']}
  if (Object.hasOwn(KINDS, name)) return {isNegated, kinds: KINDS[name]}
  // What is in no table names a kind of file, "text.md", and each reads its own.
  if (/^(?:md|txt|html|rst|adoc|mdx)$/.test(name)) return {isNegated, kinds: undefined}
  if (Object.hasOwn(UNSERVED, first)) throw unserved(written, UNSERVED[first]!)
  throw new PackError(`the scope "${written}" is not known: known are ${[...Object.keys(KINDS), 'raw'].join(', ')}`)
}

const holds = ({isNegated, kinds}: Part, kind: BlockKind): boolean => (kinds === undefined || kinds.includes(kind)) !== isNegated

const wholeOf = ({prose}: Paragraph): readonly Piece[] => [{text: prose, start: 0}]

const sentencesIn = (paragraph: Paragraph): readonly Piece[] =>
  paragraph.once(sentencesOf).map(({start, end}) => ({text: paragraph.prose.slice(start, end), start}))

const isSentence = (name: string): boolean => /\bsentence\b/.test(name)

/** Blocks in other scopes than `sentence` are looked at whole. */
function isWholeBy(names: readonly string[], kindsOf: (name: string) => (kind: BlockKind) => boolean): Scope['isWhole'] {
  const [bySentence, whole] = [names.filter(isSentence), names.filter((name) => !isSentence(name))]
  const isAny = (some: readonly string[], kind: BlockKind) => some.some((name) => kindsOf(name)(kind))
  return (kind) => isAny(whole, kind) || !isAny(bySentence, kind)
}

/** Asks once for each kind of block: a rule is asked for every paragraph there is. */
function remembered(ask: (kind: BlockKind) => boolean): (kind: BlockKind) => boolean {
  const known = new Map<BlockKind, boolean>()
  return (kind) => {
    const answer = known.get(kind) ?? ask(kind)
    known.set(kind, answer)
    return answer
  }
}

/**
 * Reads the scope of a rule.
 *
 * @param names - default: `text`
 * @throws {PackError} on one that cannot be served
 */
export function readScope(names: readonly string[]): Scope {
  const all = names.length === 0 ? ['text'] : names
  if (all.includes('table.header') && !all.some((name) => ['table.cell', 'table', 'text'].includes(name)))
    throw unserved('table.header', HEADS)
  const isRaw = all.some((name) => /^raw\b/.test(name))
  if (isRaw && all.length > 1) throw new PackError('the scope "raw" cannot be served beside others')
  const isSummary = all.includes('summary')
  if (isRaw || isSummary) return {isRaw, isSummary, hasKind: () => isSummary, isWhole: () => true, piecesOf: wholeOf}
  const parts = new Map(all.map((name) => [name, name.split('&').map(partOf)]))
  const kindsOf = (name: string) => (kind: BlockKind) => parts.get(name)!.every((part) => holds(part, kind))
  const hasKind = remembered((kind) => all.some((name) => kindsOf(name)(kind)))
  const isWhole = remembered(isWholeBy(all, kindsOf))
  return {
    isRaw,
    isSummary,
    hasKind,
    isWhole,
    piecesOf: (paragraph) => (isWhole(paragraph.kind) ? wholeOf(paragraph) : sentencesIn(paragraph)),
  }
}
