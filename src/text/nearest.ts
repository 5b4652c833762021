/** The edit distance (Levenshtein) of two short names, by the two-row method. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The known name nearest to a mistyped one, or `undefined` where none is within half of its length. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known.map((candidate) => ({candidate, cost: distance(name.toLowerCase(), candidate.toLowerCase())}))
  const best = ranked.sort((a, b) => a.cost - b.cost)[0]
  return best && best.cost <= Math.max(2, name.length / 2) ? best.candidate : undefined
}
