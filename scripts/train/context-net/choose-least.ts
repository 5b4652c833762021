import type {Rival} from '../../../src/language/context-net/format.ts'
import {keyOf} from '../../../src/language/context-net/format.ts'
import {type RareTrials, TRIED, type Trial, type Trials} from './calibrate.ts'
import {Margins} from './margins.ts'
import type {RareWord} from './rare-words.ts'
import type {Kind, Rivals} from './rivals.ts'

/** How often a word is written for another, for each place where that other is meant. Measured where writers were corrected, and rounded. */
const SLIPS: Readonly<Record<Kind | 'rare', number>> = {
  sound: 4e-4,
  look: 4e-5,
  form: 1e-4,
  edit: 3e-6,
  possessive: 0,
  learnt: 0,
  rare: 7e-5,
}
/** Of what is called wrong this share is to be wrong. */
const PRECISION = 0.85
/** A place must speak so clearly for the other word, in nats, whatever the text says. */
const FLOOR = 4
/** Of so many places of a word that are asked for one slip is to be found, or it is not asked for: the net costs time. */
const ASKED_FOR_ONE = 60_000
const HIGHEST = 18
const STEP = 0.5
/** How much further than in the text that was read a place must speak, in nats: other genres have words and turns that this text lacks. Without it 35 of 610,000 words of sixteen genres were reported, and
 * four of these rightly. */
const STRANGE = 3
/** Where a pair would find less than this of its slips it is silent. */
const LEAST_FOUND = 0.04
/** Of a rare word that occurs, beyond the furthest that its places reach, in nats. */
const BEYOND = 0.5
/** What is expected beyond the last margin that right text reached: half a place, and less with each nat. */
const UNSEEN = 0.5

/** How many places of right text would be called wrong, of those that were seen and those that may come. */
function falseFrom(least: number, wrong: Margins): number {
  const {beyond} = wrong
  return wrong.from(least) + UNSEEN * Math.exp(Math.min(0, beyond - least))
}

/** The least margin at which enough of what is called wrong is wrong. @param expected - how many slips the text would have, and how many of them would be found from a margin on */
function leastFor(wrong: Margins, expected: number, foundFrom: (least: number) => number): number | undefined {
  for (let least = FLOOR; least <= HIGHEST; least += STEP) {
    const found = foundFrom(least)
    if (found < LEAST_FOUND) return undefined
    const right = expected * found
    if (right / (right + falseFrom(least, wrong)) >= PRECISION) return least + STRANGE
  }
  return undefined
}

/** A pair that is told well enough, and how many of its slips the text would have and the net would find. */
interface Told {
  readonly rival: Rival
  readonly finds: number
}

function told({written, meant, margins}: Trial, reverse: Trial | undefined, kind: Kind): Told[] {
  if (reverse === undefined || reverse.margins.total === 0) return []
  const {total} = reverse.margins
  const foundFrom = (least: number): number => reverse.margins.upTo(-least) / total
  const least = leastFor(margins, SLIPS[kind] * total, foundFrom)
  return least === undefined ? [] : [{rival: {written, meant, least}, finds: SLIPS[kind] * total * foundFrom(least)}]
}

/** Whether a word is worth asking for: enough is found for the places where it stands. */
const isWorthIt = (those: readonly Told[], places: number): boolean =>
  those.reduce((sum, {finds}) => sum + finds, 0) * ASKED_FOR_ONE >= places

/** The rivals that are told well enough, each with its least margin, by what is written. */
export function chooseRivals(trials: Trials, rivals: Rivals): Rival[] {
  return Array.from(trials)
    .flatMap(([written, those]) => {
      const found = those.flatMap((trial) => {
        const reverse = trials.get(trial.meant)?.find(({meant}) => meant === written)
        return told(trial, reverse, rivals.get(written)!.get(trial.meant)!)
      })
      return isWorthIt(found, those[0]!.margins.total) ? found.map(({rival}) => rival) : []
    })
    .sort((a, b) => a.written - b.written || a.meant - b.meant)
}

/** The same of rare words. Their least margins count their share in. */
export function chooseRare(words: ReadonlyMap<string, readonly RareWord[]>, {wrong, right, most}: RareTrials): Rival[] {
  const least = new Map(
    Array.from(right, ([kind, found]) => {
      const expected = SLIPS.rare * found.total * TRIED
      return [kind, leastFor(wrong.get(kind) ?? new Margins(), expected, (margin) => found.from(margin) / found.total)] as const
    }),
  )
  return [...words.values()]
    .flat()
    .flatMap((rare) => {
      const margin = least.get(rare.kind)
      if (margin === undefined) return []
      const own = (most.get(rare) ?? Number.NEGATIVE_INFINITY) + BEYOND
      return own > HIGHEST ? [] : [{written: keyOf(rare.word), meant: rare.meant, least: Math.max(margin, own) + rare.share}]
    })
    .sort((a, b) => a.written - b.written || a.meant - b.meant)
}
