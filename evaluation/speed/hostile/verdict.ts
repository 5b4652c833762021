import {told} from '../table.ts'
import type {Attack} from '../workers/attack.ts'
import type {Attacker} from './attacker.ts'
import type {Case} from './units.ts'

/** The larger of the two sizes of each text, in bytes; the other is half of it. */
const SIZE = 100_000
/** What the larger one may take, in s of processor time. */
const LIMIT = 2
/** What the larger one may take as a multiple of the other. */
const GROWTH = 2.5
/** Below this, in s, the compiler and the collector of garbage weigh more than the text, and growth means nothing. */
const LEAST = 0.3
/** Times that are doubtful are taken so often, and the least counts: a busy machine and a collection of garbage only ever add. */
const TURNS = 3

/** What a case came to. */
export interface Verdict {
  /** What the larger text took, in s of processor time. */
  readonly seconds: number
  /** That as a multiple of what half of it took; missing where it took too little to tell. */
  readonly growth?: number
  readonly failure?: string
}

export const isWithinLimits = ({seconds, growth = 0, failure}: Verdict): boolean =>
  failure === undefined && seconds <= LIMIT && growth <= GROWTH

/** How bad a verdict is: what is beyond the limits before all that is within, then by time. */
export const badnessOf = (verdict: Verdict): number => Number(!isWithinLimits(verdict)) * 1000 + verdict.seconds

/** What is read before a text in a new process, so that what is loaded once is loaded. */
const FIRST: Attack = {action: 'lint', format: 'text', text: 'The harbour was closed for too days.'}

/** Gives up what a process remembers of the words that it has met. */
async function forget(attacker: Attacker): Promise<void> {
  attacker.stop()
  await attacker.attack(FIRST)
}

async function measure(attacker: Attacker, {unit, format, action}: Case): Promise<Verdict> {
  const take = (size: number) => attacker.attack({action, format, text: unit.make(size)})
  const {cpu, failure} = await take(SIZE)
  const seconds = cpu / 1000
  if (failure !== undefined) return {seconds, failure}
  if (seconds < LEAST) return {seconds}
  return {seconds, growth: cpu / (await take(SIZE / 2)).cpu}
}

/** The growth of a text where the whole and its half each have a process of their own: the half is a part of the whole, and its words are remembered. */
async function growthAlone(attacker: Attacker, {unit, format, action}: Case): Promise<number> {
  const take = async (size: number): Promise<number> => {
    await forget(attacker)
    return (await attacker.attack({action, format, text: unit.make(size)})).cpu
  }
  return (await take(SIZE)) / (await take(SIZE / 2))
}

/** The lesser time and the lesser growth of two turns. */
const lesser = (one: Verdict, other: Verdict): Verdict => ({
  ...(one.failure === undefined ? other : one),
  seconds: Math.min(one.seconds, other.seconds),
  ...(one.growth !== undefined && other.growth !== undefined && {growth: Math.min(one.growth, other.growth)}),
})

/** What a case comes to: the least of several turns where one seems too much, and the growth in processes of their own. */
export async function verdictOn(attacker: Attacker, attack: Case): Promise<Verdict> {
  let best = await measure(attacker, attack)
  for (let turn = 1; turn < TURNS && !isWithinLimits(best) && best.failure === undefined && best.seconds < 4 * LIMIT; turn++) {
    const next = await measure(attacker, attack)
    const isGrowing = (next.growth ?? 0) > GROWTH
    best = lesser(best, isGrowing ? {...next, growth: await growthAlone(attacker, attack)} : next)
  }
  return best
}

/** A verdict as a cell of a table; one beyond the limits is marked. */
export function toldVerdict(verdict: Verdict): string {
  const {seconds, growth, failure} = verdict
  const mark = isWithinLimits(verdict) ? '' : ' ✗'
  if (failure !== undefined) return `${failure}${mark}`
  return `${told(seconds)} s${growth === undefined ? '' : `, × ${growth.toFixed(1)}`}${mark}`
}
