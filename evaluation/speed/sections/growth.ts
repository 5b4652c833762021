import {bytesOf, Maker} from '../articles/maker.ts'
import type {Contestant} from '../contestant.ts'
import {Samples, sum} from '../samples.ts'
import type {Bench, Section} from '../section.ts'
import {type Row, told, toldBytes} from '../table.ts'

const SEED = 3
const ROUNDS = 3
const QUICK_ROUNDS = 1

/** Sizes of one document, in bytes. The first is what the others are compared with. */
const SIZES = [10_000, 100_000, 1_000_000, 4_000_000] as const
const QUICK_LARGEST = 1_000_000

/** Text of each size in one round: one document of the largest, several of the smaller ones, so that chance weighs the same. */
const TEXT = 1_000_000
const QUICK_TEXT = 200_000

/** Text read before the first round, in bytes, because code that is not compiled yet would make the smallest documents, which come first, dear. */
const WARM_UP = 100_000

const keyOf = ({name}: Contestant, size: number): string => `${name} ${size}`

/** Documents of one size that come to the contestant's share of the text of a round. */
function documentsOf(size: number, {share}: Contestant, {quick}: Bench, maker: Maker): string[] {
  const count = Math.max(1, Math.floor((share * (quick ? QUICK_TEXT : TEXT)) / size))
  return Array.from({length: count}, () => maker.document(size))
}

function sizesFor({largest}: Contestant, {quick}: Bench): number[] {
  return SIZES.filter((size) => size <= Math.min(largest, quick ? QUICK_LARGEST : largest))
}

function rowOf(size: number, {field}: Bench, samples: Samples): Row {
  const cells: Record<string, string> = {}
  for (const contestant of field.contestants) {
    const [small, large] = [samples.median(keyOf(contestant, SIZES[0])), samples.median(keyOf(contestant, size))]
    if (small !== undefined && large !== undefined) cells[contestant.name] = `${told(large / small)} ×`
  }
  return {measure: `cost per byte, ${toldBytes(size)} against ${toldBytes(SIZES[0])}`, budget: '≤ 1.2 ×', cells}
}

/** What a byte of a large document costs in processor time, as a multiple of what it costs in a small one: 1 is linear. */
export const growth: Section = {
  name: 'growth',
  async measure(bench) {
    const samples = new Samples()
    const rounds = bench.quick ? QUICK_ROUNDS : ROUNDS
    await bench.field.warmRounds('growth', rounds, async (contestant, process, round) => {
      const maker = new Maker(SEED + round)
      if (round === 0) await process.lint(maker.articles(contestant.share * WARM_UP))
      for (const size of sizesFor(contestant, bench)) {
        const documents = documentsOf(size, contestant, bench, maker)
        const {cpu} = await process.lint(documents)
        samples.add(keyOf(contestant, size), cpu / sum(documents.map(bytesOf)))
      }
    })
    return SIZES.slice(1)
      .map((size) => rowOf(size, bench, samples))
      .filter(({cells}) => Object.keys(cells).length > 0)
  },
}
