import {expect, test} from 'vitest'
import {Recent} from '../../src/language/recent.ts'

test('what was asked for last is known, and never more than twice the size', () => {
  const recent = new Recent<number>(10)
  for (let number = 0; number < 1000; number++) recent.set(String(number), number)
  const known = Array.from({length: 1000}, (_, number) => number).filter((number) => recent.get(String(number)) !== undefined)
  expect(known.length).toBeLessThanOrEqual(20)
  expect(known.slice(-10)).toEqual([990, 991, 992, 993, 994, 995, 996, 997, 998, 999])
})

test('what is asked for all the time is never forgotten', () => {
  const recent = new Recent<string>(10)
  recent.set('the', 'article')
  for (let number = 0; number < 1000; number++) {
    recent.set(String(number), 'number')
    expect(recent.get('the')).toBe('article')
  }
})
