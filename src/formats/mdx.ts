import {mdxjs} from '#bundled/mdx'
import type {Span} from '../text/span.ts'
import {heapedBraces} from './braces.ts'
import {CollectedBlocks} from './collected-blocks.ts'
import {withoutExcess} from './excess.ts'
import {readMarkdown} from './markdown.ts'
import {readingOf} from './markdown-reading.ts'
import {markdownWindows} from './markdown-windows.ts'
import {MdxScanner} from './mdx-scanner.ts'
import {ParseError} from './parse-error.ts'
import type {Reader, ReadingProblem} from './reading.ts'
import {neutralised} from './templates/blank-out.ts'
import {templateSpans} from './templates/template-spans.ts'

/** What is wrong with a source that is not MDX. */
function problemOf(error: unknown, source: string, base: number): ReadingProblem {
  if (!(error instanceof ParseError)) throw error
  return {reason: error.message, ...characterAt(source, Math.min(base + error.offset, source.length))}
}

/** The whole of the character that an offset stands in. */
function characterAt(source: string, offset: number): Span {
  const isPair = (at: number) => (source.codePointAt(at) ?? 0) > 0xffff
  const start = offset > 0 && isPair(offset - 1) ? offset - 1 : offset
  return {start, end: Math.min(start + (isPair(start) ? 2 : 1), source.length)}
}

/** Reads MDX: Markdown with JSX, expressions, imports and exports. A source that is not valid MDX, or would take too long, is read as Markdown, and the problem told. */
export const readMdx: Reader = (source, options) => {
  const base = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const templates = templateSpans(source, {markdown: true, expressions: true})
  const braces = heapedBraces(source)
  if (braces) return {...readMarkdown(source, options), problem: braces}
  const {text: readable, problem} = withoutExcess(neutralised(source, templates))
  const blocks = new CollectedBlocks(source, templates, options)
  const scanner = new MdxScanner(source, base, readable, blocks)
  try {
    scanner.runAll(
      markdownWindows(base === 0 ? readable : readable.slice(base), {extensions: [mdxjs()], pause: options.pause, within: options.within}),
    )
  } catch (error) {
    const broken = problemOf(error, source, base)
    return {...readMarkdown(source, options), problem: broken}
  }
  return readingOf(source, scanner, blocks, options, problem)
}
