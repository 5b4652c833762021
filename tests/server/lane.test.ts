import {afterEach, expect, test} from 'vitest'
import {type Job, Lane} from '../../src/server/lane.ts'
import {threadOf} from '../../src/server/lanes.ts'

/** A worker that answers with what it was asked after as many ms as the text says, wants settings whole once, dies of “die”, and gives up what it is told to. */
const WORKER = `
import {parentPort, workerData} from 'node:worker_threads'
let knows = false
parentPort.on('message', async ({ask, task}) => {
  if (ask === 'forget') return parentPort.postMessage({done: 'forgotten'})
  if (task.text === 'die') process.exit(3)
  knows ||= task.settings.settings !== undefined
  if (!knows) return parentPort.postMessage({done: 'unknown-settings'})
  for (let left = Number(task.text); left > 0; left--) {
    if (Atomics.load(workerData.given, 0) === task.number) return parentPort.postMessage({done: 'given-up'})
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  parentPort.postMessage({problem: task.key + ' ' + task.text})
})`

const start = threadOf(new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`))
const settings = {}
const job = (key: string, text: string, more: Partial<Job> = {}): Job => ({ask: 'check', key, text, format: 'text', settings, ...more})

/** Longer than any test may take. */
const ENDLESS = '600000'

let lane: Lane
afterEach(() => lane.close())

test('of each document only the newest version waits, and what came last goes first', async () => {
  lane = new Lane(start)
  const done: unknown[] = []
  const ask = (key: string, text: string) => lane.ask(job(key, text)).then((answer) => done.push(answer && Object.values(answer)[0]))
  await Promise.all([ask('a', '50'), ask('b', '1'), ask('c', '2'), ask('b', '3'), ask('d', '4')])
  expect(done).toEqual([undefined, 'a 50', 'd 4', 'b 3', 'c 2'])
})

test('a version that is under way is given up for the next, and one of another document is not', async () => {
  lane = new Lane(start)
  const first = lane.ask(job('a', ENDLESS))
  const next = lane.ask(job('a', '30'))
  const other = lane.ask(job('b', '1'))
  expect(await first).toBeUndefined()
  expect(await next).toEqual({problem: 'a 30'})
  expect(await other).toEqual({problem: 'b 1'})
})

test('a version that is under way is given up with its document, or when nobody wants it', async () => {
  lane = new Lane(start)
  for (const giveUp of [() => lane.giveUp('a'), () => void lane.forget('a')]) {
    const first = lane.ask(job('a', ENDLESS))
    giveUp()
    expect(await first).toBeUndefined()
  }
  const controller = new AbortController()
  const [running, waiting] = [lane.ask(job('a', ENDLESS), controller.signal), lane.ask(job('b', ENDLESS), controller.signal)]
  controller.abort()
  expect(await Promise.all([running, waiting, lane.ask(job('c', ENDLESS), controller.signal)])).toEqual([undefined, undefined, undefined])
  expect(await lane.ask(job('b', '1'))).toEqual({problem: 'b 1'})
})

test('a part of a document makes room for another, and is asked again', async () => {
  lane = new Lane(start)
  const done: string[] = []
  const ask = async (one: Job) => {
    const answer = await lane.ask(one)
    if (answer && 'problem' in answer) done.push(answer.problem)
  }
  const part = ask(job('a', '300', {within: {start: 0, end: 1}}))
  await ask(job('b', '1'))
  await part
  expect(done).toEqual(['b 1', 'a 300'])
  const given = lane.ask(job('a', ENDLESS, {within: {start: 0, end: 1}}))
  const whole = lane.ask(job('b', '20'))
  lane.giveUp('a')
  expect(await given).toBeUndefined()
  expect(await whole).toEqual({problem: 'b 20'})
})

test('a thread that dies takes one answer with it, and the next is told the settings again', async () => {
  lane = new Lane(start)
  expect(await lane.ask(job('a', '1'))).toEqual({problem: 'a 1'})
  const died = await lane.ask(job('b', 'die'))
  expect(died).toEqual({problem: expect.stringContaining('ended')})
  expect(await lane.ask(job('a', '2'))).toEqual({problem: 'a 2'})
})

test('a document that is forgotten is not waited for', async () => {
  lane = new Lane(start)
  const first = lane.ask(job('a', '20'))
  const waiting = lane.ask(job('b', '1'))
  await lane.forget('b')
  expect(await waiting).toBeUndefined()
  expect(await first).toEqual({problem: 'a 20'})
})

test('who gives up a version that a newer has replaced does not give that up', async () => {
  lane = new Lane(start)
  const controller = new AbortController()
  const running = lane.ask(job('b', '30'))
  const old = lane.ask(job('a', '1'), controller.signal)
  const newer = lane.ask(job('a', '2'))
  controller.abort()
  expect(await Promise.all([running, old, newer])).toEqual([{problem: 'b 30'}, undefined, {problem: 'a 2'}])
})

test('what was ended is started again', async () => {
  lane = new Lane(start)
  const first = lane.ask(job('a', ENDLESS))
  lane.close()
  expect(await first).toBeUndefined()
  expect(await lane.ask(job('a', '1'))).toEqual({problem: 'a 1'})
})
