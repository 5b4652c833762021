import {commandFor} from '../contestant.ts'
import type {Field} from '../field.ts'
import {durationOf} from '../process.ts'
import {Samples} from '../samples.ts'
import type {Section} from '../section.ts'
import {type Row, told} from '../table.ts'
import {ARTICLE, BARE, BARE_ARGUMENTS} from './whole-process.ts'

/** Rounds that count; one more before them fills the file system's cache. An odd number, so that the median is one of them. */
const ROUNDS = 9
const QUICK_ROUNDS = 3

/** Each in ms and as a multiple of what a bare process takes. */
function rowOf(measure: string, budget: string, field: Field, timeOf: (name: string) => number | undefined): Row {
  const bare = timeOf(BARE) ?? Number.NaN
  const cells: Record<string, string> = {[BARE]: `${told(bare)} ms`}
  for (const {name} of field.contestants) {
    const time = timeOf(name)
    if (time !== undefined) cells[name] = `${told(time)} ms (${told(time / bare)} × node)`
  }
  return {measure, budget, cells}
}

/** A process from its start to its end, on one article: by the clock the median, since other work only ever adds, and the mean of processor time, which comes in coarse steps. */
export const cold: Section = {
  name: 'cold',
  async measure({field, quick}) {
    const [elapsed, processor] = [new Samples(), new Samples()]
    const rounds = 1 + (quick ? QUICK_ROUNDS : ROUNDS)
    await field.rounds('cold', rounds, (contestant, round) => {
      for (const [name, args] of [
        [BARE, BARE_ARGUMENTS],
        [contestant.name, commandFor(contestant, ARTICLE)],
      ] as const) {
        const duration = durationOf(args)
        if (round === 0) continue
        elapsed.add(name, duration.elapsed)
        if (!(contestant.isProgram && name !== BARE)) processor.add(name, duration.processor)
      }
    })
    return [
      rowOf('cold process, one article', '≤ 7 × node', field, (name) => elapsed.median(name)),
      rowOf('cold process, processor time of all threads', '–', field, (name) => processor.mean(name)),
    ]
  },
}
