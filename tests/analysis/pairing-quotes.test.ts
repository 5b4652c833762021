import {expect, test, vi} from 'vitest'
import {createTextChecker} from '../../src/linter/text-checker.ts'
import {rules} from '../../src/rules/index.ts'
import * as excerpts from '../../src/text/excerpt.ts'

vi.mock('../../src/text/excerpt.ts', async (original) => {
  const real = await original<typeof excerpts>()
  return {...real, excerptFrom: vi.fn(real.excerptFrom), excerptTo: vi.fn(real.excerptTo), excerptAround: vi.fn(real.excerptAround)}
})

test('of the stretches that a message could quote, only the one that it quotes is looked for', async () => {
  const brackets = rules.filter(({id}) => id === 'unbalanced-bracket')
  const checker = await createTextChecker({format: 'text'}, brackets)
  await checker.prepare('')
  const {messages} = checker.lint('[ '.repeat(300))
  expect(messages).toHaveLength(300)
  const {excerptFrom, excerptTo, excerptAround} = vi.mocked(excerpts)
  expect(excerptFrom.mock.calls.length + excerptTo.mock.calls.length + excerptAround.mock.calls.length).toBe(300)
})
