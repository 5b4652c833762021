/** What is between the items that two versions of a list share at their starts and at their ends. */
export interface Difference<Item> {
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
  /** How many items they share at their starts. */
  readonly from: number
  /** Whether the two share anything. */
  readonly isPartial: boolean
}

/** Compares two versions of a list, item by item, from both ends. */
export function differenceOf<Item>(last: readonly Item[], next: readonly Item[]): Difference<Item> {
  const most = Math.min(last.length, next.length)
  let head = 0
  while (head < most && last[head] === next[head]) head++
  let tail = 0
  while (tail < most - head && last[last.length - 1 - tail] === next[next.length - 1 - tail]) tail++
  const removed = last.slice(head, last.length - tail)
  return {removed, added: next.slice(head, next.length - tail), from: head, isPartial: head + tail > 0}
}

/** Whether one item stands in the place of one other, and nothing else has changed. */
export const isOneForOne = ({removed, added}: Difference<unknown>): boolean => removed.length === 1 && added.length === 1
