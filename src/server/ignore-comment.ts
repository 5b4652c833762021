import type {Format} from '../formats/format.ts'
import type {Edit} from '../text/finding.ts'
import {startOfLine} from '../text/line-index.ts'
import type {FoundInDocument} from './found.ts'

/** A comment in the format of a document. Plain text has none; there a command is a line of its own. */
const commentIn: Readonly<Record<Format, (command: string) => string>> = {
  text: (command) => command,
  markdown: (command) => `<!-- ${command} -->`,
  html: (command) => `<!-- ${command} -->`,
  mdx: (command) => `{/* ${command} */}`,
}

interface Line {
  readonly start: number
  readonly text: string
}

function lineAt(source: string, offset: number): Line {
  const start = startOfLine(source, offset)
  const [text = ''] = /[^\r\n]*/.exec(source.slice(start)) ?? []
  return {start, text}
}

/** How much of a line of Markdown is before the marks, white space or a backslash, by which it ends within its paragraph. */
function lengthBeforeBreak(line: string): number {
  const {length} = line.trimEnd()
  return length === line.length && line.endsWith('\\') ? length - 1 : length
}

const insertion = (at: number, text: string): Edit => ({start: at, end: at, text})

/**
 * The ways in which a comment may silence a rule at a finding, the least conspicuous first. Which of them does, and harms nothing, depends on what stands around: it has
 * to be tried.
 */
export function ignoringEdits(source: string, format: Format, {start, ruleId}: FoundInDocument): Edit[] {
  const line = lineAt(source, start)
  const comment = commentIn[format]
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n'
  const [indent = ''] = /^[ \t]*/.exec(line.text) ?? []
  const before = insertion(line.start, `${indent}${comment(`copydesk-disable-next-line ${ruleId}`)}${lineBreak}`)
  if (format === 'text') return [before]
  const end = line.start + lengthBeforeBreak(line.text)
  const block = insertion(line.start, `${indent}${comment(`copydesk-ignore ${ruleId}`)}${lineBreak}${lineBreak}`)
  return [insertion(end, ` ${comment(`copydesk-disable-line ${ruleId}`)}`), before, block]
}
