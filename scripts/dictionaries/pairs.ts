import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {normalise} from './entries.ts'
import type {Pair} from './train-error-model.ts'

/** The files of attested misspellings, tab-separated with a header: wrong, right (several with `|`), kind. */
const FILES = ['typos/pairs_typos.tsv.gz', 'misspell-go/pairs_misspell-go.tsv.gz'] as const

/** Pairs of a misspelling that is no word and the one word that it stands for, in lower case; ambiguous ones are left out. */
export function readPairs(folder: string): Pair[] {
  const right = new Map<string, string>()
  for (const file of FILES) {
    const [, ...rows] = gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n')
    for (const row of rows) {
      const [wrong = '', meant = '', kind] = row.split('\t')
      if (kind !== 'nonword' || meant.includes('|') || right.has(wrong)) continue
      right.set(normalise(wrong).toLowerCase(), normalise(meant).toLowerCase())
    }
  }
  return [...right].map(([wrong, meant]) => ({wrong, right: meant}))
}
