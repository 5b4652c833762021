import fs from 'node:fs'
import path from 'node:path'

const FILE = path.join(import.meta.dirname, 'judged.tsv')

/** The verdict on each fragment that was read, by its source, file and offset: `true` where an editor would mend it, `arguable`, `false`. */
export function verdicts(): ReadonlyMap<string, string> {
  const [, ...lines] = fs.readFileSync(FILE, 'utf8').trimEnd().split('\n')
  return new Map(
    lines.map((line) => {
      const [source = '', file = '', offset = '', verdict = ''] = line.split('\t')
      return [keyOf(source, file, Number(offset)), verdict]
    }),
  )
}

/** The key of a fragment. */
export const keyOf = (source: string, file: string, offset: number): string => `${source}\t${file}\t${offset}`
