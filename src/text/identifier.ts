import {isAsciiLetter} from './code-units.ts'

/** A run of small letters, a capital with what follows it, or a run of capitals: what a name in a program is made of. */
const PIECE = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g

/** Adds a run of letters, and the parts that capitals divide it into. */
function addRun(run: string, words: Set<string>): void {
  const small = run.toLowerCase()
  words.add(small)
  if (small !== run) for (const piece of run.match(PIECE) ?? []) if (piece.length > 1) words.add(piece.toLowerCase())
}

/**
 * Adds the words of a stretch that is no prose, in small letters of ASCII: whole runs of letters, and the parts of a name that capitals divide ("readFile": "readfile",
 * "read", "file"). Words of one letter are left out.
 */
export function addWordsOfIdentifiers(text: string, words: Set<string>): void {
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isAsciiLetter(text.charCodeAt(at))) continue
    if (at - start > 1) addRun(text.slice(start, at), words)
    start = at + 1
  }
}
