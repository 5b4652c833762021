import {spawn} from 'node:child_process'
import {closeSync, existsSync, openSync, readFileSync} from 'node:fs'
import {bytesOf, Maker} from './articles/maker.ts'

/** What it cost to check records through a pipe. */
export interface RecordCost {
  /** Unit: ms. */
  readonly time: number
  /** Most memory at any time. Unit: MB. */
  readonly peak: number
  /** Most memory in each tenth of the bytes, as sampled; 0 where the system does not tell. Unit: MB. */
  readonly tenths: readonly number[]
}

/** Between two looks at the memory of the process. Unit: ms. */
const INTERVAL = 200

/** Bytes between two lines that tell how far it has come. */
const MILESTONE = 20e6

const SEED = 9

/** The resident set of a process in MB; `undefined` where there is no such record. */
function residentOf(pid: number): number | undefined {
  const status = `/proc/${pid}/status`
  const [, size] = (existsSync(status) && /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))) || []
  return size === undefined ? undefined : (Number(size) * 1024) / 1e6
}

/** The lines of records with fresh articles of 2 to 20 KB, until they come to so many bytes; with each, how many bytes came before it. */
function* recordsOf(megabytes: number): Generator<{line: string; before: number}> {
  const maker = new Maker(SEED)
  for (let id = 0, before = 0; before < megabytes * 1e6; id++) {
    const line = `${JSON.stringify({id, text: maker.articles(1)[0]})}\n`
    yield {line, before}
    before += bytesOf(line)
  }
}

/** Pipes records into a command as fast as it takes them, and watches its memory. Its own standard error must end with its peak. */
export async function costOfRecords(args: readonly string[], megabytes: number, peakIn: (told: string) => number): Promise<RecordCost> {
  const nowhere = openSync('/dev/null', 'w')
  const start = performance.now()
  const child = spawn(process.execPath, [...args], {stdio: ['pipe', nowhere, 'pipe']})
  let said = ''
  child.stderr?.on('data', (chunk) => (said += chunk))
  const ended = new Promise<void>((done) => child.on('exit', () => done()))
  const tenths = Array.from({length: 10}, () => 0)
  let written = 0
  const look = (): void => {
    const tenth = Math.min(9, Math.floor(written / (megabytes * 1e5)))
    tenths[tenth] = Math.max(tenths[tenth] ?? 0, residentOf(child.pid ?? 0) ?? 0)
  }
  const watch = setInterval(look, INTERVAL)
  let told = 0
  for (const {line, before} of recordsOf(megabytes)) {
    written = before
    if (written >= told + MILESTONE)
      console.error(
        `${Math.round((told = written) / 1e6)} MB after ${Math.round((performance.now() - start) / 1000)} s, ${tenths.map(Math.round).join(' ')} MB`,
      )
    if (child.stdin?.write(line) === false) await new Promise((done) => child.stdin?.once('drain', done))
  }
  child.stdin?.end()
  await ended
  clearInterval(watch)
  closeSync(nowhere)
  return {time: performance.now() - start, peak: peakIn(said), tenths}
}
