import {type Row, told} from '../table.ts'
import type {Case} from './units.ts'
import {badnessOf, isWithinLimits, toldVerdict, type Verdict} from './verdict.ts'

/** A case and what it came to with each build. */
export interface Result {
  readonly attack: Case
  readonly verdicts: ReadonlyMap<string, Verdict>
}

/** So many of the worst cases are told one by one, and all that are beyond the limits. */
const WORST = 10

type Verdicts = readonly Verdict[]

function cellsOf(results: readonly Result[], tell: (verdicts: Verdicts) => string): Row['cells'] {
  const builds = [...(results[0]?.verdicts.keys() ?? [])]
  return Object.fromEntries(builds.map((build) => [build, tell(results.map(({verdicts}) => verdicts.get(build)!))]))
}

function sum(verdicts: Verdicts): string {
  const seconds = verdicts.map((verdict) => verdict.seconds).sort((a, b) => a - b)
  const within = verdicts.filter(isWithinLimits).length
  const median = seconds[seconds.length >> 1] ?? 0
  return `${within} of ${seconds.length} within, median ${told(median)} s, longest ${told(seconds.at(-1) ?? 0)} s`
}

const kindsIn = (results: readonly Result[]): number => new Set(results.map(({attack}) => attack.unit)).size

const sumRow = (family: string, results: readonly Result[]): Row => ({
  measure: `${family}: ${kindsIn(results)} kinds`,
  budget: '2 s, × 2.5',
  cells: cellsOf(results, sum),
})

const worstIn = ({verdicts}: Result): number => Math.max(...[...verdicts.values()].map(badnessOf))

const isWithin = ({verdicts}: Result): boolean => [...verdicts.values()].every(isWithinLimits)

/** A name as a code span in a cell of a table. */
function coded(name: string): string {
  const span = name.includes('`') ? `\`\` ${name} \`\`` : `\`${name}\``
  return span.replaceAll('|', '\\|')
}

const rowOf = (result: Result): Row => ({
  measure: `${coded(result.attack.unit.name)} (${result.attack.action}, ${result.attack.format})`,
  budget: '2 s, × 2.5',
  cells: cellsOf([result], ([verdict]) => toldVerdict(verdict!)),
})

/** A row for each family and one for all, then the worst cases, one by one. */
export function summaryOf(results: readonly Result[]): Row[] {
  const families = [...new Set(results.map(({attack}) => attack.family))]
  const worst = [...results].sort((a, b) => worstIn(b) - worstIn(a)).filter((result, index) => index < WORST || !isWithin(result))
  const sums = families.map((family) =>
    sumRow(
      family,
      results.filter(({attack}) => attack.family === family),
    ),
  )
  return [...sums, sumRow('all', results), ...worst.map(rowOf)]
}
