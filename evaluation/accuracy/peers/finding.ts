import {VFile} from 'vfile'
import type {Span} from '../../../src/index.ts'

/** What a peer reports, under the name that copydesk has for it. */
export interface PeerFinding extends Span {
  readonly ruleId: string
  readonly reason: string
  /** Replacements for the span, best first. */
  readonly expected: readonly string[]
}

const pointAt = (offset: number) => ({line: 1, column: offset + 1, offset})

/** A file with a message for each finding, as the tasks read them: by offsets alone. */
export function fileWith(text: string, findings: readonly PeerFinding[]): VFile {
  const file = new VFile(text)
  for (const {start, end, ruleId, reason, expected} of findings) {
    const message = file.message(reason, {place: {start: pointAt(start), end: pointAt(end)}, ruleId})
    message.expected = [...expected]
  }
  return file
}
