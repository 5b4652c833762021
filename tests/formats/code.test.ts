import {expect, test} from 'vitest'
import {codeElementEnd, codeSpanEnd, fenceEnd, paragraphEnd} from '../../src/formats/templates/ends-of-code.ts'
import {Finder} from '../../src/formats/templates/finder.ts'

const atEnd = (source: string, end: number): string => (end < 0 ? 'none' : source.slice(end))

test.each([
  ['```js\na\n```\nb', '\nb'],
  ['```\n`````\nb', '\nb'],
  ['````\n```\n````\nb', '\nb'],
  ['~~~\n```\n~~~\nb', '\nb'],
  ['~~~a`b\nx\n~~~\nb', '\nb'],
  ['```\n``` x\n``` \t\nb', '\nb'],
  ['> ```\n> a\n> ```\nb', '\nb'],
  ['- ```\n  a\n  ```\nb', '\nb'],
  ['1. ```\n  a\n  ```\nb', '\nb'],
  ['```\na\n\nb', ''],
  ['```a`b\nx\n```\nb', 'none'],
  ['a\n```\nb', 'none'],
  ['``\nb', 'none'],
  ['a ```\nb', 'none'],
])('the fenced code that %j opens with ends before %j', (source, rest) => {
  expect(atEnd(source, fenceEnd(source, 0))).toBe(rest)
  expect(atEnd(source, fenceEnd(`a\n${source}`, 2) - (fenceEnd(source, 0) < 0 ? 0 : 2))).toBe(rest)
})

test.each([
  ['`a` b', ' b'],
  ['``a` b`` c', ' c'],
  ['`a`` b` c', ' c'],
  ['`a\nb` c', ' c'],
  ['`a b', 'a b'],
  ['``a` b', 'a` b'],
  ['`a\n\nb`', 'a\n\nb`'],
  ['`a\n > \nb`', 'a\n > \nb`'],
  ['`a\r\n\r\nb`', 'a\r\n\r\nb`'],
])('the code span that %j opens with ends before %j', (source, rest) => {
  expect(atEnd(source, codeSpanEnd(new Finder(source), 0))).toBe(rest)
})

test.each([
  ['a\n\nb', '\n\nb'],
  ['\n\nb', '\n\nb'],
  ['a\nb', ''],
])('the paragraph at the start of %j ends before %j', (source, rest) => {
  expect(atEnd(source, paragraphEnd(new Finder(source), 0))).toBe(rest)
})

test.each([
  ['<script>a</b></SCRIPT> b', '</SCRIPT> b'],
  ['<Style a="b">x</style>', '</style>'],
  ['<textarea></script></textarea>', '</textarea>'],
  ['<scripts>a</script>', 'none'],
  ['<script>a', 'none'],
  ['a <script></script>', 'none'],
])('the code of the element that %j opens with ends before %j', (source, rest) => {
  expect(atEnd(source, codeElementEnd(new Finder(source), 0))).toBe(rest)
})

test('a mark is found from any offset, whatever was asked before', () => {
  const source = 'xaxb'
  const finder = new Finder(source)
  const asked = [1, 0, 2, 3, 3, 4, 0, 1]
  expect(asked.map((from) => finder.next('x', from))).toEqual(asked.map((from) => source.indexOf('x', from)))
  expect(asked.map((from) => finder.nextMatch(/[x]/g, from))).toEqual(asked.map((from) => source.indexOf('x', from)))
  expect([finder.next('b', 0), finder.next('c', 0)]).toEqual([3, -1])
})
