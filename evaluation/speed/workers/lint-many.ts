import type {Adapter, Lint} from './adapter.ts'

/** The time that each text took, in ms, and how many messages there were in all. */
export interface Answer {
  readonly times: readonly number[]
  readonly messages: number
}

async function answer(lint: Lint, texts: readonly string[]): Promise<Answer> {
  const times: number[] = []
  let messages = 0
  for (const text of texts) {
    const start = performance.now()
    messages += await lint(text)
    times.push(performance.now() - start)
  }
  return {times, messages}
}

const {create} = (await import(process.argv[2] ?? '')) as Adapter
const lint = await create()
process.on('message', async (texts: readonly string[]) => {
  const answered = await answer(lint, texts)
  process.send?.(answered)
})
process.send?.('ready')
