import {readdirSync, readFileSync} from 'node:fs'

/** What an editor says of a finding: one that would be mended, one that might be, and one that is groundless. */
export type Verdict = 'true' | 'arguable' | 'false'

/** Findings by where they stand and the rule that reported them. */
export type VerdictOf = (file: string, offset: number, rule: string) => Verdict | undefined

const keyOf = (file: string, offset: number | string, rule: string): string => `${file}\t${offset}\t${rule}`

/**
 * What is said in the tables of a folder, whose columns are genre, file, offset, rule, verdict and cause. Tables of other texts (`fresh-…`) are left out.
 *
 * @param folder - with a slash at its end
 */
export function verdictsIn(folder: URL): VerdictOf {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv') && !/^(?:fresh-|sources)/.test(name))
  const rows = tables.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').slice(1))
  const known = new Map(
    rows
      .map((row) => row.split('\t'))
      .map(([, file = '', offset = '', rule = '', verdict]) => [keyOf(file, offset, rule), verdict as Verdict]),
  )
  return (file, offset, rule) => known.get(keyOf(file, offset, rule))
}
