import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {toldTime, toldWay} from '../../../src/cli/records/progress.ts'
import {Batches} from '../../../src/cli/threads/batches.ts'
import {newClock, Stopwatch, tick} from '../../../src/cli/threads/stopwatch.ts'
import {scratchFolder} from '../../harness/scratch-folder.ts'

/** A worker that answers with what it is asked, and never comes back from "spin". */
const WORKER = `
import {parentPort, workerData} from 'node:worker_threads'
const {clock, given} = workerData
parentPort.on('message', (tasks) => {
  parentPort.postMessage(tasks.map((task) => {
    Atomics.add(clock, 0, 1)
    while (task === 'spin');
    Atomics.add(clock, 0, 1)
    return given + task
  }))
})`

const filename = join(scratchFolder(), 'worker.mjs')
writeFileSync(filename, WORKER)

test('a thread that is at one thing for too long is ended, and what else it was given is answered', async () => {
  const batches = new Batches<string, string>(2, pathToFileURL(filename), {given: '+', patience: 1000})
  const said = ['a', 'spin', 'b', 'c'].map((task) => batches.ask(task, 1).catch(({name, message}: Error) => `${name}: ${message}`))
  expect(await Promise.all(said)).toEqual(['+a', 'OverTime: it took longer than 1 s', '+b', '+c'])
  await batches.close()
})

test('a stopwatch runs while a thread is at one thing, and not while it waits', () => {
  const clock = newClock()
  const watch = new Stopwatch(clock)
  expect(watch.elapsed(100)).toBe(0)
  tick(clock)
  expect([watch.elapsed(200), watch.elapsed(350)]).toEqual([0, 150])
  tick(clock)
  tick(clock)
  expect([watch.elapsed(400), watch.elapsed(450)]).toEqual([0, 50])
  tick(clock)
  expect(watch.elapsed(900)).toBe(0)
})

test.each([
  [400, '0 s'],
  [89_000, '89 s'],
  [91_000, '2 min'],
  [89 * 60_000, '89 min'],
  [125 * 60_000, '2 h 5 min'],
])('%i ms are %s', (time, told) => expect(toldTime(time)).toBe(told))

test('the way is told in records, speed and, where its end is known, what is left', () => {
  expect(toldWay({records: 12_345, read: 20e6, whole: undefined}, 10_000)).toBe('12345 records, 2.0 MB/s')
  expect(toldWay({records: 1, read: 20e6, whole: 80e6}, 10_000)).toBe('1 record, 2.0 MB/s, 25 %, 30 s left')
  expect(toldWay({records: 0, read: 0, whole: 80e6}, 10_000)).toBe('0 records, 0.0 MB/s')
})
