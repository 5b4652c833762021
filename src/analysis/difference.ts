/** What is between the items that two versions of a list share at their starts and at their ends. */
export interface Difference<Item> {
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
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
  return {removed: last.slice(head, last.length - tail), added: next.slice(head, next.length - tail), isPartial: head + tail > 0}
}
