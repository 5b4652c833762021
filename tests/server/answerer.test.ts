import {expect, test} from 'vitest'
import {DocumentAnswerer} from '../../src/server/answerer.ts'
import {type LaneQuestion, type LaneTask, nothingGivenUp} from '../../src/server/lane-questions.ts'

const TEXT = 'He abandonned it.\n\nThe “old pier“ stays.\n'

const task = (more: Partial<LaneTask> = {}): LaneTask => ({
  number: 1,
  key: 'a',
  text: TEXT,
  format: 'text',
  settings: {id: 1, settings: {}},
  ...more,
})
const check = (more: Partial<LaneTask> = {}): LaneQuestion => ({ask: 'check', task: task(more)})

/** What was found, by the text that is marked. */
async function marked(answerer: DocumentAnswerer, question: LaneQuestion): Promise<unknown> {
  const answer = await answerer.answer(question)
  return 'found' in answer ? answer.found.map(({actual}) => actual) : answer
}

test('a text is checked, or corrected', async () => {
  const answerer = new DocumentAnswerer(nothingGivenUp())
  expect(await marked(answerer, check())).toEqual(['abandonned', '“'])
  expect(await answerer.answer({ask: 'fix', task: task()})).toEqual({
    edits: [
      {start: 3, end: 13, text: 'abandoned'},
      {start: 32, end: 33, text: '”'},
    ],
  })
})

test('no more than a part of a text is looked at where no more is wanted', async () => {
  const answerer = new DocumentAnswerer(nothingGivenUp())
  expect(await marked(answerer, check({within: {start: 0, end: 10}}))).toEqual(['abandonned'])
})

test('settings are told once, and known by their number from then on', async () => {
  const answerer = new DocumentAnswerer(nothingGivenUp())
  const silent = {rules: {typo: 'off'}} as const
  expect(await answerer.answer(check({settings: {id: 7}}))).toEqual({done: 'unknown-settings'})
  expect(await marked(answerer, check({settings: {id: 7, settings: silent}}))).toEqual(['“'])
  expect(await marked(answerer, check({settings: {id: 7}}))).toEqual(['“'])
  expect(await marked(answerer, check({settings: {id: 8, settings: {}}}))).toEqual(['abandonned', '“'])
})

test('a document that is forgotten gives back as much as was looked at of it', async () => {
  const answerer = new DocumentAnswerer(nothingGivenUp())
  await answerer.answer(check())
  await answerer.answer(check({key: 'b', within: {start: 10, end: 15}}))
  expect(answerer.takeForgotten()).toBe(0)
  expect(await answerer.answer({ask: 'forget', key: 'a'})).toEqual({done: 'forgotten'})
  expect(answerer.takeForgotten()).toBe(TEXT.length)
  expect(answerer.takeForgotten()).toBe(0)
  for (const key of ['b', 'nowhere']) await answerer.answer({ask: 'forget', key})
  expect(answerer.takeForgotten()).toBe(5)
})

test('what is given up ends, and the next is answered', async () => {
  const givenUp = nothingGivenUp()
  const answerer = new DocumentAnswerer(givenUp)
  Atomics.store(givenUp, 0, 3)
  expect(await answerer.answer(check({number: 3}))).toEqual({done: 'given-up'})
  expect(await marked(answerer, check({number: 4}))).toEqual(['abandonned', '“'])
})

test('what is given up while it is under way ends', async () => {
  const givenUp = nothingGivenUp()
  const answerer = new DocumentAnswerer(givenUp)
  const answer = answerer.answer(check({number: 3}))
  Atomics.store(givenUp, 0, 3)
  expect(await answer).toEqual({done: 'given-up'})
})

test('what goes wrong is the answer, with the place where it did', async () => {
  const answer = await new DocumentAnswerer(nothingGivenUp()).answer(check({text: undefined as unknown as string}))
  expect(answer).toEqual({problem: expect.stringMatching(/Error: .*\n +at /)})
})
