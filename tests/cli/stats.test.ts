import {expect, test, vi} from 'vitest'
import {Stats} from '../../src/cli/check/stats.ts'
import type {Streams} from '../../src/cli/streams/streams.ts'
import {rules} from '../../src/rules/index.ts'

/** What is told of a run in which a rule takes some ms for a paragraph. */
function told(work: (stats: Stats) => void): string {
  let said = ''
  vi.useFakeTimers({now: 0, toFake: ['performance']})
  try {
    const stats = new Stats({error: (text: string) => (said += text)} as unknown as Streams)
    work(stats)
    stats.end()
  } finally {
    vi.useRealTimers()
  }
  return said
}

const finding = (ruleId: string) => ({reason: 'odd', ruleId, fatal: false})

test('findings are counted rule by rule, and files and characters in all', () => {
  const lines = told((stats) => {
    const report = {path: 'a.txt', source: 'One two.', messages: [finding('typo'), finding('typo'), finding('none')]}
    expect(stats.report(report)).toBe(report)
    stats.report({...report, messages: [finding('repeated-word')], source: 'Three.'})
  }).split('\n')
  expect(lines[0]).toBe('rule                      findings         ms')
  expect(lines).toContain('typo                             2        0.0')
  expect(lines).toContain('repeated-word                    1        0.0')
  expect(lines).toContain('quote-style                      0        0.0')
  expect(lines.slice(rules.length + 1)).toEqual(['2 files, 14 characters, 0 ms in all', ''])
})

test('a rule is timed by what it takes, also where it fails, and the slowest comes first', () => {
  const lines = told((stats) => {
    const timed = rules.map(stats.timed)
    expect(timed.map(({id}) => id)).toEqual(rules.map(({id}) => id))
    for (const [index, time] of [2, 7].entries()) {
      const get = () => {
        vi.advanceTimersByTime(time)
        throw new Error('out of order')
      }
      const failing = new Proxy({}, {get}) as never
      expect(() => timed[index]?.check(failing, failing)).toThrow('out of order')
    }
    vi.advanceTimersByTime(100)
  }).split('\n')
  expect(lines.slice(1, 3).map((line) => line.split(/ +/))).toEqual([
    [rules[1]?.id, '0', '7.0'],
    [rules[0]?.id, '0', '2.0'],
  ])
  expect(lines.at(-2)).toBe('0 files, 0 characters, 109 ms in all')
})
