import {describe, expect, test} from 'vitest'
import {withoutExcess} from '../../src/formats/excess.ts'
import {markdown} from './read.ts'

/** What is taken for plain text, as it stands in the source. */
function taken(source: string): string[] {
  const {text} = withoutExcess(source)
  return [...text.matchAll(/\uE000+/g)].map(({0: run, index}) => source.slice(index, index + run.length))
}

const problemOf = (source: string) => withoutExcess(source).problem

/** Lines in a stretch of 4,096 characters, between two others. */
const between = (lines: string): string => `One.\n\n${lines}\n\nTwo.`

describe('what stands within 100 others is read, and what stands deeper is plain text', () => {
  test.each([
    ['quotations', '> '],
    ['items', '- '],
    ['numbered items', '1. '],
    ['both', '>- '],
  ])('%s', (_, sign) => {
    const signs = Math.ceil(100 / sign.replace(/\d\. ?/, '+').replace(/ /g, '').length)
    expect(taken(`${sign.repeat(signs)}a`)).toEqual([])
    expect(taken(between(`${sign.repeat(signs + 1)}a`)).join('')).toMatch(/^[->1. ]+$/)
  })

  test('the place that is told is that of the first sign too many', () => {
    const source = between(`${'> '.repeat(103)}a`)
    expect(problemOf(source)).toEqual({
      reason: 'quotations and lists more than 100 deep are taken for plain text',
      start: 206,
      end: 211,
      isMinor: true,
    })
  })
})

describe('in 4,096 characters', () => {
  test('100 underlined headings are read, and of 101 none', () => {
    expect(taken(between('a\n=\n'.repeat(100)))).toEqual([])
    expect(taken(between('a\n--- \n'.repeat(101)))).toEqual(Array(101).fill('--- '))
    expect(problemOf(between('a\n=\n'.repeat(101)))).toMatchObject({
      reason: 'more than 100 underlined headings in 4096 characters are taken for plain text',
      start: 8,
      end: 9,
    })
  })

  test('500 items or lines of quotations are read, and of 501 none', () => {
    for (const line of ['- a\n', '> a\n', '1) a\n', '  * a\n']) {
      expect(taken(between(line.repeat(500)))).toEqual([])
      expect(taken(between(line.repeat(501)))).toEqual(Array(501).fill(/^ *[^ ]+/.exec(line)?.[0]))
    }
    expect(problemOf(between('- a\n'.repeat(501)))?.reason).toBe(
      'more than 500 items of lists or lines of quotations in 4096 characters are taken for plain text',
    )
  })

  test('each item in an item counts, and quotations in quotations count for one', () => {
    expect(taken('- - a\n'.repeat(250))).toEqual([])
    expect(taken('- - a\n'.repeat(251))).toHaveLength(251)
    expect(taken('>>> a\n'.repeat(500))).toEqual([])
    expect(taken('> - a\n'.repeat(251))).toHaveLength(251)
  })

  test('what stands in a later stretch is counted anew', () => {
    const words = `${'The boat left the harbour. '.repeat(160)}\n\n`
    expect(taken(`${'- a\n'.repeat(400)}${words}${'- a\n'.repeat(400)}`)).toEqual([])
    expect(taken(`${'- a\n'.repeat(400)}${words}${'- a\n'.repeat(501)}`)).toHaveLength(501)
  })
})

