import {afterAll, expect, test, vi} from 'vitest'
import type * as Excerpts from '../../src/text/excerpt.ts'

const PLACE = '../../src/text/excerpt.ts'

/** Functions that quote a stretch, of which each call is counted. */
const counted = {calls: 0}
const counting =
  <Arguments extends unknown[], Result>(quote: (...given: Arguments) => Result) =>
  (...given: Arguments): Result => {
    counted.calls++
    return quote(...given)
  }

afterAll(() => {
  vi.doUnmock(PLACE)
  vi.resetModules()
})

test('of the stretches that a message could quote, only the one that it quotes is looked for', async () => {
  vi.resetModules()
  vi.doMock(PLACE, async (original) => {
    const {excerptFrom, excerptTo, excerptAround, ...others} = (await original()) as typeof Excerpts
    return {...others, excerptFrom: counting(excerptFrom), excerptTo: counting(excerptTo), excerptAround: counting(excerptAround)}
  })
  const {createTextChecker} = await import('../../src/linter/text-checker.ts')
  const {rules} = await import('../../src/rules/index.ts')
  const brackets = rules.filter(({id}) => id === 'unbalanced-bracket')
  const checker = await createTextChecker({format: 'text'}, brackets)
  await checker.prepare('')
  const {messages} = checker.lint('The lamp was lit [ and then it was '.repeat(300))
  expect(messages).toHaveLength(300)
  expect(counted.calls).toBe(300)
})
