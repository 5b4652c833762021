import {describe, expect, test} from 'vitest'
import {heapedBraces} from '../../src/formats/braces.ts'
import {mdx} from './read.ts'

/** Where too much begins, counted from the end of what stands before. */
function heapedAt(text: string): number | undefined {
  const {start, end} = heapedBraces(`One.\n\n${text}\n`) ?? {}
  if (start === undefined) return undefined
  expect(end).toBe(start + 1)
  return start - 'One.\n\n'.length
}

describe('brackets within one another', () => {
  test('are read up to 100 deep', () => {
    const nested = (open: string, close: string, count: number) => `a {${open.repeat(count)}${close.repeat(count)}}`
    expect(heapedAt(nested('{', '}', 99))).toBeUndefined()
    expect(heapedAt(nested('{', '}', 100))).toBe(2)
    for (const [open = '', close = ''] of ['()', '[]']) {
      expect(heapedAt(nested(open, close, 100))).toBeUndefined()
      expect(heapedAt(nested(open, close, 101))).toBe(2)
    }
    expect(heapedAt(`{a} {b} {${'(['.repeat(51)}`)).toBe(8)
  })

  test('that are closed again count no more', () => {
    expect(heapedAt(`{${'()[]'.repeat(200)}}`)).toBeUndefined()
    expect(heapedAt(`{${')'.repeat(200)}${'('.repeat(100)}}`)).toBeUndefined()
    expect(heapedAt(`{${'('.repeat(60)}} {${'('.repeat(60)}}`)).toBeUndefined()
    expect(heapedAt('{a}'.repeat(200))).toBeUndefined()
    expect(heapedAt('{a}}'.repeat(200))).toBeUndefined()
  })

  test('count over all lines of an expression, and outside of one not at all', () => {
    expect(heapedAt(`{\n${'(\n'.repeat(101)}`)).toBe(0)
    expect(heapedAt(`${'(['.repeat(200)} {a}`)).toBeUndefined()
  })

  test('do not count in code, but those of a template in an expression do', () => {
    expect(heapedAt(`a \`${'{'.repeat(200)}\` {b}`)).toBeUndefined()
    expect(heapedAt(`\`\`\`\n${'{'.repeat(200)}\n\`\`\``)).toBeUndefined()
    expect(heapedAt(`~~~\n${'{'.repeat(200)}\n~~~\n\n${'{'.repeat(101)}`)).toBe(210)
    expect(heapedAt(`{\`${'{'.repeat(200)}\`}`)).toBeUndefined()
    expect(heapedAt(`{\`${'${'.repeat(101)}\`}`)).toBe(0)
    expect(heapedAt(`a \`${'${'.repeat(200)}\` b`)).toBeUndefined()
  })
})

/** What the parser reads again comes to 40 million characters at most. */
describe('closing braces that end no expression are read', () => {
  test('while what stands before them in it is short', () => {
    const objects = (count: number) => `a {[${'{a: 1}, '.repeat(count)}]}`
    expect(heapedAt(objects(3100))).toBeUndefined()
    expect(heapedAt(objects(3200))).toBe(2)
  })

  test('while few of them come after it', () => {
    expect(heapedAt(`{a}${'}'.repeat(8900)}`)).toBeUndefined()
    expect(heapedAt(`{a}${'}'.repeat(9000)}`)).toBe(0)
    expect(heapedAt('}'.repeat(9000))).toBeUndefined()
  })

  test('a quarter as many after one that is none', () => {
    expect(heapedAt('{a b} '.repeat(1800))).toBeUndefined()
    expect(heapedAt(`{a} ${'{a b} '.repeat(1850)}`)).toBe(4)
    expect(heapedAt('{a + b} '.repeat(5000))).toBeUndefined()
    expect(heapedAt(`{/* ${'of the house '.repeat(50)}*/} ${'{a} '.repeat(5000)}`)).toBeUndefined()
  })
})

test('a text without braces is not looked at, and one with too many is taken for plain text', () => {
  expect(heapedBraces('['.repeat(10_000))).toBeUndefined()
  expect(mdx(`One {${'{'.repeat(100)}`).problem).toEqual({
    reason: 'it has too many brackets within one another',
    start: 4,
    end: 5,
    isMinor: true,
  })
})
