import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Journal} from '../../evaluation/speed/hostile/journal.ts'
import {type Result, summaryOf} from '../../evaluation/speed/hostile/summary.ts'
import {casesOf, nameOf} from '../../evaluation/speed/hostile/units.ts'
import type {Verdict} from '../../evaluation/speed/hostile/verdict.ts'

describe('the cases of the hostile list', () => {
  test('have names of their own, each kind in its formats through lint, fix and clean', () => {
    const cases = casesOf()
    expect(new Set(cases.map(nameOf)).size).toBe(cases.length)
    expect(cases.length).toBeGreaterThan(4500)
    expect(casesOf({action: 'fix'})).toHaveLength(cases.length / 3)
  })

  test('can be chosen by a part of their names or by family, and an unknown family or action is a clear line', () => {
    expect(casesOf({part: '" ",'}).length).toBeLessThan(casesOf().length / 10)
    expect(casesOf({family: 'words'}).every(({family}) => family === 'words')).toBe(true)
    expect(() => casesOf({family: 'cats'})).toThrow("There is no family 'cats'.")
    expect(() => casesOf({action: 'check'})).toThrow("There is no action 'check'. There are: lint, fix, clean.")
  })
})

describe('the journal of a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-journal-'))
  const file = join(folder, 'run.jsonl')
  const measured: string[] = []
  const measure = async (name: string): Promise<Verdict> => {
    measured.push(name)
    return {seconds: measured.length}
  }
  beforeAll(() => new Journal('one', file).verdict('a', () => measure('a')))
  afterAll(() => rmSync(folder, {recursive: true}))

  test('gives what was measured of the same build, and measures the rest', async () => {
    const journal = new Journal('one', file)
    expect(await journal.verdict('a', () => measure('never'))).toEqual({seconds: 1})
    expect(await journal.verdict('b', () => measure('b'))).toEqual({seconds: 2})
    expect(measured).toEqual(['a', 'b'])
  })

  test('is nothing to another build', async () => {
    expect((await new Journal('two', file).verdict('a', () => measure('again'))).seconds).toBeGreaterThan(1)
  })
})

test('the table has a sum for each family, the ten worst, and all that is beyond the limits', () => {
  const results: Result[] = casesOf({action: 'lint'})
    .slice(0, 40)
    .map((attack, index) => ({attack, verdicts: new Map([['copydesk', {seconds: 0.25, growth: index < 12 ? 3 : 1}]])}))
  const [words, all, ...worst] = summaryOf(results)
  expect(words).toMatchObject({measure: 'words: 10 kinds', cells: {copydesk: '28 of 40 within, median 0.25 s, longest 0.25 s'}})
  expect(all?.measure).toBe('all: 10 kinds')
  expect(worst).toHaveLength(12)
  expect(worst[0]?.cells.copydesk).toBe('0.25 s, × 3.0 ✗')
})
