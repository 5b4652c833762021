import type {CollectedBlocks} from './collected-blocks.ts'
import type {MarkdownScanner} from './markdown-scanner.ts'
import type {FrontMatterReader, Reader, ReadingProblem} from './reading.ts'
import {isSwitchedOff} from './switched-off.ts'
import {withAllCommands} from './unread-commands.ts'

/** @throws {Error} where what reads front matter is not loaded */
function required(reader: FrontMatterReader | undefined): FrontMatterReader {
  if (!reader)
    throw new Error(
      'What reads front matter is not loaded. Call "await linter.prepare(file)" first, or name "markdown" in the setting "preload"',
    )
  return reader
}

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
  excess: ReadingProblem | undefined,
): ReturnType<Reader> {
  const problem = excess ?? scanner.problem
  const [place] = scanner.frontMatter
  const {blocks: front, ...declared} = place ? required(options.frontMatterReader)(source, place, options.frontMatter) : {blocks: []}
  const isOff = scanner.frontMatter.some((span) => isSwitchedOff(source, span))
  return {
    isMarkup: true,
    isSwitchedOff: isOff,
    blocks: collected.inOrder(front),
    comments: options.within ? withAllCommands(source, scanner.html.comments) : scanner.html.comments,
    ...declared,
    ...(problem && {problem}),
  }
}
