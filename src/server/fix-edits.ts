import {diffWordsWithSpace} from 'diff'
import type {Edit} from '../text/finding.ts'

/** From this length on, what was changed is one edit: to compare it word by word would take too long. Unit: UTF-16 code units. */
const LONGEST = 20_000

/** The lines of a text, each with the mark that ends it. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g) ?? []

/** How many of two lists are the same from the start on, or from the end. */
function shared(a: readonly string[], b: readonly string[], at: (list: readonly string[], index: number) => string | undefined): number {
  let count = 0
  const most = Math.min(a.length, b.length)
  while (count < most && at(a, count) === at(b, count)) count++
  return count
}

/** The edits that make one piece of text of another, word by word. */
function wordEdits(before: string, after: string, offset: number): Edit[] {
  if (before === after) return []
  if (before.length + after.length > LONGEST) return [{start: offset, end: offset + before.length, text: after}]
  const edits: Edit[] = []
  let at = offset
  for (const {value, added, removed} of diffWordsWithSpace(before, after)) {
    const last = edits.at(-1)
    if (added && last?.end === at) edits[edits.length - 1] = {...last, text: last.text + value}
    else if (added) edits.push({start: at, end: at, text: value})
    if (removed) edits.push({start: at, end: at + value.length, text: ''})
    if (!added) at += value.length
  }
  return edits
}

/**
 * The edits that make one text of another, in order and apart, so that a cursor stays where it is. Where both have as many lines, as corrections mostly leave them, they are
 * compared line by line; what differs otherwise is compared as a whole.
 */
export function editsBetween(before: string, after: string): Edit[] {
  const [old, made] = [linesOf(before), linesOf(after)]
  if (old.length === made.length) {
    let at = 0
    return old.flatMap((line, index) => {
      const edits = line === made[index] ? [] : wordEdits(line, made[index]!, at)
      at += line.length
      return edits
    })
  }
  const head = shared(old, made, (list, index) => list[index])
  const tail = shared(old.slice(head), made.slice(head), (list, index) => list[list.length - 1 - index])
  const start = old.slice(0, head).join('').length
  return wordEdits(old.slice(head, old.length - tail).join(''), made.slice(head, made.length - tail).join(''), start)
}
