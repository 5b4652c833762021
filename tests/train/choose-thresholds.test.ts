import {describe, expect, test} from 'vitest'
import {chooseThresholds, type Judgement} from '../../scripts/train/choose-thresholds.ts'
import type {FragmentKind} from '../../src/language/grammar/classes.ts'

const cut = (kind: FragmentKind, score: number): Judgement => ({isFragment: true, kind, score})
const times = <Item>(count: number, item: Item): Item[] => Array.from({length: count}, () => item)

describe('thresholds chosen on judgements', () => {
  const easy = [...times(10, cut('relative', 1)), {isFragment: false, kind: 'predicate' as const, score: 3.5}]
  const hard = [...times(2, cut('predicate', 3)), ...times(8, cut('predicate', 5))]

  test('a kind without false alarms gets a low one, a kind with them one above their scores, when none is allowed', () => {
    const {relative, predicate} = chooseThresholds([...easy, ...hard], 0)
    expect(relative).toBeLessThanOrEqual(1)
    expect(predicate).toBeGreaterThan(3.5)
    expect(predicate).toBeLessThanOrEqual(5)
  })

  test('a false alarm is taken where it is within the budget and wins more than it costs', () => {
    expect(chooseThresholds([...easy, ...hard], 1).predicate).toBeLessThanOrEqual(3)
  })
})
