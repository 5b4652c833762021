import {commandFor} from '../contestant.ts'
import {timeOf} from '../process.ts'
import {Samples} from '../samples.ts'
import type {Section} from '../section.ts'
import {told} from '../table.ts'
import {ARTICLE, BARE, BARE_ARGUMENTS} from './whole-process.ts'

/** Medians of nine interleaved rounds come out the same to a tenth on a shared machine. */
const ROUNDS = 9
const QUICK_ROUNDS = 3

/** A process from its start to its end, on one article. */
export const cold: Section = {
  name: 'cold',
  async measure({field, quick}) {
    const samples = new Samples()
    const rounds = 1 + (quick ? QUICK_ROUNDS : ROUNDS)
    await field.rounds('cold', rounds, (contestant, round) => {
      const bare = contestant === field.contestants[0] ? timeOf(BARE_ARGUMENTS) : undefined
      const time = timeOf(commandFor(contestant, ARTICLE))
      if (round === 0) return
      if (bare !== undefined) samples.add(BARE, bare)
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
