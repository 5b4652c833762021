/** What stands between what two versions of a source share at their ends. Unit: UTF-16 code units. */
export interface SourceChange {
  readonly start: number
  /** Where it ends in the version before, and in the next. */
  readonly oldEnd: number
  readonly newEnd: number
}

/** So much is compared in one step before a difference is looked for inside of it. Unit: UTF-16 code units. */
const STEP = 2048

function sharedStart(one: string, other: string, most: number): number {
  let at = 0
  while (at + STEP <= most && one.slice(at, at + STEP) === other.slice(at, at + STEP)) at += STEP
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return at
}

function sharedEnd(one: string, other: string, most: number): number {
  const step = (text: string, back: number) => text.slice(text.length - back - STEP, text.length - back)
  let back = 0
  while (back + STEP <= most && step(one, back) === step(other, back)) back += STEP
  while (back < most && one.charCodeAt(one.length - 1 - back) === other.charCodeAt(other.length - 1 - back)) back++
  return back
}

/** What has changed from one version of a source to the next: found in time linear in its length, thousands of code units a step. */
export function changeBetween(before: string, after: string): SourceChange {
  const most = Math.min(before.length, after.length)
  const start = sharedStart(before, after, most)
  const tail = sharedEnd(before, after, most - start)
  return {start, oldEnd: before.length - tail, newEnd: after.length - tail}
}
