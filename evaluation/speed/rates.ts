import {bytesOf} from './articles/maker.ts'
import {copydesk} from './contestant.ts'
import type {Samples} from './samples.ts'
import {told} from './table.ts'

/** The first articles of a list that come to so many bytes, and at least one. */
export function upTo(bytes: number, articles: readonly string[]): string[] {
  let size = 0
  return articles.filter((article, index) => {
    size += bytesOf(article)
    return index === 0 || size <= bytes
  })
}

/** Rates in MB/s; those of peers also as what copydesk does of them. */
export function rateCells(samples: Samples, names: readonly string[]): Record<string, string> {
  const own = samples.median(copydesk.name) ?? Number.NaN
  const cells: Record<string, string> = {}
  for (const name of names) {
    const rate = samples.median(name)
    if (rate === undefined) continue
    cells[name] = `${told(rate)} MB/s${name === copydesk.name ? '' : ` (copydesk ${told(own / rate)} ×)`}`
  }
  return cells
}

/** Processor time of this process since `before`, in ms. */
export function processorTime(before: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}
