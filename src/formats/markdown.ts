import {CollectedBlocks} from './collected-blocks.ts'
import {withoutExcess} from './excess.ts'
import {MarkdownMemory} from './markdown-memory.ts'
import {readingOf} from './markdown-reading.ts'
import {MarkdownScanner} from './markdown-scanner.ts'
import {markdownWindows} from './markdown-windows.ts'
import type {Reader} from './reading.ts'
import {ScanAgain} from './scan-again.ts'
import {blankedOut} from './templates/blank-out.ts'
import {templateSpans} from './templates/template-spans.ts'
import {withoutUnclosed} from './unclosed.ts'

/**
 * Reads Markdown with GitHub's extensions, front matter and HTML. A paragraph is one text, however its lines are wrapped and whatever stands
 * at their start; emphasis, escapes and character references are seen through; code, addresses and templates are opaque.
 */
export const readMarkdown: Reader = (source, options) => {
  const base = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const templates = templateSpans(source, {markdown: true, expressions: false})
  const {text: readable, problem} = withoutExcess(withoutUnclosed(blankedOut(source, templates)))
  const blocks = new CollectedBlocks(source, templates, options)
  const scanner = new MarkdownScanner(source, base, readable, blocks)
  const {pause, within} = options
  const memory = options.memory instanceof MarkdownMemory ? options.memory : undefined
  const windows = markdownWindows(base === 0 ? readable : readable.slice(base), {pause, within, memory})
  new ScanAgain(source, base, readable, scanner, blocks).run(windows)
  return readingOf(source, scanner, blocks, options, problem)
}
