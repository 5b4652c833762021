import {describe, expect, test} from 'vitest'
import {chooseThresholds, type Judgement, reportOf} from '../../../scripts/train/cross-validate.ts'
import type {Example} from '../../../scripts/train/example.ts'
import {NO_ROLES} from '../../../scripts/train/roles.ts'
import type {FragmentKind} from '../../../src/language/grammar/classes.ts'

const judgement = (
  label: Example['label'],
  kind: FragmentKind | undefined,
  score: number,
  source: Example['source'] = 'cut',
): Judgement => ({
  example: {
    document: 'd',
    source,
    name: 'test',
    piece: {text: 'Because it rained.', mains: [], roles: NO_ROLES},
    previous: undefined,
    next: undefined,
    hasNeighbours: true,
    label,
    weight: 1,
    knowsMains: true,
  },
  found: kind === undefined ? undefined : {kind, score},
})

const times = <Item>(count: number, item: Item): Item[] => Array.from({length: count}, () => item)

describe('thresholds chosen on judgements', () => {
  const easy = [...times(10, judgement('relative', 'relative', 1)), judgement('complete', 'predicate', 3.5, 'natural')]
  const hard = [...times(2, judgement('predicate', 'predicate', 3)), ...times(8, judgement('predicate', 'predicate', 5))]

  test('a kind without false alarms gets a low one, a kind with them one above their scores, when none is allowed', () => {
    const {relative, predicate} = chooseThresholds([...easy, ...hard], 0)
    expect(relative).toBeLessThanOrEqual(1)
    expect(predicate).toBeGreaterThan(3.5)
    expect(predicate).toBeLessThanOrEqual(5)
  })

  test('a false alarm is taken where it is within the budget and wins more than it costs', () => {
    expect(chooseThresholds([...easy, ...hard], 1).predicate).toBeLessThanOrEqual(3)
  })

  test('the report counts what passes in 1,000', () => {
    const thresholds = chooseThresholds([...easy, ...hard], 0)
    const report = reportOf([...easy, ...hard, ...times(10, judgement('relative', undefined, 0))], thresholds)
    expect(report['cut, relative']).toBe(500)
    expect(report['cut, predicate']).toBe(800)
    expect(report['complete, published']).toBe(0)
  })
})
