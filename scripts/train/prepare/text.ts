import path from 'node:path'
import {formatOfExtension, loadReaders} from '../../../src/formats/format.ts'
import type {RepositoryFile} from './repository.ts'

const readers = await loadReaders(['markdown', 'html'])

/** Marks that running text has none of: markup, code, addresses. */
const MARKUP = /[`*_{}\\[\]<>|#~^=@]|https?:|www\.|\.\.\.\.|::/

const SHORTEST = 60
const ENDS = /[.!?]["”’')]*$/
const OPENS = /^["“‘(]?[\p{Lu}\d]/u
const FUNCTION_WORDS = / (?:the|of|and|to|a|in|is|was|that|it|for|he|she|you|we|I) /g

/** Figures that a paragraph may have for each hundred letters. */
const FIGURES = 8

const isProse = (text: string): boolean =>
  text.length >= SHORTEST &&
  OPENS.test(text) &&
  ENDS.test(text) &&
  !MARKUP.test(text) &&
  (text.match(FUNCTION_WORDS)?.length ?? 0) >= 2 &&
  (text.match(/\d/g)?.length ?? 0) * 100 <= FIGURES * text.length

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Paragraphs of plain text whose blocks are parted by empty lines; indented ones are lists, quotations or code. */
const plainParagraphs = (text: string): string[] => text.split(/\n[ \t]*\n/).filter((block) => !/^[ \t]/m.test(block))

/** What holds no running text of its own in the books' XML, or formulas. */
const APART = /<(math|m:math|exercise|problem|table|code|footnote|metadata|glossary|figure|media|list|equation|note)\b[\s\S]*?<\/\1>/g

const bookParagraphs = (text: string): string =>
  [...text.replace(APART, ' ').matchAll(/<para\b[^>]*>([\s\S]*?)<\/para>/g)]
    .map(([, inner = '']) => `<p>${inner.replace(/<title\b[\s\S]*?<\/title>/g, '').replace(/<link\b[^>]*\/>/g, '[link]')}</p>`)
    .join('\n')

function blocksOf(text: string, format: 'markdown' | 'html'): string[] {
  const {blocks} = readers.get(format)!(text, {frontMatter: []})
  return [...blocks].filter(({kind, opaque}) => kind === 'paragraph' && opaque.length === 0).map((block) => block.text)
}

function paragraphsOf(file: RepositoryFile): string[] {
  const extension = path.extname(file.path)
  if (extension === '.rst') return plainParagraphs(file.text)
  if (extension === '.cnxml') return blocksOf(bookParagraphs(file.text), 'html')
  if (extension === '.xml' || extension === '.xhtml') return blocksOf(file.text, 'html')
  return blocksOf(file.text, formatOfExtension(extension) === 'html' ? 'html' : 'markdown')
}

/** Says that a document has terms of its own. */
const OWN_TERMS = /creativecommons\.org|\bCC[- ]BY\b|all rights reserved|cross-?post|originally published/i

/** Running text of files, for learning from: one paragraph a line, an empty line between documents; no paragraph twice. */
export function prepareText(files: readonly RepositoryFile[], keepsTerms: boolean): string {
  const seen = new Set<string>()
  const documents = files
    .filter(({text}) => keepsTerms || !OWN_TERMS.test(text))
    .map((file) =>
      paragraphsOf(file)
        .map(oneLine)
        .filter((text) => isProse(text) && !seen.has(text) && seen.add(text)),
    )
  return documents
    .filter((paragraphs) => paragraphs.length > 0)
    .map((paragraphs) => `${paragraphs.join('\n')}\n\n`)
    .join('')
}
