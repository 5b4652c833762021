import {expect, test} from 'vitest'
import {type Block, shiftedBy} from '../../src/formats/block.ts'
import {withoutTemplates} from '../../src/formats/without-templates.ts'

const BEFORE = 10

const block = (text: string, opaque: Block['opaque'] = []): Block => ({kind: 'paragraph', text, opaque, map: shiftedBy(BEFORE)})

/** The block without what stands between braces, and its opaque stretches. */
function opaqueIn(text: string, opaque: readonly string[] = []): string[] | undefined {
  const placed = opaque.map((part) => ({start: text.indexOf(part), end: text.indexOf(part) + part.length}))
  const spans = [...text.matchAll(/\{[^}]*\}+/g)].map(({0: {length}, index}) => ({start: BEFORE + index, end: BEFORE + index + length}))
  return withoutTemplates(spans, block(text, placed))?.opaque.map(({start, end}) => text.slice(start, end))
}

test.each([
  ['One {a b} two', [], ['{a b}']],
  ['One {a} two {b}', [], ['{a}', '{b}']],
  ['One {a}{b} two', [], ['{a}{b}']],
  ['One {a} two code', ['code'], ['{a}', 'code']],
  ['One code {a} two', ['code'], ['code', '{a}']],
  ['One {a}code two', ['code'], ['{a}code']],
  ['One {a} two', ['One {a} '], ['One {a} ']],
  ['{a} ...', [], undefined],
  ['{a} code', ['code'], undefined],
  ['{a} code 1', ['code'], ['{a}', 'code']],
  ['{a} code', [' '], ['{a} ']],
])('%j with the opaque %j has the opaque %j', (text, opaque, expected) => {
  expect(opaqueIn(text, opaque)).toEqual(expected)
})

test('a block that no span reaches into, but with white space, stays the same', () => {
  const whole = block('One  two')
  for (const span of [
    {start: 0, end: BEFORE},
    {start: BEFORE + 8, end: BEFORE + 20},
    {start: BEFORE + 3, end: BEFORE + 5},
  ])
    expect(withoutTemplates([span], whole)).toBe(whole)
  expect(withoutTemplates([], whole)).toBe(whole)
})

test('a block that stands in the source as it is is moved there and back', () => {
  const map = shiftedBy(BEFORE)
  expect(map.toSource({start: 1, end: 3})).toEqual({start: 11, end: 13})
  expect(map.rewrite({start: 1, end: 3, text: 'a'})).toEqual({start: 11, end: 13, text: 'a'})
})
