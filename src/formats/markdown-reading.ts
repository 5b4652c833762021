import type {Span} from '../text/span.ts'
import {frontMatterBlocks} from './front-matter.ts'
import {declaredGenre} from './front-matter-genre.ts'
import type {MarkdownScanner} from './markdown-scanner.ts'
import {inReadingOrder, type Problem, type Reader} from './reading.ts'
import {isSwitchedOff} from './switched-off.ts'
import {withoutTemplates} from './without-templates.ts'

/**
 * What a scanner of Markdown or MDX has read, with the front matter, and without the templates that were hidden from the parser.
 *
 * @param templates - their places in the source, in UTF-16 code units
 * @param excess - what of its blocks was taken for plain text, if anything was
 */
export function readingOf(
  source: string,
  scanner: MarkdownScanner,
  templates: readonly Span[],
  options: Parameters<Reader>[1],
  excess: Problem | undefined,
): ReturnType<Reader> {
  const problem = excess ?? scanner.problem
  const front = scanner.frontMatter.flatMap((span) => frontMatterBlocks(source, span, options.frontMatter))
  const blocks = withoutTemplates(templates, [...front, ...scanner.blocks])
  const declared = scanner.frontMatter.map((span) => declaredGenre(source, span))[0]
  const isOff = scanner.frontMatter.some((span) => isSwitchedOff(source, span))
  return {
    isMarkup: true,
    isSwitchedOff: isOff,
    blocks: inReadingOrder(blocks),
    comments: scanner.html.comments,
    ...declared,
    ...(problem && {problem}),
  }
}
