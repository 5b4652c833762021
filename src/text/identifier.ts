/** A run of small letters, a capital with what follows it, or a run of capitals: what a name in a program is made of. */
const PIECE = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122
const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90

function addPieces(run: string, words: Set<string>): void {
  for (const piece of run.match(PIECE) ?? []) if (piece.length > 1) words.add(piece.toLowerCase())
}

/**
 * Adds the words of a stretch that is no prose, in small letters of ASCII: whole runs of letters, and the parts of a name that capitals divide ("readFile": "readfile",
 * "read", "file"). Words of one letter are left out.
 */
export function addWordsOfIdentifiers(text: string, words: Set<string>): void {
  let start = -1
  let capitals = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    const capital = isCapital(unit)
    if (capital || isSmall(unit)) {
      if (start < 0) start = at
      if (capital) capitals++
      continue
    }
    if (start >= 0 && at - start > 1) {
      const run = text.slice(start, at)
      words.add(capitals > 0 ? run.toLowerCase() : run)
      if (capitals > 0) addPieces(run, words)
    }
    start = -1
    capitals = 0
  }
}
