import {createHash} from 'node:crypto'
import {type Checker, CheckStatus} from '@stryker-mutator/api/check'
import type {Mutant} from '@stryker-mutator/api/core'
import {declareClassPlugin, PluginKind} from '@stryker-mutator/api/plugin'

/** A number that a seed and a mutant have in common, whichever other mutants there are. */
function lotOf({fileName, location: {start, end}, mutatorName, replacement}: Mutant, seed: string): string {
  const place = [start.line, start.column, end.line, end.column].join(':')
  return createHash('sha256').update([seed, fileName, place, mutatorName, replacement].join('\0')).digest('hex')
}

/**
 * Draws which mutants are tried: the others count as such that don't compile, and so in no score. Drawn are the `MUTANTS_DRAWN` with the lowest hash of
 * `MUTANTS_SEED` and the mutant. Stryker has left out before what is static and to be ignored.
 */
class Sample implements Checker {
  async init(): Promise<void> {}

  /** One group, since how many are drawn is said of all together. */
  async group(mutants: Mutant[]): Promise<string[][]> {
    return [mutants.map(({id}) => id)]
  }

  async check(mutants: Mutant[]): Promise<Awaited<ReturnType<Checker['check']>>> {
    const {MUTANTS_SEED: seed = '', MUTANTS_DRAWN: size = '0'} = process.env
    const lots = mutants.map((mutant) => ({id: mutant.id, lot: lotOf(mutant, seed)})).sort((one, other) => (one.lot < other.lot ? -1 : 1))
    const drawn = new Set(lots.slice(0, Number(size)).map(({id}) => id))
    const result = (id: string) =>
      drawn.has(id) ? {status: CheckStatus.Passed as const} : {status: CheckStatus.CompileError as const, reason: 'not in the sample'}
    return Object.fromEntries(mutants.map(({id}) => [id, result(id)]))
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)]
