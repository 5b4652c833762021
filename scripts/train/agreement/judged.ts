import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const FILE = path.join(import.meta.dirname, 'judged.tsv')

/** So many digits of the hash of a sentence stand for it. */
const DIGITS = 12

/** Where a verb stands: in which sentence, in whatever text, and at which offset in it (UTF-16). */
export const keyOf = (sentence: string, offset: number): string =>
  `${createHash('sha256').update(sentence).digest('hex').slice(0, DIGITS)}\t${offset}`

/** The verdict on each verb that was read, by its place: `true` where an editor would mend it, `arguable`, `false`. What nobody read is held for right. */
export function verdicts(): ReadonlyMap<string, string> {
  const [, ...lines] = fs.readFileSync(FILE, 'utf8').trimEnd().split('\n')
  return new Map(
    lines.map((line) => {
      const [, sentence = '', offset = '', verdict = ''] = line.split('\t')
      return [`${sentence}\t${offset}`, verdict]
    }),
  )
}
