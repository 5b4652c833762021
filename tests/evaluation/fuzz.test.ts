import {describe, expect, test} from 'vitest'
import {fuzz, lintersOf, settings} from '../../evaluation/fuzz/fuzz.ts'
import {inputOf} from '../../evaluation/fuzz/generate.ts'
import {violationsOf} from '../../evaluation/fuzz/invariants.ts'
import {minimise} from '../../evaluation/fuzz/minimise.ts'
import {brokenReports} from '../../evaluation/fuzz/reports.ts'
import {Subject} from '../../evaluation/fuzz/subject.ts'
import {Random} from '../../evaluation/speed/random.ts'
import type {Format} from '../../src/formats/format.ts'
import {finds} from './finds.ts'

describe.each(Object.keys(settings))('under the settings %s', async (name) => {
  const linters = await lintersOf(settings[name]!)
  test.each(finds)('in %s all holds of %j', (format: Format, text: string) => {
    expect(violationsOf(new Subject({format, text}, linters))).toEqual([])
  })
})

/** Unit: ms. */
const PATIENCE = 300_000

test('all holds of the first inputs of a seed', {timeout: PATIENCE}, async () => {
  const {tried, finds: found} = await fuzz(1, {inputs: 150, until: Number.POSITIVE_INFINITY, longest: 120})
  expect(found).toEqual([])
  expect(tried).toBe(150)
})

test('the same seed gives the same inputs, in all formats and of many sorts', () => {
  const inputs = (seed: number) => {
    const random = new Random(seed)
    return Array.from({length: 200}, () => inputOf(random))
  }
  expect(inputs(7)).toEqual(inputs(7))
  expect(inputs(7)).not.toEqual(inputs(8))
  expect(new Set(inputs(7).map(({format}) => format)).size).toBe(4)
  expect(new Set(inputs(7).map(({text}) => text)).size).toBeGreaterThan(190)
})

test('what is found is made small', () => {
  expect(minimise(`${'x'.repeat(40)}<é>${'y'.repeat(40)}`, (text) => /<.>/.test(text))).toBe('<a>')
})

test('what does not hold is told: a linter that throws, a place that is wrong, a report with a raw control', async () => {
  const linters = await lintersOf({})
  const broken = Object.assign(Object.create(linters.kept), {
    lint: (file: {message: (reason: string, options: object) => unknown}) => {
      file.message('wrong', {place: {start: {line: 1, column: 1, offset: 3}, end: {line: 1, column: 1, offset: 9}}, ruleId: 'typo'})
      return file
    },
    fix: () => {
      throw new Error('out of order')
    },
  })
  const told = violationsOf(new Subject({format: 'text', text: 'The boat.'}, {...linters, kept: broken}))
  expect(told.map(({invariant}) => invariant)).toEqual(expect.arrayContaining(['positions', 'determinism', 'nothing throws']))
  const lone = [{reason: 'a', ruleId: '\ud800', place: {line: 1, column: 1}}]
  expect([...brokenReports('a', lone)].join()).toContain('half a surrogate pair')
})
