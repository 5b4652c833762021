import {expect, test} from 'vitest'
import {opensExpression} from '../../src/formats/expressions.ts'

test.each([
  '{a}',
  '{ a }',
  '{}',
  '{ \n }',
  '{...a}',
  '{ ...a}',
  '{/* an aside */}',
  '{/* a * b **/ a // the end\n}',
  '{a // the end\r}',
  '{<A b="c">d</A>}',
  '{a.map((b) => `${b}}`)}',
  '{"a}"}',
  '{async () => await b}',
])('%j is an expression', (source) => {
  expect(opensExpression(source, 0)).toBe(true)
  expect(opensExpression(`{a b} ${source} c d`, 6)).toBe(true)
})

test.each(['{', '{ ', '{a', '{a +', '{[1,', '{/* a', '{/* a *', '{// a', '{a /* b', '{...', '{`a'])(
  '%j may be one, with more text after it',
  (source) => {
    expect(opensExpression(source, 0)).toBe(true)
  },
)

test.each(['{a b}', '{a b', '{a: b}', '{a; b}', '{🚢}', '{1 +}', '{a,}', '{)}', '{a /* b */ c}', '{...}', '{..a}', '{import a}'])(
  '%j is none',
  (source) => {
    expect(opensExpression(`{a} ${source} {b}`, 4)).toBe(false)
  },
)

test('one of more than 500 characters is not judged', () => {
  expect(opensExpression(`{${'a + '.repeat(200)} b c}`, 0)).toBe(true)
  expect(opensExpression(`{${' '.repeat(500)}a b}`, 0)).toBe(true)
  expect(opensExpression(`{${'a + '.repeat(120)} b c}`, 0)).toBe(false)
  expect(opensExpression(`{${' '.repeat(497)}a b}`, 0)).toBe(false)
})
