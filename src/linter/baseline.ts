/** A finding as a baseline knows it: without its place, so that it is known again after lines have moved. */
export interface KnownFinding {
  readonly rule: string
  readonly text: string
  /** The words before and after it in its paragraph. */
  readonly before: string
  readonly after: string
}

type Key = (finding: KnownFinding) => string

/**
 * By what a finding is known again, strictest first: rule, text and both sides; then one side alone, since an edit beside a finding changes one
 * of them and makes no new finding.
 */
const keys: readonly Key[] = [
  ({rule, text, before, after}) => JSON.stringify([rule, text, before, after]),
  ({rule, text, before}) => JSON.stringify([rule, text, before]),
  ({rule, text, after}) => JSON.stringify([rule, text, after]),
]

function byKey(findings: readonly KnownFinding[], open: ReadonlySet<number>, key: Key): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const index of open) {
    const name = key(findings[index] as KnownFinding)
    groups.set(name, [...(groups.get(name) ?? []), index])
  }
  return groups
}

const indices = (list: readonly unknown[]): Set<number> => new Set(list.keys())

/**
 * Compares the findings of a file with those that its baseline knows. Each known finding accounts for one, so that a second of the same text in
 * the same neighbourhood is new.
 *
 * @returns the indices of the findings that are new, and of the known ones that are gone
 */
export function compareWithBaseline(
  known: readonly KnownFinding[],
  found: readonly KnownFinding[],
): {readonly fresh: ReadonlySet<number>; readonly gone: ReadonlySet<number>} {
  const fresh = indices(found)
  const gone = indices(known)
  for (const key of keys) {
    const groups = byKey(known, gone, key)
    for (const index of [...fresh]) {
      const match = groups.get(key(found[index] as KnownFinding))?.shift()
      if (match === undefined) continue
      fresh.delete(index)
      gone.delete(match)
    }
  }
  return {fresh, gone}
}
