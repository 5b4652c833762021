import {describe, expect, test} from 'vitest'
import {withoutExcess} from '../../src/formats/excess.ts'
import {markdown, outline} from './read.ts'

const HEAPS: Readonly<Record<string, string>> = {
  'brackets that close nothing': 'a]'.repeat(1200),
  'brackets that are not closed': '[a]('.repeat(600),
  'signs of emphasis': '*a_ b '.repeat(600),
  'quotations in quotations': `${'> '.repeat(300)}a`,
  'lists in lists': `${'- '.repeat(300)}a`,
  'underlined headings': 'a\n=\n'.repeat(600),
  'items of lists': '- a\n'.repeat(2000),
}

describe('markup that is heaped beyond any real text', () => {
  test.each(Object.entries(HEAPS))('%s: plain text, which is told once', (_, heap) => {
    const source = `One *two* [three](a).\n\n${heap}\n\nThe lamp *burns*.`
    const {blocks, problem} = markdown(source)
    expect(problem).toMatchObject({isMinor: true, reason: expect.stringContaining('plain text')})
    expect(outline({blocks, comments: []}).at(0)).toBe('paragraph: One two three.')
    expect(outline({blocks, comments: []})).toContain('paragraph: The lamp burns.')
    for (const {text, map} of blocks) expect(map.toSource({start: 0, end: text.length}).end).toBeLessThanOrEqual(source.length)
  })

  test('every place stays where it is', () => {
    for (const heap of Object.values(HEAPS)) expect(withoutExcess(heap).text).toHaveLength(heap.length)
  })
})

test.each([
  ['a paragraph of 400 links', '[a](b) '.repeat(400)],
  ['a list of 3,000 links', '- [a](b), [c](d)\n'.repeat(3000)],
  ['a table of 2,000 rows', `| a | b |\n|---|---|\n${'| *a* | [b](c) |\n'.repeat(2000)}`],
  ['a mail that quotes ten others', `${'> '.repeat(10)}a\n`.repeat(500)],
  ['paragraphs of emphasis', `${'*a* **b** '.repeat(100)}\n\n`.repeat(50)],
  ['a line', `a\n\n${'-'.repeat(3000)}\n\nb`],
])('%s is read as it is', (_, source) => {
  expect(withoutExcess(source)).toEqual({text: source})
})