test('32 grave accents in a row are read, and more are plain text, but in code', () => {
  expect(taken(`One ${'`'.repeat(32)} two.`)).toEqual([])
  const source = `One.\n\nTwo ${'`'.repeat(33)} three ${'`'.repeat(40)} four.`
  expect(taken(source)).toEqual(['`'.repeat(33), '`'.repeat(40)])
  expect(problemOf(source)).toEqual({
    reason: 'more than 32 grave accents in a row are taken for plain text',
    start: 10,
    end: 43,
    isMinor: true,
  })
  expect(taken(`~~~\n a ${'`'.repeat(40)}\n~~~\n`)).toEqual([])
})

describe('lines that go on without the signs of what they stand in', () => {
  test.each([
    ['a quotation', '> a\n', '> '],
    ['an item', '- a\n', '- '],
    ['an indented paragraph', '   a\n', '   '],
  ])('300 of %s are read, and after 301 its sign is plain text', (_, first, sign) => {
    expect(taken(`${first}${'b\n'.repeat(300)}`)).toEqual([])
    expect(taken(`${first}${'b\n'.repeat(301)}`).join('|')).toBe(sign.trimEnd() || sign)
  })

  test('lines that are indented as the item is, or that a blank line or an item parts, do not count', () => {
    expect(taken(`- a\n${'  b\n'.repeat(400)}`)).toEqual([])
    expect(taken(`> a\n${'b\n'.repeat(200)}\n> c\n${'d\n'.repeat(200)}`)).toEqual([])
    expect(taken(`- a\n${'b\n'.repeat(200)}- c\n${'d\n'.repeat(200)}`)).toEqual([])
    expect(taken(`a\n${'b\n'.repeat(400)}`)).toEqual([])
  })

  test('in a quotation lines count however they are indented, and after it they do not', () => {
    expect(taken(`> a\n${'    b\n'.repeat(301)}`)).toEqual(['>'])
    expect(taken(`> a\n\nc\n${'b\n'.repeat(301)}`)).toEqual([])
    expect(taken(`> a\n- c\n${'  b\n'.repeat(301)}`)).toEqual([])
  })

  test('all signs of the paragraph are plain text, which is told once', () => {
    const source = between(`> a\n> > b\n${'c\n'.repeat(301)}`)
    expect(taken(source)).toEqual(['>', '> >'])
    expect(problemOf(source)).toEqual({
      reason: 'a quotation or an item that goes on for more than 300 lines without its signs is taken for plain text',
      start: 6,
      end: 7,
      isMinor: true,
    })
  })
})

test.each(['- a\n'.repeat(501), 'a\n=\n'.repeat(101), `${'> '.repeat(101)}a\n`])(
  'in code nothing is told, since nothing is lost',
  (code) => {
    expect(problemOf(`\`\`\`\n${code}\`\`\`\n`)).toBeUndefined()
    expect(problemOf(`~~~~\n${code}~~~\n~~~~\n${code}`)).toBeDefined()
  },
)

describe('in the text of one paragraph', () => {
  const reasonOf = (source: string) => markdown(source).problem?.reason

  test('1,000 square brackets are read, and more are plain text', () => {
    expect(reasonOf('a]'.repeat(1000))).toBeUndefined()
    expect(reasonOf('a]'.repeat(1001))).toBe('a paragraph with more than 1000 square brackets is taken for plain text')
    expect(reasonOf(`${'a]'.repeat(600)}\n\n${'a['.repeat(600)}`)).toBeUndefined()
  })

  test('1,000 signs of emphasis are read, and more are plain text', () => {
    expect(reasonOf('a*b '.repeat(1000))).toBeUndefined()
    expect(reasonOf('a*b_c~'.repeat(334))).toBe('a paragraph with more than 1000 signs of emphasis is taken for plain text')
  })

  test('a run of signs counts for one, and two more for each after its third', () => {
    expect(reasonOf('a***b '.repeat(1001))).toBeDefined()
    expect(reasonOf('a****b '.repeat(333))).toBeUndefined()
    expect(reasonOf('a****b '.repeat(334))).toBeDefined()
  })

  test('a run between spaces is none, as a line to fill in', () => {
    expect(reasonOf(`${'a * b _ c ~ d '.repeat(400)}`)).toBeUndefined()
    expect(reasonOf(`Name: ${'_'.repeat(2000)}\nDate: ${'_'.repeat(2000)}`)).toBeUndefined()
  })

  test('2,000 lines are read, and more are plain text, told where it holds markup', () => {
    expect(reasonOf('a `b\n'.repeat(2001))).toBe('a paragraph of more than 2000 lines is taken for plain text')
    expect(reasonOf('a b\n'.repeat(2001))).toBeUndefined()
  })
})
