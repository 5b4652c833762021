import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const RULE = path.join(import.meta.dirname, '../../src/rules/sentence-fragment')

/** What says or shows a fragment, and doesn't find it. */
const NO_PART = new Set(['README.md', 'index.ts', 'join.ts', 'messages.ts', 'sound.ts'])

/** Code without comments and space, which change no decision. */
const bare = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '').replace(/\s+/g, '')

/** A hash of the code and tables by which the rule decides: thresholds and weights were chosen for these, and are to be chosen anew for others. */
export function decisionFingerprint(): string {
  const hash = createHash('sha256')
  for (const name of fs.readdirSync(RULE).sort())
    if (!NO_PART.has(name)) hash.update(name).update(bare(fs.readFileSync(path.join(RULE, name), 'utf8')))
  return hash.digest('hex').slice(0, 16)
}
