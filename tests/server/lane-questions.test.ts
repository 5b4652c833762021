import {describe, expect, test, vi} from 'vitest'
import type {Settings} from '../../src/linter/settings.ts'
import {type Answering, type Job, Lane} from '../../src/server/lane.ts'
import type {GivenUp, LaneAnswer, LaneQuestion} from '../../src/server/lane-questions.ts'
import {Lanes, LONG} from '../../src/server/lanes.ts'

/** What stands in for a thread, and notes what it is asked. */
class Noting implements Answering {
  readonly asked: LaneQuestion[] = []
  isClosed = false
  answerTo: (question: LaneQuestion) => LaneAnswer = () => ({found: []})
  readonly givenUp: GivenUp

  constructor(givenUp: GivenUp) {
    this.givenUp = givenUp
  }

  async ask(question: LaneQuestion): Promise<LaneAnswer> {
    this.asked.push(question)
    return this.answerTo(question)
  }

  close(): void {
    this.isClosed = true
  }

  /** What it was told of settings, one question after another. */
  get settings(): unknown[] {
    return this.asked.flatMap((question) => (question.ask === 'forget' ? [] : [question.task.settings.settings]))
  }
}

const job = (more: Partial<Job> = {}): Job => ({ask: 'check', key: 'a', text: 'x', format: 'text', settings: {}, ...more})

/** A lane, and the threads that it has started. */
function newLane(): {lane: Lane; threads: Noting[]} {
  const threads: Noting[] = []
  const lane = new Lane((givenUp) => {
    const thread = new Noting(givenUp)
    threads.push(thread)
    return thread
  })
  return {lane, threads}
}

describe('settings', () => {
  const british: Settings = {language: 'en-GB'}

  test('go to a thread whole but once, and by the same number afterwards', async () => {
    const {lane, threads} = newLane()
    for (const settings of [british, {}, {...british}, british]) await lane.ask(job({settings}))
    expect(threads[0]?.settings).toEqual([british, {}, undefined, undefined])
    const numbers = threads[0]!.asked.map((question) => (question.ask === 'forget' ? undefined : question.task.settings.id))
    expect(numbers[2]).toBe(numbers[0])
    expect(numbers[3]).toBe(numbers[0])
    expect(numbers[1]).not.toBe(numbers[0])
  })

  test('go to it again where it has forgotten them, or is another', async () => {
    const {lane, threads} = newLane()
    await lane.ask(job({settings: british}))
    threads[0]!.answerTo = (question) =>
      question.ask !== 'forget' && question.task.settings.settings ? {found: []} : {done: 'unknown-settings'}
    expect(await lane.ask(job({settings: british}))).toEqual({found: []})
    expect(threads[0]?.settings).toEqual([british, undefined, british])
    lane.close()
    await lane.ask(job({settings: british}))
    expect(threads[1]?.settings).toEqual([british])
  })
})

test('a question is numbered, and has all that the thread needs and nothing else', async () => {
  const {lane, threads} = newLane()
  await lane.ask(job({ask: 'fix', within: {start: 1, end: 2}}))
  await lane.ask(job())
  expect(threads[0]?.asked).toMatchObject([
    {ask: 'fix', task: {number: 1, key: 'a', text: 'x', format: 'text', within: {start: 1, end: 2}}},
    {ask: 'check', task: {number: 2, key: 'a', text: 'x', format: 'text'}},
  ])
})

test('a part that has made room is asked again, by a number of its own, and its asker told what comes of that', async () => {
  const {lane, threads} = newLane()
  await lane.ask(job({key: 'b'}))
  let isGivenUp = false
  threads[0]!.answerTo = (question) => {
    if (question.ask === 'forget' || question.task.within === undefined || isGivenUp) return {found: []}
    isGivenUp = true
    return {done: 'given-up'}
  }
  expect(await lane.ask(job({within: {start: 0, end: 1}}))).toEqual({found: []})
  const numbers = threads[0]!.asked.map((question) => (question.ask === 'forget' ? 0 : question.task.number))
  expect(numbers).toEqual([1, 2, 3])
})

