import {describe, expect, test} from 'vitest'
import {withoutExcess} from '../../src/formats/excess.ts'
import {markdown, mdx, outline} from './read.ts'

const HEAPS: Readonly<Record<string, string>> = {
  'brackets that close nothing': 'a]'.repeat(1200),
  'brackets that are not closed': '[a]('.repeat(600),
  'signs of emphasis': '*a_ b '.repeat(600),
  'quotations in quotations': `${'> '.repeat(300)}a`,
  'lists in lists': `${'- '.repeat(300)}a`,
  'underlined headings': 'a\n=\n'.repeat(600),
  'items of lists': '- a\n'.repeat(2000),
  'items in items': '- - a\n'.repeat(1000),
  'lists in lists, line by line': '- a\n  - b\n'.repeat(1000),
  'quotations of a letter': '>a\n\n'.repeat(1000),
  'runs of emphasis as long as a page': `${'*'.repeat(1000)}a${'*'.repeat(1000)}`,
  'a paragraph of 3,000 lines with markup': 'a *b*\n'.repeat(3000),
  'lines that go on with a quotation': `> > > a\n${'b\n'.repeat(400)}`,
  'lines that go on with an item': `- a\n\n  b\n${'c\n'.repeat(400)}`,
  'grave accents as long as a line': `a ${'`'.repeat(50)} b`,
  'lines that go on with one item after another': `- a\n- b\n${'c\n'.repeat(400)}`,
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
  ['a form', `Name: ${'_'.repeat(60)} Date: ${'_'.repeat(60)}\n`.repeat(50)],
  ['an item with 500 lines of code', `- \`\`\`\n${'  a\n'.repeat(500)}  \`\`\`\n`],
  ['a fence of 40 grave accents', `${'`'.repeat(40)}\n\`\`\`\n${'`'.repeat(40)}\n`],
  ['a quotation of 1,000 lines', '> The boat left the harbour.\n'.repeat(1000)],
  ['3,000 names, one a line', 'Ann Bo\n'.repeat(3000)],
])('%s is read as it is', (_, source) => {
  expect(withoutExcess(source)).toEqual({text: source})
  expect(markdown(source).problem).toBeUndefined()
})

test.each([
  ['items', '- 1\n'.repeat(2000)],
  ['lines', '===\n'.repeat(2000)],
  ['brackets and signs', '[[*_ a\n'.repeat(2000)],
])('%s in a block of code are not told, since nothing is lost', (_, code) => {
  expect(markdown(`One *two*.\n\n\`\`\`\n${code}\`\`\`\n\nThe lamp *burns*.`).problem).toBeUndefined()
})

test('what is told has its place in the source, after a byte order mark and in a later window too', () => {
  const heap = '*a_ b '.repeat(600).trimEnd()
  const before = `\ufeff${'The boat left.\n\n'.repeat(1000)}> `
  const {start, end} = markdown(`${before}${heap}\n\nThe lamp *burns*.`).problem!
  expect([start, end]).toEqual([before.length, before.length + heap.length])
  expect(mdx(`${before}${heap}\n\nThe lamp *burns*.`).problem).toMatchObject({start, end})
})

describe('braces in MDX', () => {
  test.each([
    ['words', '{two boats} '],
    ['JSON', '{"boat": [1, 2]}, '],
    ['an open tag', '{<b>} '],
  ])('after an expression that is none (%s), many are plain text, which is told', (_, braces) => {
    expect(mdx(`A *lamp*. ${braces.repeat(2500)}`).problem).toMatchObject({isMinor: true, start: 10, end: 11})
    expect(mdx(`A *lamp*. ${braces.repeat(20)}`).problem?.reason).toMatch(/^Could not parse expression/)
  })

  test('those within one another beyond any real text are plain text, which is told', () => {
    const {blocks, problem} = mdx(`One *two*.\n\n${'{'.repeat(8000)}a${'}'.repeat(8000)}\n\nThe lamp *burns*.`)
    expect(problem).toMatchObject({isMinor: true, start: 12, end: 13})
    expect(outline({blocks, comments: []})).toContain('paragraph: The lamp burns.')
  })

  test.each([
    ['an array of 200 objects', `<A b={[${'{"name": "lamp", "size": 12},'.repeat(200)}]} />`],
    ['JSON in a fence', `\`\`\`json\n[${'{"name": {"lamp": 1}},\n'.repeat(4000)}]\n\`\`\``],
    ['a thousand expressions of each sort', '{props.a} {`${b}`} {/* c } */} {} {<b>d</b>} {"}"} <E {...f} />\n\n'.repeat(1000)],
    ['a brace in a code span', `Write \`{\`.\n\n${`${'a b c '.repeat(100)}{1}\n\n`.repeat(500)}`],
  ])('%s is read as it is', (_, part) => {
    expect(mdx(`One *two*.\n\n${part}\n\nThe lamp *burns*.`).problem).toBeUndefined()
  })
})

test.each([
  ['classes', (depth: number) => `{${'class{a='.repeat(depth)}1${'}'.repeat(depth)}}`],
  ['objects in brackets', (depth: number) => `{${'({a:'.repeat(depth)}1${'})'.repeat(depth)}}`],
  ['templates', (depth: number) => `{${'`${'.repeat(depth)}1${'}`'.repeat(depth)}}`],
  ['round brackets', (depth: number) => `{${'('.repeat(depth)}1${')'.repeat(depth)}}`],
  ['square brackets', (depth: number) => `{${'['.repeat(depth)}1${']'.repeat(depth)}}`],
  ['attributes', (depth: number) => '<A b={'.repeat(depth) + '1' + '}/>'.repeat(depth)],
])('%s of MDX may stand ten deep, and not a thousand', (_, nested) => {
  const problemOf = (depth: number) => mdx(`The boat.\n\n${nested(depth)}\n`).problem?.reason
  expect(problemOf(1000)).toBe('it has too many brackets within one another')
  expect(problemOf(10)).not.toBe('it has too many brackets within one another')
})
