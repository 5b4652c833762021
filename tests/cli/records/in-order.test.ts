import {expect, test} from 'vitest'
import {InOrder} from '../../../src/cli/records/in-order.ts'

const after = <Value>(time: number, value: Value): Promise<Value> => new Promise((done) => setTimeout(done, time, value))

test('answers are taken in the order of their questions, however long each takes', async () => {
  const taken: number[] = []
  const answers = new InOrder<number>(async (answer) => void taken.push(answer), 5)
  for (let index = 0; index < 30; index++) await answers.add(after((index * 7) % 11, index), 1)
  await answers.end()
  expect(taken).toEqual(Array.from({length: 30}, (_, index) => index))
})

test('an answer is taken when it is there, though no further question comes', async () => {
  const taken: number[] = []
  const answers = new InOrder<number>(async (answer) => void taken.push(answer), 5)
  await answers.add(Promise.resolve(1), 1)
  await after(5, undefined)
  expect(taken).toEqual([1])
})

test.each([
  ['their number', 3, 1, 4],
  ['their size', 100, 6 * 1024 * 1024, 3],
])('whoever asks is held back by %s, and by a taker who is slow', async (_, ahead, size, most) => {
  let [open, highest] = [0, 0]
  const answers = new InOrder<undefined>(async () => {
    await after(1, undefined)
    open--
  }, ahead)
  for (let index = 0; index < 20; index++) {
    highest = Math.max(highest, ++open)
    await answers.add(Promise.resolve(undefined), size)
  }
  await answers.end()
  expect([open, highest]).toEqual([0, most])
})
