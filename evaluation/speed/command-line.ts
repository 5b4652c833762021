/**
 * The command line over a folder of Markdown articles: cold, from its cache, only what has changed, with workers; and records through a pipe.
 * Builds nothing: run `npm run build` before.
 *
 *     tsx -C copydesk-source evaluation/speed/command-line.ts [--files 2000] [--records MB]
 */
import {spawnSync} from 'node:child_process'
import {appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {bytesOf, Maker} from './articles/maker.ts'
import {compile} from './compile.ts'
import {inBench, inProject} from './paths.ts'
import {costOfRecords} from './records.ts'
import {type Row, tableOf, told} from './table.ts'

const SEED = 9
const FEW = 100
/** One article in so many is changed between the commit and the run with `--since`. */
const CHANGED_EVERY = 40

/** Where a process ends that found something, or nothing. */
const FINE = new Set<number | null>([0, 1])

const bin = inProject('dist/cli.cjs')
const reporter = pathToFileURL(compile(inBench('workers/report-memory.ts'))).href

interface Cost {
  /** Unit: ms. */
  readonly time: number
  /** Unit: MB. */
  readonly memory: number
}

/** The peaks that a process and its threads told, of which each is that of the whole process. */
const peakIn = (told: string): number => (Math.max(...[...told.matchAll(/^peak=(\d+)$/gm)].map(([, peak]) => Number(peak))) * 1024) / 1e6

function costOf(folder: string, args: readonly string[]): Cost {
  const start = performance.now()
  const {status, stderr} = spawnSync(process.execPath, ['--import', reporter, bin, '--format', 'json', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (!FINE.has(status)) throw new Error(stderr)
  return {time: performance.now() - start, memory: peakIn(stderr)}
}

function git(folder: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']
  if (spawnSync('git', [...identity, ...args], {cwd: folder}).status !== 0) throw new Error(`git ${args[0]} failed`)
}

const nameOf = (index: number): string => join(`section-${index % 20}`, `article-${index}.md`)

function layOut(folder: string, articles: readonly string[]): void {
  for (let section = 0; section < 20; section++) mkdirSync(join(folder, `section-${section}`), {recursive: true})
  for (const [index, article] of articles.entries()) writeFileSync(join(folder, nameOf(index)), `# ${article}`)
  writeFileSync(join(folder, '.gitignore'), 'cache.json\n')
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'articles')
}

function change(folder: string, count: number): void {
  for (let index = 0; index < count; index += CHANGED_EVERY) appendFileSync(join(folder, nameOf(index)), '\nThe last paragraph is new.\n')
}

const THREADS = new Map([
  ['0', 'one thread'],
  ['1', '1 worker'],
  ['2', '2 workers'],
])

/** All files of a folder and a few of them, with so many workers: whether memory grows with the number of files shows between the two. */
function costsWith(workers: string, folder: string): {readonly all: Cost; readonly few: Cost} {
  const few = [...Array(FEW).keys()].map(nameOf)
  return {few: costOf(folder, [...few, '--workers', workers]), all: costOf(folder, ['.', '--workers', workers])}
}

function rowsOfThreads(folder: string): {readonly rows: Row[]; readonly alone: Cost} {
  const costs = [...THREADS].map(([workers, name]) => ({name, ...costsWith(workers, folder)}))
  const alone = (costs[0] as {all: Cost}).all
  const rows = costs.flatMap(({name, few, all}) => {
    const whole = row(name, all, alone)
    const growth = `${told(all.memory / few.memory)} ×`
    return [row(`${name}, ${FEW} of the files`, few, alone), {...whole, cells: {...whole.cells, growth}}]
  })
  return {rows, alone}
}

const row = (measure: string, {time, memory}: Cost, base: Cost): Row => ({
  measure,
  budget: '',
  cells: {time: `${told(time / 1000)} s`, ratio: `${told(time / base.time)} ×`, memory: `${told(memory)} MB`},
})

function measureFolder(count: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  const maker = new Maker(SEED)
  const articles = Array.from({length: count}, () => maker.articles(1)[0] ?? '')
  console.error(`${count} articles, ${told(articles.reduce((sum, article) => sum + bytesOf(article), 0) / 1e6)} MB`)
  layOut(folder, articles)
  const {rows, alone} = rowsOfThreads(folder)
  costOf(folder, ['.', '--cache', '--cache-location', 'cache.json'])
  rows.push(row('all from the cache', costOf(folder, ['.', '--cache', '--cache-location', 'cache.json']), alone))
  change(folder, count)
  rows.push(row(`--since, one article in ${CHANGED_EVERY} changed`, costOf(folder, ['.', '--since', 'main']), alone))
  rmSync(folder, {recursive: true})
  return rows
}

/** Records through a pipe: as fast as they are taken, with the memory of each tenth. */
async function measureRecords(megabytes: number, command: string): Promise<Row[]> {
  const args = ['--import', reporter, bin, ...(command === 'check' ? [] : [command]), '--jsonl', '--field', 'text', '--id', 'id']
  const {time, peak, tenths} = await costOfRecords(args, megabytes, peakIn)
  const rows = [row(`${command}, records of ${megabytes} MB through a pipe`, {time, memory: peak}, {time: 1000, memory: 0})]
  return rows.concat(
    tenths.map((memory, index) => ({measure: `most memory in tenth ${index + 1}`, budget: '', cells: {memory: `${told(memory)} MB`}})),
  )
}

const {values} = parseArgs({
  options: {files: {type: 'string', default: '2000'}, records: {type: 'string'}, command: {type: 'string', default: 'check'}},
})
const rows = Number(values.files) > 0 ? measureFolder(Number(values.files)) : []
if (values.records) rows.push(...(await measureRecords(Number(values.records), values.command)))
console.log(tableOf(rows, ['time', 'ratio', 'memory', 'growth']))