test('a thread that dies of a question is told of', async () => {
  const {lane, threads} = newLane()
  await lane.ask(job())
  threads[0]!.answerTo = () => {
    throw new Error('out of memory')
  }
  expect(await lane.ask(job())).toEqual({problem: 'The thread that checked this document ended: out of memory'})
})

describe('a document that is forgotten', () => {
  test('is forgotten by its thread, unless that has never known it', async () => {
    const {lane, threads} = newLane()
    await lane.ask(job())
    await lane.forget('b')
    await lane.forget('a')
    await lane.forget('a')
    expect(threads[0]?.asked.slice(1)).toEqual([{ask: 'forget', key: 'a'}])
  })

  test('leaves a thread that ends after 20 s without another', async () => {
    vi.useFakeTimers()
    try {
      const {lane, threads} = newLane()
      for (const key of ['a', 'b']) await lane.ask(job({key}))
      await lane.forget('a')
      vi.advanceTimersByTime(30_000)
      expect(threads[0]?.isClosed).toBe(false)
      await lane.forget('b')
      vi.advanceTimersByTime(19_000)
      expect(threads[0]?.isClosed).toBe(false)
      await lane.ask(job())
      vi.advanceTimersByTime(30_000)
      expect(threads[0]?.isClosed).toBe(false)
      await lane.forget('a')
      vi.advanceTimersByTime(21_000)
      expect(threads[0]?.isClosed).toBe(true)
      await lane.ask(job())
      expect(threads).toHaveLength(2)
    } finally {
      vi.useRealTimers()
    }
  })

  test('whose thread fails at it harms nothing', async () => {
    const {lane, threads} = newLane()
    await lane.ask(job())
    threads[0]!.answerTo = () => {
      throw new Error('out of memory')
    }
    await expect(lane.forget('a')).resolves.toBeUndefined()
  })
})

describe('documents', () => {
  /** Lanes, and the threads that were started for them. */
  function newLanes(): {lanes: Lanes; threads: Noting[]} {
    const threads: Noting[] = []
    const lanes = new Lanes((givenUp) => {
      const thread = new Noting(givenUp)
      threads.push(thread)
      return thread
    })
    return {lanes, threads}
  }
  const texts = (threads: readonly Noting[]) =>
    threads.map(({asked}) => asked.map((question) => (question.ask === 'forget' ? `forget ${question.key}` : question.task.text.length)))

  test('have a thread with others of about their length', async () => {
    const {lanes, threads} = newLanes()
    for (const [index, length] of [1, 99_999, 100_000, LONG - 1, LONG, 0].entries())
      await lanes.ask(job({key: String(index), text: 'x'.repeat(length)}))
    expect(texts(threads)).toEqual([[1, 99_999, 0], [100_000, LONG - 1], [LONG]])
  })

  test('are long or short by what is looked at of them', async () => {
    const {lanes, threads} = newLanes()
    await lanes.ask(job({text: 'x'.repeat(LONG), within: {start: 500_000, end: 580_000}}))
    await lanes.ask(job({key: 'b'}))
    expect(threads).toHaveLength(1)
  })

  test('that grow or shrink are forgotten where they were', async () => {
    const {lanes, threads} = newLanes()
    for (const length of [99_999, 100_000, 99_999]) await lanes.ask(job({text: 'x'.repeat(length)}))
    await Promise.resolve()
    expect(texts(threads)).toEqual([
      [99_999, 'forget a', 99_999],
      [100_000, 'forget a'],
    ])
  })

  test('are forgotten, and all threads ended', async () => {
    const {lanes, threads} = newLanes()
    await lanes.ask(job())
    await lanes.ask(job({key: 'b', text: 'x'.repeat(LONG)}))
    lanes.forget('a')
    lanes.forget('b')
    await Promise.resolve()
    expect(texts(threads)).toEqual([
      [1, 'forget a'],
      [LONG, 'forget b'],
    ])
    lanes.close()
    expect(threads.map(({isClosed}) => isClosed)).toEqual([true, true])
  })
})
