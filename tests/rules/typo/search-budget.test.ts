import type {VFile} from 'vfile'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {Ranking} from '../../../src/language/spelling/ranking.ts'
import {createLinter} from '../../../src/linter/linter.ts'

/** Words like none, all different. */
const strange = (count: number): string[] =>
  Array.from({length: count}, (_, index) => `zq${index.toString(26).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}xvkq`)

const typos = (messages: VFile['messages']) => messages.filter(({ruleId}) => ruleId === 'typo')

const linter = await createLinter({rules: {boilerplate: 'off', 'duplicate-passage': 'off', 'sentence-fragment': 'off'}})

afterEach(() => vi.restoreAllMocks())

describe('a text full of unknown words', () => {
  test('has as many compared with the whole dictionary as its length allows', () => {
    const rank = vi.spyOn(Ranking.prototype, 'rank')
    const counts = [2000, 4000].map((words) => {
      rank.mockClear()
      linter.lint(`${strange(words).join('\n\n')}\n`)
      return new Set(rank.mock.calls.map(([word]) => word)).size
    })
    expect(counts[0]).toBeLessThan(160)
    expect(counts[1]! / counts[0]!).toBeLessThan(2)
  })

  test('says so once, at the first of the others, for information', () => {
    const {messages} = linter.lint(`${strange(1000).join('\n\n')}\n`)
    const told = typos(messages).filter(({reason}) => /compared only/.test(reason))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({fatal: null, expected: [], reason: expect.stringMatching(/^“zq\w+xvkq” and \d{3} other unknown words/)})
  })

  test('still has its slips found, wherever they stand', () => {
    const words = strange(1000)
    const {messages} = linter.lint(`${words.slice(0, 700).join('\n\n')}\n\nThe harbuor was quiett.\n\n${words.slice(700).join('\n\n')}`)
    expect(typos(messages).map(({actual}) => actual)).toEqual(expect.arrayContaining(['harbuor', 'quiett']))
  })

  test('comes to the same when it is linted again', () => {
    const words = strange(400)
    const versions = [
      words.join('\n\n'),
      [...words.slice(0, 300), 'The end.'].join('\n\n'),
      words.slice(0, 90).join('\n\n'),
      words.join('\n\n'),
    ]
    const again = versions.map((version) => linter.lint(version).messages.map(({reason, place}) => [reason, place]))
    expect(again[3]).toEqual(again[0])
    expect(JSON.stringify(again[2])).not.toContain('compared only')
  })
})

test('no correction is looked for of a very long word', () => {
  const rank = vi.spyOn(Ranking.prototype, 'rank')
  expect(typos(linter.lint(`The ${'acgt'.repeat(5000)} was long.`).messages)).toEqual([])
  expect(rank).not.toHaveBeenCalled()
})
