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

/** From so many letters on, the start of a name stands for it. */
const TELLING = 3

function isStartOf(start: string, name: string): boolean {
  return start.length >= TELLING && name.startsWith(start)
}

/** The known name nearest to a mistyped, shortened or lengthened one; `undefined` where half of each is wrong. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const given = name.toLowerCase()
  const ranked = known.map((candidate) => ({candidate, lower: candidate.toLowerCase(), cost: distance(given, candidate.toLowerCase())}))
  const best = ranked.sort((a, b) => a.cost - b.cost)[0]
  if (best && best.cost * 2 < Math.max(name.length, best.lower.length)) return best.candidate
  return ranked.find(({lower}) => isStartOf(given, lower) || isStartOf(lower, given))?.candidate
}
