import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import {gzipSync} from 'node:zlib'
import {expect, test, vi} from 'vitest'
import {failure} from '../../../src/cli/records/answer.ts'
import {answerAll} from '../../../src/cli/records/answer-all.ts'
import {whyNot} from '../../../src/cli/records/record-means.ts'
import {RecordProgress, toldTime, toldWay} from '../../../src/cli/records/record-progress.ts'
import type {RecordSource} from '../../../src/cli/records/sources.ts'
import type {Standing} from '../../../src/cli/records/task.ts'
import {unpacked} from '../../../src/cli/records/unpacked.ts'
import type {Streams} from '../../../src/cli/streams/streams.ts'
import {Batches} from '../../../src/threads/batches.ts'
import {newClock, Stopwatch, tick} from '../../../src/threads/stopwatch.ts'
import {OverTime} from '../../../src/threads/threads.ts'
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

/** A worker that counts the messages that it gets, and then the milliseconds for as long as it lives. */
const COUNTER = `
import {parentPort, workerData} from 'node:worker_threads'
const {given} = workerData
parentPort.on('message', (tasks) => {
  Atomics.add(given, 0, 1)
  setInterval(() => Atomics.add(given, 1, 1), 1)
  parentPort.postMessage(tasks)
})`

test('tasks go to a worker together, each once, and workers end with whoever asked', async () => {
  const counter = join(scratchFolder(), 'counter.mjs')
  writeFileSync(counter, COUNTER)
  const given = new Int32Array(new SharedArrayBuffer(8))
  const batches = new Batches<number, number>(4, pathToFileURL(counter), {given})
  const tasks = Array.from({length: 8}, (_, index) => index)
  expect(await Promise.all(tasks.map((task) => batches.ask(task, 1)))).toEqual(tasks)
  expect(await Promise.all([8, 9].map((task) => batches.ask(task, 1)))).toEqual([8, 9])
  await setTimeout(20)
  expect([given[0], given[1]! > 0]).toEqual([2, true])
  await batches.close()
  const lived = given[1]
  await setTimeout(20)
  expect(given[1]).toBe(lived)
})

test('why a record has no answer is told in the words of its user', () => {
  expect(whyNot(new OverTime('it took longer than 3 s'))).toBe('it took longer than 3 s, the limit of --max-record-time')
  expect(whyNot(new Error('out of memory'))).toBe('the worker that read this record died (out of memory)')
})

test('a worker answers records in order, and each between two ticks of its clock', async () => {
  const clock = newClock()
  const answer = async (line: Uint8Array, {record}: Standing) => {
    const before = clock[0]
    await setTimeout(1)
    return {...failure(String(line), {record}), counts: {error: before!, warn: clock[0]!, info: 0}}
  }
  const questions = ['a', 'b', 'c'].map((line, index) => ({line: Buffer.from(line), standing: {record: index + 1}}))
  const answers = await answerAll({answer}, clock, questions)
  expect(answers.map(({line, counts: {error, warn}}) => [line, error, warn])).toEqual([
    ['{"record":1,"problem":"a"}', 1, 1],
    ['{"record":2,"problem":"b"}', 3, 3],
    ['{"record":3,"problem":"c"}', 5, 5],
  ])
  expect(clock[0]).toBe(6)
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

/** What is drawn of a run over sources of these sizes, of the first of which 30 bytes are read, and of the second 10. */
function drawn(...sizes: readonly (number | undefined)[]): string[] {
  const lines: string[] = []
  vi.useFakeTimers({now: 5000})
  try {
    const streams = {isWatched: true, error: (text: string) => lines.push(text)} as unknown as Streams
    const progress = new RecordProgress(streams, sizes.map((size) => ({size})) as unknown as RecordSource[])
    for (const [index, read] of [30, 10].entries()) {
      progress.open(() => read)
      vi.setSystemTime(7000 + 2000 * index)
      progress.step()
    }
    progress.clear()
  } finally {
    vi.useRealTimers()
  }
  return lines
}

test('progress counts the records, and the bytes of all sources, of which none may be of unknown size for an end to be known', () => {
  expect(drawn(30, 50)).toEqual([
    '\r\u001b[K1 record, 0.0 MB/s, 37 %, 3 s left',
    '\r\u001b[K2 records, 0.0 MB/s, 50 %, 4 s left',
    '\r\u001b[K',
  ])
  expect(drawn(30, undefined)).toEqual(['\r\u001b[K1 record, 0.0 MB/s', '\r\u001b[K2 records, 0.0 MB/s', '\r\u001b[K'])
})

test('of a packed file it is told how much of it has been read, packed as it is', async () => {
  const path = join(scratchFolder(), 'a.jsonl.GZ')
  const packed = gzipSync('{"a": 1}\n'.repeat(1000))
  writeFileSync(path, packed)
  const {bytes, read} = unpacked(path)
  expect(read()).toBe(0)
  let length = 0
  for await (const chunk of bytes) length += chunk.length
  expect([length, read()]).toEqual([9000, packed.length])
})
