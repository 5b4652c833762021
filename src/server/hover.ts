import {type Hover, MarkupKind, type Position} from './bundled/protocol.ts'
import type {FoundInDocument} from './found.ts'
import type {OpenDocument} from './open-document.ts'
import {pageOfRule} from './rule-page.ts'

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')

function inMarkdown({reason, note, ruleId, url}: FoundInDocument): string {
  const page = pageOfRule(ruleId, url)
  const source = page === undefined ? `copydesk: ${ruleId}` : `[copydesk: ${ruleId}](${page})`
  return `**${escaped(reason)}**\n\n${escaped(note)}\n\n${source}`
}

const inText = ({reason, note, ruleId}: FoundInDocument): string => `${reason}\n\n${note}\n\ncopydesk: ${ruleId}`

/** What is told of the findings at a position; `null` where there is none. */
export function hoverAt(document: OpenDocument, position: Position, takesMarkdown: boolean): Hover | null {
  const offset = document.text.offsetAt(position)
  const here = document.found.filter(({start, end}) => start <= offset && offset <= end)
  if (here.length === 0) return null
  const kind = takesMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText
  const value = here.map(takesMarkdown ? inMarkdown : inText).join(takesMarkdown ? '\n\n---\n\n' : '\n\n')
  const [first] = [...here].sort((a, b) => a.end - a.start - (b.end - b.start))
  return {contents: {kind, value}, range: document.text.rangeOf(first!)}
}
