import {commandFor} from '../contestant.ts'
import {timeOf} from '../process.ts'
import {Samples} from '../samples.ts'
import type {Section} from '../section.ts'
import {told} from '../table.ts'
import {ARTICLE, BARE, BARE_ARGUMENTS} from './whole-process.ts'

/** Rounds that count; one more before them fills the file system's cache. An odd number, so that the median is one of them. */
const ROUNDS = 9
const QUICK_ROUNDS = 3

/** A process from its start to its end, on one article. */
export const cold: Section = {
  name: 'cold',
  async measure({field, quick}) {
    const samples = new Samples()
    const rounds = 1 + (quick ? QUICK_ROUNDS : ROUNDS)
    await field.rounds('cold', rounds, (contestant, round) => {
      const [bare, time] = [timeOf(BARE_ARGUMENTS), timeOf(commandFor(contestant, ARTICLE))]
      if (round === 0) return
      samples.add(BARE, bare)
      samples.add(contestant.name, time)
    })
    const bare = samples.median(BARE) ?? Number.NaN
    const cells: Record<string, string> = {[BARE]: `${told(bare)} ms`}
    for (const {name} of field.contestants) {
      const time = samples.median(name)
      if (time !== undefined) cells[name] = `${told(time)} ms (${told(time / bare)} × node)`
    }
    return [{measure: 'cold process, one article', budget: '≤ 2.5 × node', cells}]
  },
}
