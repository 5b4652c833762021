import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import lists from '../../dictionaries/lists.json' with {type: 'json'}
import type {ListName} from '../../src/language/word-lists.ts'

const SOURCE = path.join(import.meta.dirname, '../../src')

/** Where the decision is made, and the rooms whose code counts for it. */
const DECIDING = ['rules/sentence-fragment/judge.ts', 'rules/sentence-fragment/candidate.ts', 'rules/sentence-fragment/accident/decide.ts']
const COUNTED = ['rules/sentence-fragment/', 'analysis/english/']

/** Code without comments and space, which change no decision. */
const bare = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '').replace(/\s+/g, '')

/** The words of the lists that a code asks for. */
const listsIn = (code: string): string => [...code.matchAll(/listOf\('([^']+)'\)/g)].map(([, name]) => lists[name as ListName]).join()

/** The code of some files and of all in the counted rooms that these import, by path. */
function codeOf(files: readonly string[], found = new Map<string, string>()): ReadonlyMap<string, string> {
  for (const file of files) {
    if (found.has(file) || !COUNTED.some((room) => file.startsWith(room))) continue
    const code = fs.readFileSync(path.join(SOURCE, file), 'utf8')
    found.set(file, bare(code.replace(/^import .*?from '[^']+'$/gms, '')) + listsIn(code))
    const imports = [...code.matchAll(/^import .*?from '(\.[^']+)'$/gms)].map(([, to]) => path.posix.join(path.posix.dirname(file), to!))
    codeOf(imports, found)
  }
  return found
}

/** A hash of the code and tables by which the rule decides: thresholds and weights were chosen for these, and are to be chosen anew for others. */
export function decisionFingerprint(): string {
  const hash = createHash('sha256')
  for (const [, code] of [...codeOf(DECIDING)].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(code)
  return hash.digest('hex').slice(0, 16)
}
