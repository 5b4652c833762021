import {bytesOf, Maker} from '../articles/maker.ts'
import {rateCells, upTo} from '../rates.ts'
import {Samples, sum} from '../samples.ts'
import type {Section} from '../section.ts'

const SEED = 2
const ROUNDS = 7
const QUICK_ROUNDS = 3

/** Text of one round, in bytes; a contestant is given its share of it, and at least one article. */
const TEXT = 400_000
const QUICK_TEXT = 100_000

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
    const cells = rateCells(
      samples,
      field.contestants.map(({name}) => name),
    )
    return [{measure: 'warm, articles of 2–20 KB', budget: '≥ 1.2 MB/s; 5 × retext, 30 × harper', cells}]
  },
}
