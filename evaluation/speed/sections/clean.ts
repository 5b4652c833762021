import {bytesOf, Maker} from '../articles/maker.ts'
import {type Contestant, copydesk} from '../contestant.ts'
import {median, sum} from '../samples.ts'
import type {Section} from '../section.ts'
import {told} from '../table.ts'
import {WarmProcess} from '../warm-process.ts'

const SEED = 11
const ROUNDS = 7
const QUICK_ROUNDS = 3

/** Text of one round, in bytes. */
const TEXT = 1_000_000
const QUICK_TEXT = 200_000

/** One long document, whose cost per byte is compared with that of the articles, in bytes. */
const LONG = 4_000_000
const QUICK_LONG = 1_000_000

const cleaner: Contestant = {...copydesk, folder: 'copydesk-clean'}

/** Megabytes cleaned in a second of processor time. */
async function rateOf(process: WarmProcess, texts: readonly string[]): Promise<number> {
  const {cpu} = await process.lint(texts)
  return sum(texts.map(bytesOf)) / 1000 / cpu
}

/** Throughput of `clean`, which no peer has, on fresh articles of 2 to 20 KB and on one long text, with everything loaded and the first round not counted. */
export const clean: Section = {
  name: 'clean',
  async measure({quick}) {
    const maker = new Maker(SEED)
    const process = await WarmProcess.start(cleaner)
    const articles: number[] = []
    const long: number[] = []
    for (let round = 0; round <= (quick ? QUICK_ROUNDS : ROUNDS); round++) {
      const rates = [
        await rateOf(process, maker.articles(quick ? QUICK_TEXT : TEXT)),
        await rateOf(process, [maker.document(quick ? QUICK_LONG : LONG)]),
      ] as const
      if (round === 0) continue
      articles.push(rates[0])
      long.push(rates[1])
    }
    process.stop()
    return [
      {measure: 'clean, articles of 2–20 KB', budget: '≥ 5 MB/s', cells: {[copydesk.name]: `${told(median(articles))} MB/s`}},
      {
        measure: `clean, cost per byte, ${quick ? '1' : '4'} MB against articles`,
        budget: '≤ 1.2 ×',
        cells: {[copydesk.name]: `${told(median(articles) / median(long))} ×`},
      },
    ]
  },
}
