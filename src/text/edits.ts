import type {Edit} from './finding.ts'
import type {Span} from './span.ts'

/** The order of edits in a text. */
export const byPlace = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end

/** Two edits as one of the whole stretch from the first to the second, what stands between them left as it is. */
const joined = (source: string, first: Edit, second: Edit): Edit => ({
  start: first.start,
  end: Math.max(first.end, second.end),
  text: first.text + source.slice(first.end, second.start) + second.text,
})

/**
 * The edits of one correction in order, those that touch or nearly touch made one, for formats and editors in which a correction is one range.
 *
 * @param edits - apart from each other
 * @param gap - how far apart two edits may be that become one. Unit: UTF-16 code units. `Infinity` makes one edit of all
 */
export function mergeEdits(source: string, edits: readonly Edit[], gap: number): readonly Edit[] {
  const merged: Edit[] = []
  for (const edit of [...edits].sort(byPlace)) {
    const last = merged.at(-1)
    if (last !== undefined && edit.start - last.end <= gap) merged[merged.length - 1] = joined(source, last, edit)
    else merged.push(edit)
  }
  return merged
}

/** The text, or a stretch of it, with edits made that are in order and apart. */
export function applyEdits(text: string, edits: readonly Edit[], {start, end}: Span = {start: 0, end: text.length}): string {
  const parts: string[] = []
  let from = start
  for (const edit of edits) {
    parts.push(text.slice(from, edit.start), edit.text)
    from = edit.end
  }
  return parts.join('') + text.slice(from, end)
}
