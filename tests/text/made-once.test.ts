import {expect, test} from 'vitest'
import {madeOnce} from '../../src/text/made-once.ts'

test('an answer is made once for each object, be it nothing', () => {
  let times = 0
  const lengthOf = madeOnce(({text}: {readonly text?: string}) => {
    times++
    return text?.length
  })
  const [boat, nothing] = [{text: 'boat'}, {}]
  expect([lengthOf(boat), lengthOf(boat), lengthOf(nothing), lengthOf(nothing)]).toEqual([4, 4, undefined, undefined])
  expect(times).toBe(2)
})
