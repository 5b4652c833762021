import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {Cache} from '../../src/cli/check/cache.ts'
import {Tally} from '../../src/cli/check/tally.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const failed = {reason: 'Rule "typo" failed', ruleId: 'internal-error', fatal: true}
const warning = {reason: 'odd', ruleId: 'typo', fatal: false}
const report = (...messages: (typeof failed | typeof warning)[]) => ({path: 'a.txt', source: '', messages})

test('a run in which a rule failed ends with 2, also where that was held back or is no more than allowed', () => {
  const tally = new Tally([])
  tally.see(report(warning, failed))
  tally.add(report())
  expect(tally.status(1000, false)).toBe(2)
})

test('the status is 0 up to so many warnings, then 1, and 2 where a file could not be checked', () => {
  const tally = new Tally([])
  tally.see(report(warning))
  tally.add(report(warning))
  expect([tally.status(1, false), tally.status(0, false), tally.status(1, true)]).toEqual([0, 1, 1])
  expect(new Tally([{path: 'b.txt', problem: 'no such file'}]).status(1000, false)).toBe(2)
})

test('errors fail a run, however many warnings are allowed', () => {
  const tally = new Tally([])
  tally.add(report({...warning, fatal: true}))
  expect(tally.status(1000, false)).toBe(1)
})

test('a result in which a rule failed is not kept', () => {
  const location = join(scratchFolder(), 'results.json')
  const cache = new Cache(location)
  const path = join(scratchFolder(), 'a.txt')
  writeFileSync(path, '')
  cache.set(path, 'a', {}, [failed])
  cache.set(`${path}.other`, 'b', {}, [warning])
  cache.save()
  expect(readFileSync(location, 'utf8')).not.toContain('internal-error')
  expect(new Cache(location).get(path, 'a', {})).toBeUndefined()
})
