import type {VFile} from 'vfile'
import type {Message} from '../rules/message.ts'
import type {Edit} from '../text/finding.ts'

const isOurs = (message: VFile['messages'][number]): message is Message => message.source === 'copydesk'

/** The edit of a safe message, if what stands at its place is still what the rule saw. */
function safeEdit(text: string, message: Message): Edit | undefined {
  const {place, actual, expected, data} = message
  const [replacement] = expected ?? []
  if (data.fix !== 'safe' || replacement === undefined || !place || !('start' in place)) return undefined
  const start = place.start.offset ?? -1
  const end = place.end.offset ?? -1
  return text.slice(start, end) === actual ? {start, end, text: replacement} : undefined
}

/** The text with the edits made. Of two edits that overlap, or insert at the same place, the first in the text wins. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let from = 0
  let last = -1
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from || edit.start === last) continue
    parts.push(text.slice(from, edit.start), edit.text)
    from = edit.end
    last = edit.start
  }
  return parts.join('') + text.slice(from)
}

/** The text of a file with the safe corrections among its messages made; the text itself where there are none. */
export function fixOnce(text: string, messages: VFile['messages']): string {
  const edits = messages
    .filter(isOurs)
    .map((message) => safeEdit(text, message))
    .filter((edit) => edit !== undefined)
  return edits.length > 0 ? applyEdits(text, edits) : text
}
