import {describe, expect, test} from 'vitest'
import {escapeAttribute, escapeHtml, escapeMarkdown, plainWordsOnly} from '../../src/formats/escape.ts'
import type {EditSide, WritingPlace} from '../../src/formats/source-map.ts'

/** A place written as `before[old]after`, between letters unless it is said otherwise. */
function placeOf(written: string, left: EditSide = 'text', right: EditSide = 'text'): WritingPlace {
  const [, before = '', old = '', after = ''] = /^(.?)\[(.*)\](.?)$/su.exec(written) ?? []
  return {old, before, after, left, right}
}

const within = placeOf('a[b]c')

describe('in Markdown', () => {
  test.each([
    ['boat', 'boat'],
    ['a*b', 'a\\*b'],
    ['\\`*[]<~|{}$', '\\\\\\`\\*\\[\\]\\<\\~\\|\\{\\}\\$'],
    ['a_b_c', 'a\\_b\\_c'],
    ['a & b, A&B; &#65;', 'a & b, A&amp;B; &amp;#65;'],
    ['a\nb', undefined],
    ['a\rb', undefined],
    ['- a', '- a'],
    ['', ''],
  ])('%j within a line is written %j', (text, expected) => {
    expect(escapeMarkdown(text, within)).toBe(expected)
  })

  test.each(['- a', '+', '> a', '# a', '= a', '| a', '1. a', '123456789) a', ' a'])('%j does not start a line', (text) => {
    expect(escapeMarkdown(text, placeOf('[- b]c'))).toBeUndefined()
    expect(escapeMarkdown(text, placeOf('\n[- b]c'))).toBeUndefined()
    expect(escapeMarkdown(text, placeOf('\r[- b]c'))).toBeUndefined()
    expect(escapeMarkdown(text, placeOf('a[- b]c'))).toBeDefined()
    expect(escapeMarkdown(text, placeOf(' [- b]c', 'end'))).toBeUndefined()
  })

  test.each(['a', '1 a', '1234567890. a', '(a)', 'a - b'])('%j may start a line', (text) => {
    expect(escapeMarkdown(text, placeOf('\n[b]c'))).toBe(text)
  })

  test('what is taken out at the start of a line leaves no space there', () => {
    expect(escapeMarkdown('', placeOf('\n[a] '))).toBeUndefined()
    expect(escapeMarkdown('', placeOf('\n[a]b'))).toBe('')
  })

  test.each([
    ['a[b]c', 'markup', 'text', 'x', true],
    ['a[b]c', 'markup', 'text', '.', false],
    ['a[b]c', 'markup', 'text', ' ', false],
    ['a[b]c', 'text', 'markup', 'x.', false],
    ['a[b]c', 'text', 'markup', 'x', true],
    ['a[b.]c', 'text', 'markup', 'x!', true],
    ['a[b.]c', 'text', 'markup', '🚢', true],
    ['a[b]c', 'text', 'markup', '', true],
    ['.[b]c', 'text', 'markup', '', false],
    ['a[b]c', 'markup', 'text', '', true],
    ['a[b].', 'markup', 'text', '', false],
    ['a[b]c', 'markup', 'markup', '', false],
    ['a[b]c', 'text', 'end', 'x.', true],
    ['a[b]c', 'text', 'end', 'x ', false],
    ['a[b ]c', 'text', 'end', 'x ', true],
    ['a[]c', 'markup', 'markup', 'x', true],
    ['a[]c', 'markup', 'markup', '.x', false],
    ['a[]c', 'text', 'text', '. ', true],
    ['a[].', 'end', 'end', 'x', true],
    ['a[]', 'end', 'end', 'x ', false],
    ['a[]', 'end', 'end', '.', true],
  ] as const)('in %j between %s and %s, %j is written: %s', (written, left, right, text, isWritten) => {
    expect(escapeMarkdown(text, placeOf(written, left, right)) !== undefined).toBe(isWritten)
  })
})

test('in HTML, signs of markup are written as references', () => {
  expect(escapeHtml('a & b < c > d & e', within)).toBe('a &amp; b &lt; c &gt; d &amp; e')
})

test.each([
  ['"', `a "b" 'c' <d>`, `a &quot;b&quot; 'c' &lt;d&gt;`],
  ["'", `a "b" 'c' & d`, `a "b" &#39;c&#39; &amp; d`],
  ['', 'a', undefined],
])('in an attribute between %s, %s is written %s', (quote, text, expected) => {
  expect(escapeAttribute(quote)(text, within)).toBe(expected)
})

test.each([
  ['The boat, 12 – “it’s” here—now.', true],
  ['cafe\u0301 „x“', false],
  ['cafe\u0301', true],
  ['', true],
  ['a: b', false],
  ['a\nb', false],
  ['"a"', false],
])('%j means itself everywhere: %s', (text, isPlain) => {
  expect(plainWordsOnly(text, within)).toBe(isPlain ? text : undefined)
})
