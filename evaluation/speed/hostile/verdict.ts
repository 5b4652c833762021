import type {Format} from '../../../src/formats/format.ts'
import {told} from '../table.ts'
import type {Action} from '../workers/attack.ts'
import type {Attacker} from './attacker.ts'
import type {Unit} from './unit.ts'

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

const ACTIONS: readonly Action[] = ['lint', 'fix', 'clean']

/** The worst that a unit did, in one of the formats and actions. */
export interface Verdict {
  /** What the larger text took, in s of processor time. */
  readonly seconds: number
  /** That as a multiple of what half of it took; `undefined` where it took too little to tell. */
  readonly growth: number | undefined
  readonly where: string
  readonly failure?: string | undefined
}

const isBad = ({seconds, growth = 0, failure}: Verdict): boolean => failure !== undefined || seconds > LIMIT || growth > GROWTH

const badness = (verdict: Verdict): number => Number(isBad(verdict)) * 1000 + verdict.seconds

async function verdictOn(attacker: Attacker, unit: Unit, format: Format, action: Action): Promise<Verdict> {
  const where = `${action}, ${format}`
  const take = async (size: number) => attacker.attack({action, format, text: unit.make(size)})
  const {cpu, failure} = await take(SIZE)
  const seconds = cpu / 1000
  if (failure !== undefined || seconds < LEAST) return {seconds, growth: undefined, where, failure}
  const half = (await take(SIZE / 2)).cpu / 1000
  return {seconds, growth: seconds / half, where}
}

/** The least of several turns of what seems too much. */
async function sureVerdict(attacker: Attacker, unit: Unit, format: Format, action: Action): Promise<Verdict> {
  let best = await verdictOn(attacker, unit, format, action)
  for (let turn = 1; turn < TURNS && isBad(best) && best.failure === undefined && best.seconds < 4 * LIMIT; turn++) {
    const next = await verdictOn(attacker, unit, format, action)
    if (badness(next) < badness(best)) best = next
  }
  return best
}

/** The worst of a unit over its formats and all actions. What fails is not tried in another way. */
export async function worstOf(attacker: Attacker, unit: Unit): Promise<Verdict> {
  let worst: Verdict | undefined
  for (const format of unit.formats) {
    for (const action of ACTIONS) {
      const verdict = await sureVerdict(attacker, unit, format, action)
      if (worst === undefined || badness(verdict) > badness(worst)) worst = verdict
      if (verdict.failure !== undefined) return verdict
    }
  }
  return worst!
}

/** A verdict as a cell of a table; one beyond the limits is marked. */
export function toldVerdict(verdict: Verdict): string {
  const {seconds, growth, where, failure} = verdict
  const mark = isBad(verdict) ? ' ✗' : ''
  if (failure !== undefined) return `${failure} (${where})${mark}`
  return `${told(seconds)} s${growth === undefined ? '' : `, × ${growth.toFixed(1)}`} (${where})${mark}`
}

export const isWithinLimits = (verdict: Verdict): boolean => !isBad(verdict)
