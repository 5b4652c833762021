import fs from 'node:fs'
import path from 'node:path'

/** A word that the rule takes for a slip, judged by eye where it stands. */
export interface Judged {
  /** The name of the input in `dictionaries/sources.json`. */
  readonly source: string
  readonly file: string
  /** Offset in the file, in UTF-16 code units. */
  readonly offset: number
  readonly word: string
  /** `true`: an editor would correct it; `arguable`; `false`. */
  readonly verdict: string
}

/** Members by a key, in their order. */
export function grouped<Member>(members: readonly Member[], keyOf: (member: Member) => string): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>()
  for (const member of members) groups.set(keyOf(member), [...(groups.get(keyOf(member)) ?? []), member])
  return groups
}

const FILE = path.join(import.meta.dirname, 'judged.tsv')

/** All judged words, by input. */
export function judgedBySource(): ReadonlyMap<string, readonly Judged[]> {
  const [, ...lines] = fs.readFileSync(FILE, 'utf8').trimEnd().split('\n')
  const all = lines.map((line): Judged => {
    const [source = '', file = '', offset = '', word = '', verdict = ''] = line.split('\t')
    return {source, file, offset: Number(offset), word, verdict}
  })
  return grouped(all, ({source}) => source)
}
