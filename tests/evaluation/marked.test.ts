import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {itemsIn} from '../../evaluation/accuracy/marked/items.ts'
import {rules} from '../../src/rules/index.ts'

test('an item is its text without marks, and where each of them was', () => {
  const [first, second] = itemsIn(
    '# news\nIt [[typo: recieved -> received]] the [[punctuation-spacing:  , -> ,]] [[unbalanced-quote: “]]plan.\n%\n# docs markdown\nRun `it`.\n',
  )
  expect(first).toEqual({
    genre: 'news',
    extension: '.txt',
    text: 'It recieved the  , “plan.\n',
    marks: [
      {ruleId: 'typo', meant: 'received', start: 3, end: 11},
      {ruleId: 'punctuation-spacing', meant: ',', start: 16, end: 18},
      {ruleId: 'unbalanced-quote', meant: undefined, start: 19, end: 20},
    ],
  })
  expect(second).toMatchObject({genre: 'docs', extension: '.md', marks: []})
})

test.each([
  ['news\nText.', '"news" is no heading of an item'],
  ['# news pdf\nText.', '"# news pdf" is no heading of an item'],
  ['# news\nIt recieved -> received]] it.', 'A mark is not closed, or not opened'],
])('%j is refused', (source, reason) => {
  expect(() => itemsIn(source)).toThrow(reason)
})

test('the items that are committed have marks of rules that there are, in the text that they are about', () => {
  const folder = new URL('../../evaluation/accuracy/marked/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const items = files.flatMap((name) => itemsIn(readFileSync(new URL(name, folder), 'utf8')))
  expect(items.length).toBeGreaterThanOrEqual(300)
  const ids = new Set<string>(rules.map(({id}) => id))
  expect(items.flatMap(({marks}) => marks).filter(({ruleId, start, end}) => !ids.has(ruleId) || start >= end)).toEqual([])
})
