import {CollectedBlocks} from './collected-blocks.ts'
import {HtmlScanner} from './html-scanner.ts'
import type {Reader} from './reading.ts'
import {neutralised} from './templates/blank-out.ts'
import {templateSpans} from './templates/template-spans.ts'

/**
 * Reads HTML: a page, or a piece of one. Code, scripts, what is not to be translated and what is not in English is left out; within
 * a sentence it stays as an opaque stretch. Takes time linear in the source.
 */
export const readHtml: Reader = (source, options) => {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const templates = templateSpans(source, {markdown: false, expressions: false})
  const blocks = new CollectedBlocks(source, templates, options)
  const scanner = new HtmlScanner(source, blocks, options.pause)
  scanner.read(neutralised(source, templates).slice(start), start)
  return {isMarkup: true, blocks: blocks.inOrder(), comments: scanner.comments}
}
