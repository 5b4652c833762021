import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readArguments} from '../../evaluation/accuracy/arguments.ts'
import {evaluate} from '../../evaluation/accuracy/evaluate.ts'
import type {Figure} from '../../evaluation/accuracy/report.ts'
import {SELF_CONTAINED, tasks} from '../../evaluation/accuracy/tasks/index.ts'
import * as copydesk from '../../src/index.ts'

/** What was measured last: `npm run record`. A change of it is part of the change that changes accuracy. */
const recorded = JSON.parse(readFileSync(new URL('../../evaluation/results.json', import.meta.url), 'utf8')) as Record<string, Figure>

/** Within this share of its cases, and up to so many of them, a figure may go up and down without anybody having to say so. */
const NOISE = {share: 0.01, cases: 2}

/** The cases in which something was so, and all: of `0.87 (390/448)`; undefined of a figure that is a number. */
const countsOf = (figure: Figure | undefined): readonly number[] | undefined =>
  /\((\d+)\/(\d+)\)$/.exec(String(figure))?.slice(1).map(Number)

function hasMoved(before: Figure | undefined, now: Figure | undefined): boolean {
  const [was, is] = [countsOf(before), countsOf(now)]
  if ((was === undefined) !== (is === undefined)) return true
  if (was && is) return was[1] !== is[1] || Math.abs(was[0]! - is[0]!) > Math.max(NOISE.cases, NOISE.share * was[1]!)
  return (
    Math.abs(Number(before ?? 0) - Number(now ?? 0)) >
    (Number.isInteger(before ?? 0) && Number.isInteger(now ?? 0) ? NOISE.cases : NOISE.share)
  )
}

test('accuracy is as recorded, but for noise: npm run record, where it is meant to change', async () => {
  const asked = readArguments([...SELF_CONTAINED], Object.keys(tasks), SELF_CONTAINED)
  const {figures} = await evaluate(copydesk, asked, () => {})
  const names = new Set([...Object.keys(recorded), ...figures.keys()])
  const moved = [...names].filter((name) => hasMoved(recorded[name], figures.get(name)))
  expect(moved.map((name) => `${name}: was ${recorded[name]}, is ${figures.get(name)}`)).toEqual([])
})

test.each([
  ['0.900 (90/100)', '0.880 (88/100)', false],
  ['0.900 (90/100)', '0.870 (87/100)', true],
  ['0.900 (900/1000)', '0.890 (890/1000)', false],
  ['0.900 (90/100)', '0.909 (90/99)', true],
  [undefined, '0.100 (1/10)', true],
  [0, 2, false],
  [undefined, 3, true],
  [0.91, 0.905, false],
  [0.91, 0.89, true],
])('from %s to %s has moved: %s', (before, now, moved) => {
  expect(hasMoved(before, now)).toBe(moved)
})
