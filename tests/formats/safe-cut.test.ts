import {describe, expect, test} from 'vitest'
import {nextCut} from '../../src/formats/safe-cut.ts'

/** A text that can be cut at most within its middle, and is long enough for that. */
const around = (middle: string): string => `${'b'.repeat(4095)} ${middle}${' c'.repeat(2100)}`

/** What stands at a cut, with the cut as ¦ and what it takes away in between. */
function cutIn(middle: string): string | undefined {
  const source = around(middle)
  const cut = nextCut(source, 0)
  if (cut === undefined) return undefined
  return `${source.slice(4096, cut.end)}¦${source.slice(cut.end, cut.next)}¦${source.slice(cut.next, 4096 + middle.length)}`
}

describe('a long text is cut after a sentence that nothing joins to the next', () => {
  test.each([
    ['harbour. The boat', 'harbour.¦ ¦The boat'],
    ['harbour! \n\nThe boat', 'harbour!¦ \n\n¦The boat'],
    ['harbour?” “The boat', 'harbour?”¦ ¦“The boat'],
    ['harbour.)\r\n(The, boat', 'harbour.)¦\r\n¦(The, boat'],
    ['harbour."\t"I; boat', 'harbour."¦\t¦"I; boat'],
    ['harbor. Boats: all', 'harbor.¦ ¦Boats: all'],
  ])('%j', (middle, expected) => expect(cutIn(middle)).toBe(expected))

  test.each([
    'house. The boat',
    'Harbour. The boat',
    'a-harbour. The boat',
    'harbour, The boat',
    'harbour.. The boat',
    'harbour.”) The boat',
    'harbour.The boat',
    'harbour. the boat',
    'harbour. 3 boats',
    'harbour. [The boat',
    'harbour. ““The boat',
    'harbour. The-boat',
    'harbour. It’s late',
    "harbour. O' Neill",
    'harbour. Él left',
    'harbour.\u00a0The boat',
  ])('but not in %j', (middle) => expect(cutIn(middle)).toBeUndefined())

  test('the first after 4,096 characters', () => {
    const sentences = 'It was late in the harbour. '.repeat(1000)
    const {end = 0, next = 0} = nextCut(sentences, 0) ?? {}
    expect([end, next]).toEqual([4115, 4116])
    expect(nextCut(sentences, next)).toEqual({end: 4116 + 4115, next: 4116 + 4116})
  })
})

describe('without such a place', () => {
  test('a text is not cut up to 65,536 characters, and any cut up to there is found', () => {
    expect(nextCut('a'.repeat(65_536), 0)).toBeUndefined()
    expect(nextCut('a'.repeat(65_537), 0)).toEqual({end: 65_536, next: 65_536})
    expect(nextCut('a'.repeat(70_000), 1000)).toEqual({end: 66_536, next: 66_536})
    expect(nextCut(`${'a'.repeat(65_000)} harbour. The boat${' c'.repeat(4200)}`, 0)).toEqual({end: 65_009, next: 65_010})
  })

  test('it is cut beside a surrogate pair or a line end, not within', () => {
    expect(nextCut(`${'a'.repeat(65_535)}🚢${'a'.repeat(100)}`, 0)).toEqual({end: 65_537, next: 65_537})
    expect(nextCut(`${'a'.repeat(65_536)}🚢${'a'.repeat(100)}`, 0)).toEqual({end: 65_536, next: 65_536})
    expect(nextCut(`${'a'.repeat(65_535)}\r\n${'a'.repeat(100)}`, 0)).toEqual({end: 65_537, next: 65_537})
    expect(nextCut(`${'a'.repeat(65_536)}\uffff${'a'.repeat(100)}`, 0)).toEqual({end: 65_536, next: 65_536})
  })
})

test('a text of at most 8,192 characters is not cut', () => {
  const sentences = 'It was late in the harbour. '.repeat(400)
  expect(nextCut(sentences.slice(0, 8192), 0)).toBeUndefined()
  expect(nextCut(sentences.slice(0, 8193), 0)).toBeDefined()
  expect(nextCut(sentences.slice(0, 8200), 8)).toBeUndefined()
  expect(nextCut(sentences.slice(0, 8201), 8)).toBeDefined()
})
