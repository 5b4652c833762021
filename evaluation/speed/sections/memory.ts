import {commandFor} from '../contestant.ts'
import {memoryOf} from '../process.ts'
import {Samples} from '../samples.ts'
import type {Section} from '../section.ts'
import {told} from '../table.ts'
import {ARTICLE, BARE, BARE_ARGUMENTS} from './whole-process.ts'

const ROUNDS = 3

/** The most memory that a process holds while it checks one article. */
export const memory: Section = {
  name: 'memory',
  async measure({field}) {
    const samples = new Samples()
    await field.rounds('memory', ROUNDS, (contestant) => {
      if (contestant.isProgram) return
      samples.add(BARE, memoryOf(BARE_ARGUMENTS))
      samples.add(contestant.name, memoryOf(commandFor(contestant, ARTICLE)))
    })
    const bare = samples.median(BARE) ?? Number.NaN
    const cells: Record<string, string> = {[BARE]: `${told(bare)} MB`}
    for (const {name} of field.contestants) {
      const peak = samples.median(name)
      if (peak !== undefined) cells[name] = `${told(peak)} MB (${told(peak / bare)} × node)`
    }
    return [{measure: 'peak memory, one article', budget: '≤ 2 × node', cells}]
  },
}
