import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {type LineLabel, lineLabels} from '../../src/analysis/boilerplate/labels.ts'
import type {LabelledPage} from './fit.ts'

interface Record {
  readonly raw: string
  readonly lines: readonly {readonly start: number; readonly end: number; readonly label: string}[]
}

const labelOf = (label: string): LineLabel =>
  lineLabels.find((known) => known === label) ?? (label.startsWith('headline') ? 'headline' : 'boilerplate')

/** The labelled pages of a gzipped file of JSON lines. */
export function readPages(path: string): LabelledPage[] {
  const records = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)
  return records.map((record) => {
    const {raw, lines} = JSON.parse(record) as Record
    return {lines: lines.map(({start, end, label}) => ({text: raw.slice(start, end).trim(), label: labelOf(label)}))}
  })
}
