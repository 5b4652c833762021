import {bytesOf, Maker} from '../articles/maker.ts'
import {copydesk} from '../contestant.ts'
import {Samples, sum} from '../samples.ts'
import type {Section} from '../section.ts'
import {told} from '../table.ts'

const SEED = 2
const ROUNDS = 7
const QUICK_ROUNDS = 3

/** Text of one round, in bytes; a contestant is given its share of it, and at least one article. */
const TEXT = 400_000
const QUICK_TEXT = 100_000

/** The first articles of a list that come to so many bytes. */
function upTo(bytes: number, articles: readonly string[]): string[] {
  let size = 0
  return articles.filter((article, index) => {
    size += bytesOf(article)
    return index === 0 || size <= bytes
  })
}

/** Rates in MB/s; those of peers also as what copydesk does of them. */
function cellsOf(samples: Samples, names: readonly string[]): Record<string, string> {
  const own = samples.median(copydesk.name) ?? Number.NaN
  const cells: Record<string, string> = {}
  for (const name of names) {
    const rate = samples.median(name)
    if (rate === undefined) continue
    cells[name] = `${told(rate)} MB/s${name === copydesk.name ? '' : ` (copydesk ${told(own / rate)} ×)`}`
  }
  return cells
}

/** Throughput on fresh articles of 2 to 20 KB, per second of processor time, with everything loaded and the first round not counted. */
export const warm: Section = {
  name: 'warm',
  async measure({field, quick}) {
    const maker = new Maker(SEED)
    const text = quick ? QUICK_TEXT : TEXT
    const rounds = Array.from({length: 1 + (quick ? QUICK_ROUNDS : ROUNDS)}, () => maker.articles(text))
    const samples = new Samples()
    await field.warmRounds('warm', rounds.length, async ({name, share}, process, round) => {
      const articles = upTo(share * text, rounds[round] ?? [])
      const {cpu} = await process.lint(articles)
      if (round > 0) samples.add(name, sum(articles.map(bytesOf)) / 1000 / cpu)
    })
    const cells = cellsOf(
      samples,
      field.contestants.map(({name}) => name),
    )
    return [{measure: 'warm, articles of 2–20 KB', budget: '≥ 1.2 MB/s; 5 × retext, 30 × harper', cells}]
  },
}
