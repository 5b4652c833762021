import {afterEach, expect, test} from 'vitest'
import {type Job, Lane} from '../../src/server/lane.ts'

/** A worker that answers with what it was asked after as many ms as the text says, wants settings whole once, and dies of “die”. */
const WORKER = `
import {parentPort} from 'node:worker_threads'
let knows = false
parentPort.on('message', async ({ask, task}) => {
  if (ask === 'forget') return parentPort.postMessage({done: 'forgotten'})
  if (task.text === 'die') process.exit(3)
  knows ||= task.settings.settings !== undefined
  if (!knows) return parentPort.postMessage({done: 'unknown-settings'})
  await new Promise((resolve) => setTimeout(resolve, Number(task.text)))
  parentPort.postMessage({problem: task.key + ' ' + task.text})
})`

const module = new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`)
const settings = {}
const job = (key: string, text: string): Job => ({ask: 'check', key, text, format: 'text', settings})

let lane: Lane
afterEach(() => lane.close())

test('of each document only the newest version waits, and what came last goes first', async () => {
  lane = new Lane(module, false)
  const done: unknown[] = []
  const ask = (key: string, text: string) => lane.ask(job(key, text)).then((answer) => done.push(answer && Object.values(answer)[0]))
  await Promise.all([ask('a', '50'), ask('b', '1'), ask('c', '2'), ask('b', '3'), ask('d', '4')])
  expect(done).toEqual([undefined, 'a 50', 'd 4', 'b 3', 'c 2'])
})

test('a version that is under way is finished, or broken off where that is wanted', async () => {
  lane = new Lane(module, false)
  const first = lane.ask(job('a', '30'))
  expect(await lane.ask(job('a', '1'))).toEqual({problem: 'a 1'})
  expect(await first).toEqual({problem: 'a 30'})
  lane.close()
  lane = new Lane(module, true)
  const broken = lane.ask(job('a', '60000'))
  expect(await lane.ask(job('a', '1'))).toEqual({problem: 'a 1'})
  expect(await broken).toBeUndefined()
})

test('a thread that dies takes one answer with it, and the next is told the settings again', async () => {
  lane = new Lane(module, false)
  expect(await lane.ask(job('a', '1'))).toEqual({problem: 'a 1'})
  const died = await lane.ask(job('b', 'die'))
  expect(died).toEqual({problem: expect.stringContaining('ended')})
  expect(await lane.ask(job('a', '2'))).toEqual({problem: 'a 2'})
})

test('a document that is forgotten is not waited for', async () => {
  lane = new Lane(module, false)
  const first = lane.ask(job('a', '20'))
  const waiting = lane.ask(job('b', '1'))
  await lane.forget('b')
  expect(await waiting).toBeUndefined()
  expect(await first).toEqual({problem: 'a 20'})
})
