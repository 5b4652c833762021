import type {CollectedBlocks} from './collected-blocks.ts'
import {frontMatterBlocks} from './front-matter.ts'
import {declaredGenre} from './front-matter-genre.ts'
import type {MarkdownScanner} from './markdown-scanner.ts'
import type {Problem, Reader} from './reading.ts'
import {isSwitchedOff} from './switched-off.ts'

/**
 * What a scanner of Markdown or MDX has read, with the front matter.
 *
 * @param collected - the blocks that it has found
 * @param excess - what of its blocks was taken for plain text, if anything was
 */
export function readingOf(
  source: string,
  scanner: MarkdownScanner,
  collected: CollectedBlocks,
  options: Parameters<Reader>[1],
  excess: Problem | undefined,
): ReturnType<Reader> {
  const problem = excess ?? scanner.problem
  const front = scanner.frontMatter.flatMap((span) => frontMatterBlocks(source, span, options.frontMatter))
  const declared = scanner.frontMatter.map((span) => declaredGenre(source, span))[0]
  const isOff = scanner.frontMatter.some((span) => isSwitchedOff(source, span))
  return {
    isMarkup: true,
    isSwitchedOff: isOff,
    blocks: collected.inOrder(front),
    comments: scanner.html.comments,
    ...declared,
    ...(problem && {problem}),
  }
}
