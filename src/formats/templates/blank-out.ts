import {startOfLine} from '../../text/line-index.ts'
import type {Span} from '../../text/span.ts'

/** A letter that is no markup, and stands in for each of the characters of a tag. */
const NEUTRAL = '\uE000'

/** Tags that print nothing, or a piece of a page of its own: conditions, loops, settings, includes, shortcodes, notes; and lines of attributes. */
const SETS_APART = /^(?:\{[%#:]|\{\{[<%#/!^]|<\/?%(?!=)|<\?p|%|\[(?![[@])|[#@][a-z])/

/** A row of a table, which a blank line would end, or a line that would be code after one. */
const needsWord = (line: string): boolean => /^[ \t>]*\||^(?: {4}|\t)/.test(line)

/** The line that ends before an offset, and the one that starts after it. */
const lineBefore = (source: string, at: number): string => source.slice(source.lastIndexOf('\n', Math.max(0, at - 2)) + 1, at)
const lineBehind = (source: string, at: number): string => /^\r?\n([^\n]*)/.exec(source.slice(at, at + 1000))?.[1] ?? ''

/** The spans with those made one that only white space within a line parts. */
function joined(source: string, spans: readonly Span[]): Span[] {
  const made: Span[] = []
  for (const span of spans) {
    const last = made.at(-1)
    if (last && /^[ \t]*$/.test(source.slice(last.end, span.start))) made[made.length - 1] = {start: last.start, end: span.end}
    else made.push(span)
  }
  return made
}

/** Whether tags have their lines to themselves, with nothing beside them that needs a word there, so that they stand between paragraphs. */
function isApart(source: string, {start, end}: Span): boolean {
  if (!SETS_APART.test(source.slice(start, start + 3))) return false
  const lineStart = startOfLine(source, start)
  const rest = /[ \t]*(?=[\r\n]|$)/y
  rest.lastIndex = end
  if (!/^[ \t>]*$/.test(source.slice(lineStart, start)) || !rest.test(source)) return false
  return !needsWord(lineBefore(source, lineStart)) && !needsWord(lineBehind(source, rest.lastIndex))
}

function filled(source: string, spans: readonly Span[], fillOf: (span: Span) => string): string {
  if (spans.length === 0) return source
  const parts: string[] = []
  let from = 0
  for (const span of spans) {
    parts.push(source.slice(from, span.start), source.slice(span.start, span.end).replace(/[^\r\n]/g, fillOf(span)))
    from = span.end
  }
  return parts.join('') + source.slice(from)
}

/** A source with its templates made into words at the same length, so that nothing in them is taken for markup. */
export const neutralised = (source: string, spans: readonly Span[]): string => filled(source, spans, () => NEUTRAL)

/** A tag of a component, which may stand within HTML, and opens no block of Markdown. */
const isComponent = (source: string, {start}: Span): boolean => /^<[A-Za-z]/.test(source.slice(start, start + 2))

/** The same for Markdown, where tags that have their lines to themselves leave blank lines, and those of components stay. */
export const blankedOut = (source: string, spans: readonly Span[]): string =>
  filled(
    source,
    joined(
      source,
      spans.filter((span) => !isComponent(source, span)),
    ),
    (span) => (isApart(source, span) ? ' ' : NEUTRAL),
  )
