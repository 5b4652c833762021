import type {Speller} from '../../../src/index.ts'
import type {Gold, GoldFile} from '../gold.ts'
import type {Report} from '../report.ts'
import {Share} from '../share.ts'
import type {Task} from '../task.ts'

interface Pair {
  readonly wrong: string
  readonly correct: readonly string[]
}

/** The list that is scored unless files are named: misspellings that are no words, of words that every dictionary has. */
const CORE = 'core_nonword.tsv'

/** An editor's menu shows this many corrections without scrolling. */
const SHOWN = 5

/** Ranks of the times that are told: the median, the slow end, the slowest. */
const RANKS = [0.5, 0.95, 1]

/** The pairs of a table whose columns are named in its first line. Where there is a column `type`, only `nonword` counts. */
function pairsOf({text}: GoldFile, limit: number): Pair[] {
  const [header = [], ...rows] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
  const column = (name: string) => header.indexOf(name)
  const [wrong, correct, type] = [column('wrong'), column('correct'), column('type')]
  return rows
    .filter((row) => type < 0 || row[type] === 'nonword')
    .slice(0, limit)
    .map((row) => ({wrong: row[wrong] ?? '', correct: (row[correct] ?? '').split('|')}))
}

function timed<Result>(work: () => Result, times: number[]): Result {
  const start = performance.now()
  const result = work()
  times.push(performance.now() - start)
  return result
}

const ranked = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b)
  return RANKS.map((rank) => sorted[Math.min(sorted.length - 1, Math.floor(rank * sorted.length))]?.toFixed(2)).join(' / ')
}

function scoreTable(speller: Speller, name: string, pairs: readonly Pair[], report: Report): void {
  const [detected, first, shown] = [new Share(), new Share(), new Share()]
  const times: number[] = []
  for (const {wrong, correct} of pairs) {
    detected.add(!speller.correct(wrong))
    const offered = timed(() => speller.suggest(wrong), times)
    first.add(correct.includes(offered[0] ?? ''))
    shown.add(offered.slice(0, SHOWN).some((word) => correct.includes(word)))
    if (speller.correct(wrong)) report.wrong(`${name} not detected`, () => `${wrong} -> ${correct}`)
    if (!correct.includes(offered[0] ?? ''))
      report.wrong(`${name} first wrong`, () => `${wrong} -> ${correct}, got ${offered.slice(0, SHOWN)}`)
  }
  report.record(`spelling.${name}.n`, pairs.length)
  report.record(`spelling.${name}.detected`, detected.ratio)
  report.record(`spelling.${name}.first`, first.ratio)
  report.record(`spelling.${name}.first-five`, shown.ratio)
  report.record(`spelling.${name}.ms-p50-p95-max`, ranked(times))
}

const tablesIn = (gold: Gold): GoldFile[] => [...gold.filesIn('spelling', '.tsv')].filter(({name}) => gold.isSelective || name === CORE)

/** The speller alone, on pairs of a misspelling and its corrections, without context. */
export const spelling: Task = async (subject, gold, report) => {
  const speller = await subject.createSpeller()
  for (const file of tablesIn(gold)) scoreTable(speller, file.name, pairsOf(file, gold.limit), report)
}
