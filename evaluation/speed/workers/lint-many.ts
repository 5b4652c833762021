import {existsSync, readFileSync} from 'node:fs'
import type {Adapter, Lint} from './adapter.ts'

/** What some texts took, in ms, and how many messages there were in all. */
export interface Answer {
  /** The wait for each of the texts. */
  readonly times: readonly number[]
  /** Processor time of all threads for all of the texts: what a busy machine does not change. */
  readonly cpu: number
  readonly messages: number
}

/** Where Linux tells the time of a process, and of its children that have ended, in user mode and in the kernel, in steps of 10 ms. */
const [OWN, CHILDREN, TICK] = [[11, 12], [13, 14], 10]

function timeIn(process: number | string, places: readonly number[]): number {
  const path = `/proc/${process}/stat`
  if (!existsSync(path)) return 0
  const text = readFileSync(path, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return places.reduce((sum, place) => sum + Number(fields[place]) * TICK, 0)
}

/** What programs beside this process have taken so far, in ms; 0 where there are none, or the system does not tell. */
const timeBeside = (program: number | undefined): number => timeIn('self', CHILDREN) + (program === undefined ? 0 : timeIn(program, OWN))

async function answer(lint: Lint, program: number | undefined, texts: readonly string[]): Promise<Answer> {
  const times: number[] = []
  let messages = 0
  const [before, beforeBeside] = [process.cpuUsage(), timeBeside(program)]
  for (const text of texts) {
    const start = performance.now()
    messages += await lint(text)
    times.push(performance.now() - start)
  }
  const {user, system} = process.cpuUsage(before)
  return {times, cpu: (user + system) / 1000 + timeBeside(program) - beforeBeside, messages}
}

const {create, program} = (await import(process.argv[2] ?? '')) as Adapter
const lint = await create()
process.on('message', async (texts: readonly string[]) => {
  const answered = await answer(lint, program?.(), texts)
  process.send?.(answered)
})
process.send?.('ready')
