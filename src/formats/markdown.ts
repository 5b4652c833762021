import {frontMatterBlocks} from './front-matter.ts'
import {MarkdownScanner} from './markdown-scanner.ts'
import {markdownEvents} from './markdown-tokens.ts'
import {inReadingOrder, type Reader} from './reading.ts'
import {withoutUnclosed} from './unclosed.ts'
import {withoutVerbatim} from './verbatim.ts'

/**
 * Reads Markdown with GitHub's extensions, front matter and HTML. A paragraph is one text, however its lines are wrapped and whatever stands
 * at their start; emphasis, escapes and character references are seen through; code and addresses are opaque.
 */
export const readMarkdown: Reader = (source, options) => {
  const base = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const scanner = new MarkdownScanner(source, base)
  scanner.run(markdownEvents(withoutUnclosed(base === 0 ? source : source.slice(base))))
  const front = scanner.frontMatter.flatMap((span) => frontMatterBlocks(source, span, options.frontMatter))
  return {isMarkup: true, blocks: inReadingOrder([...front, ...withoutVerbatim(source, scanner.blocks)]), comments: scanner.html.comments}
}
