import type {Paragraph} from '../analysis/paragraph.ts'
import type {BlockKind} from '../formats/block.ts'

/** Whether a paragraph is a block of some kind. */
export type BlockTest = (paragraph: Pick<Paragraph, 'kind' | 'part'>) => boolean

const ofKind =
  (...kinds: BlockKind[]): BlockTest =>
  ({kind}) =>
    kinds.includes(kind)

const ofPart =
  (kind: BlockKind, part: string): BlockTest =>
  (block) =>
    block.kind === kind && block.part === part

const ANY: BlockTest = () => true

/** Vale's names of what a text is made of. */
const TESTS: Readonly<Record<string, BlockTest>> = {
  text: ANY,
  paragraph: ofKind('paragraph', 'list-item', 'quotation', 'dateline', 'byline', 'footnote'),
  sentence: ANY,
  heading: ofKind('heading'),
  'heading.h1': ofPart('heading', 'h1'),
  'heading.h2': ofPart('heading', 'h2'),
  'heading.h3': ofPart('heading', 'h3'),
  'heading.h4': ofPart('heading', 'h4'),
  'heading.h5': ofPart('heading', 'h5'),
  'heading.h6': ofPart('heading', 'h6'),
  list: ofKind('list-item'),
  blockquote: ofKind('quotation'),
  table: (block) => block.kind === 'table-cell' || ofPart('caption', 'table')(block),
  'table.header': ofPart('table-cell', 'header'),
  'table.cell': ({kind, part}) => kind === 'table-cell' && part !== 'header',
  'table.caption': ofPart('caption', 'table'),
  figure: ofPart('caption', 'figure'),
  'figure.caption': ofPart('caption', 'figure'),
  alt: ofPart('caption', 'alt'),
  attr: (block) => block.kind === 'attribute' || ofPart('caption', 'alt')(block),
  frontmatter: ofKind('front-matter'),
  meta: ofKind('front-matter'),
}

/** Kinds of files, as in "text.md": each is read as what it is, so that they rule out nothing. */
const FILES = /^(?:md|txt|html|rst|adoc|mdx)$/

/** Attributes and fields of front matter, by their names. */
const NAMED = /^(attr|frontmatter|meta)\.([\w-]+)$/

/** What of Vale's cannot be told apart here, and what to do. */
const UNSERVED: Readonly<Record<string, string>> = {
  comment: 'it is no prose here; write "raw", with what opens it in the expression',
  class: 'classes are not told apart; write "raw" with the class in the expression',
  view: 'it is made by a program of Vale’s; write "text"',
  script: 'programs in a document are no prose; write "raw"',
}

function namedTest(name: string): BlockTest | undefined {
  const [, group, own = ''] = NAMED.exec(name) ?? []
  if (group === undefined) return undefined
  if (group !== 'attr') return ofPart('front-matter', own)
  return own === 'alt' ? TESTS['alt'] : ofPart('attribute', own)
}

/** How a paragraph is told to be what a name of Vale's stands for; `undefined` where nothing here is that. */
export function blockTestOf(name: string): BlockTest | undefined {
  if (FILES.test(name)) return ANY
  return Object.hasOwn(TESTS, name) ? TESTS[name] : namedTest(name)
}

/** The names that are known. */
export const scopeNames: readonly string[] = Object.keys(TESTS)

/** Why a scope that Vale has cannot be served; `undefined` where Vale has none of the name either. */
export const reasonAgainst = (name: string): string | undefined => {
  const [first = ''] = name.split('.')
  return Object.hasOwn(UNSERVED, first) ? UNSERVED[first] : undefined
}
