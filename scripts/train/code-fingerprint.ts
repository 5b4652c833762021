import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import lists from '../../dictionaries/lists.json' with {type: 'json'}
import type {ListName} from '../../src/language/word-lists.ts'

const ROOT = path.join(import.meta.dirname, '../..')

/** Code without comments and space, which change nothing that it does. */
const bare = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '').replace(/\s+/g, '')

/** The words of the lists that a code asks for. */
const listsIn = (code: string): string => [...code.matchAll(/listOf\('([^']+)'\)/g)].map(([, name]) => lists[name as ListName]).join()

/** The code of some files and of all in the counted folders that these import, by path. */
function codeOf(files: readonly string[], counted: readonly string[], found = new Map<string, string>()): ReadonlyMap<string, string> {
  for (const file of files) {
    if (found.has(file) || !counted.some((folder) => file.startsWith(folder))) continue
    const code = fs.readFileSync(path.join(ROOT, file), 'utf8')
    found.set(file, bare(code.replace(/^import .*?from '[^']+'$/gms, '')) + listsIn(code))
    const imports = [...code.matchAll(/^import .*?from '(\.[^']+)'$/gms)].map(([, to]) => path.posix.join(path.posix.dirname(file), to!))
    codeOf(imports, counted, found)
  }
  return found
}

/** A hash of the code and the word lists of some files and of what they import from some folders; paths are those of the repository. */
export function codeFingerprint(files: readonly string[], counted: readonly string[]): string {
  const hash = createHash('sha256')
  for (const [, code] of [...codeOf(files, counted)].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(code)
  return hash.digest('hex').slice(0, 16)
}
