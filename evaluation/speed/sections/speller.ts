import {Maker} from '../articles/maker.ts'
import {slip} from '../articles/vary.ts'
import {adapterOf, type Contestant, copydesk, harper} from '../contestant.ts'
import {loadTimeOf} from '../process.ts'
import {Random} from '../random.ts'
import {processorTime} from '../rates.ts'
import {quantile, Samples} from '../samples.ts'
import type {Section} from '../section.ts'
import {type Row, told} from '../table.ts'
import type {BenchSpeller, SpellerAdapter} from '../workers/speller.ts'

const SEED = 5
const ROUNDS = 5
const QUICK_ROUNDS = 2

/** Text whose words are judged in one round, in bytes, and slips that are corrected. */
const TEXT = 400_000
const QUICK_TEXT = 60_000
const SLIPS = 200
const QUICK_SLIPS = 40

const SPELLERS: readonly Contestant[] = [
  {name: 'nspell', folder: 'spellers/nspell', share: 0.5, largest: 0, note: 'With dictionary-en.'},
  {
    ...harper,
    door: 'speller',
    share: 0.02,
    note: 'It has no speller of its own: texts of one word are checked by all rules that are on by default.',
  },
]
const COPYDESK: Contestant = {...copydesk, door: 'speller'}

const wordsOf = (articles: readonly string[]): string[] => articles.flatMap((article) => article.match(/\p{L}+/gu) ?? [])

/** Words of the articles with a slip of the finger each, none twice. */
function slipsOf(words: readonly string[], count: number, random: Random): string[] {
  const long = [...new Set(words.filter((word) => /^\p{Ll}{4,}$/u.test(word)))]
  const slips = new Set<string>()
  while (slips.size < Math.min(count, long.length)) slips.add(slip(random.pick(long), random))
  return [...slips]
}

const load = async (contestant: Contestant): Promise<BenchSpeller> => ((await import(adapterOf(contestant))) as SpellerAdapter).create()

async function judgeAll(speller: BenchSpeller, words: readonly string[]): Promise<number> {
  const before = process.cpuUsage()
  for (const word of words) {
    const judged = speller.correct(word)
    if (typeof judged !== 'boolean') await judged
  }
  return (1000 * processorTime(before)) / words.length
}

async function correctAll(speller: BenchSpeller, slips: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const word of slips) {
    const before = process.cpuUsage()
    await speller.suggest(word)
    times.push(processorTime(before))
  }
  return times
}

function toldTimes(times: readonly number[]): string {
  return `${told(quantile(times, 0.5))} / ${told(quantile(times, 0.95))} / ${told(quantile(times, 1))} ms`
}

function cellsOf(samples: Samples, kind: string, names: readonly string[], unit: string): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const name of names) {
    const value = samples.median(`${kind} ${name}`)
    if (value !== undefined) cells[name] = `${told(value)} ${unit}`
  }
  return cells
}

function rowsOf(samples: Samples, times: ReadonlyMap<string, readonly number[]>, names: readonly string[]): Row[] {
  const suggest = Object.fromEntries([...times].map(([name, all]) => [name, toldTimes(all)]))
  return [
    {measure: 'judge a word', budget: '≤ 0.3 µs', cells: cellsOf(samples, 'correct', names, 'µs')},
    {measure: 'suggest: median / 95 % / longest', budget: '0.5 / 3 / 20 ms', cells: suggest},
    {measure: 'load to judge words, in a fresh process', budget: '≤ 15 ms', cells: cellsOf(samples, 'load', names, 'ms')},
  ]
}

/** The speller alone, in this process: words of fresh articles are judged, and slips corrected; each is loaded in fresh processes as well. */
export const speller: Section = {
  name: 'speller',
  peers: SPELLERS,
  async measure({field, quick}) {
    const [maker, random, samples] = [new Maker(SEED), new Random(SEED), new Samples()]
    const rounds = Array.from({length: 1 + (quick ? QUICK_ROUNDS : ROUNDS)}, () => wordsOf(maker.articles(quick ? QUICK_TEXT : TEXT)))
    const spellers = new Map<Contestant, BenchSpeller>()
    const times = new Map<string, number[]>()
    await field.rounds('speller', rounds.length, async (contestant, round) => {
      const own = contestant === copydesk ? COPYDESK : contestant
      const loaded = spellers.get(contestant) ?? (await load(own))
      spellers.set(contestant, loaded)
      const words = (rounds[round] ?? []).slice(0, own.share * (rounds[round]?.length ?? 0))
      const slips = slipsOf(words, own.share * (quick ? QUICK_SLIPS : SLIPS), random)
      const [judging, correcting] = [await judgeAll(loaded, words), await correctAll(loaded, slips)]
      const loading = loadTimeOf(adapterOf(own))
      if (round === 0) return
      samples.add(`correct ${own.name}`, judging)
      samples.add(`load ${own.name}`, loading)
      times.set(own.name, [...(times.get(own.name) ?? []), ...correcting])
    })
    return rowsOf(
      samples,
      times,
      field.contestants.map(({name}) => name),
    )
  },
}
