import type {Adapter, Lint} from './adapter.ts'

/** What some texts took, in ms, and how many messages there were in all. */
export interface Answer {
  /** The wait for each of the texts. */
  readonly times: readonly number[]
  /** Processor time of all threads for all of the texts: what a busy machine does not change. */
  readonly cpu: number
  readonly messages: number
}

async function answer(lint: Lint, programTime: () => number, texts: readonly string[]): Promise<Answer> {
  const times: number[] = []
  let messages = 0
  const [before, beforeBeside] = [process.cpuUsage(), programTime()]
  for (const text of texts) {
    const start = performance.now()
    messages += await lint(text)
    times.push(performance.now() - start)
  }
  const {user, system} = process.cpuUsage(before)
  return {times, cpu: (user + system) / 1000 + programTime() - beforeBeside, messages}
}

const {create, programTime = () => 0} = (await import(process.argv[2] ?? '')) as Adapter
const lint = await create()
process.on('message', async (texts: readonly string[]) => {
  const answered = await answer(lint, programTime, texts)
  process.send?.(answered)
})
process.send?.('ready')
