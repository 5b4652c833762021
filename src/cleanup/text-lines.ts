import type {Edit} from '../text/finding.ts'
import {MadeSequence, type Sequence} from '../text/made-sequence.ts'
import type {Span} from '../text/span.ts'

/** A line of a text that has more than white space, without the white space round it. */
export interface TextLine extends Span {
  readonly text: string
}

const LINE = /[^\s\uFEFF][^\r\n]*/g

/** The lines of a text that are not blank, in order. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  for (const {0: line, index} of text.matchAll(LINE)) {
    const trimmed = line.trimEnd()
    lines.push({start: index, end: index + trimmed.length, text: trimmed})
  }
  return lines
}

/** The texts of lines, each made when it is read. */
export const textsOf = (lines: readonly TextLine[]): Sequence<string> => new MadeSequence(lines.length, (index) => lines[index]!.text)

const countBreaks = (text: string, start: number, end: number): number => text.slice(start, end).match(/\r\n?|\n/g)?.length ?? 0

/** Where a line begins, indentation included. */
function edgeBefore(text: string, offset: number): number {
  while (offset > 0 && text[offset - 1] !== '\n' && text[offset - 1] !== '\r') offset--
  return offset
}

/** Of the gaps round lines that go, from the one before the first to the one after the last, the widest: the one that stays. */
function widestGap(text: string, lines: readonly TextLine[], first: number, last: number): number {
  let widest = first
  let most = -1
  for (let gap = first; gap <= last + 1; gap++) {
    const from = lines[gap - 1]?.end ?? 0
    const breaks = gap === 0 ? -1 : countBreaks(text, from, lines[gap]?.start ?? text.length)
    if (breaks > most) [widest, most] = [gap, breaks]
  }
  return lines[last + 1] ? widest : last + 1
}

function removeRun(text: string, lines: readonly TextLine[], first: number, last: number): Edit[] {
  const kept = first === 0 ? 0 : widestGap(text, lines, first, last)
  return lines.slice(first, last + 1).map((line, offset) => {
    const index = first + offset
    if (index < kept) return {start: lines[index - 1]?.end ?? 0, end: line.end, text: ''}
    const next = lines[index + 1]
    return {start: edgeBefore(text, line.start), end: next ? edgeBefore(text, next.start) : text.length, text: ''}
  })
}

/**
 * The edits that take out lines, one a line, in order, each with a gap beside it, so that of the gaps round what goes the widest stays.
 *
 * @param indices - the places of the lines in `lines`, ascending
 */
export function removalsOf(text: string, lines: readonly TextLine[], indices: readonly number[]): Edit[] {
  const edits: Edit[] = []
  for (let at = 0; at < indices.length; ) {
    let end = at
    while (indices[end + 1] === indices[end]! + 1) end++
    for (const edit of removeRun(text, lines, indices[at]!, indices[end]!)) edits.push(edit)
    at = end + 1
  }
  return edits
}
