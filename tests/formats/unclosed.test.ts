import {describe, expect, test} from 'vitest'
import {withoutUnclosed} from '../../src/formats/unclosed.ts'

/** The source with what is blanked out as ¤. */
const shown = (source: string): string => {
  const text = withoutUnclosed(source)
  expect(text).toHaveLength(source.length)
  return text.replaceAll('\uE000', '¤')
}

describe.each([
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
])('%s within a line', (open, close) => {
  const blanked = `¤${open.slice(1)}`

  test.each([
    ['', ''],
    ['', 'b\n\nc CLOSE d'],
    ['', 'b\r\n\r\nc CLOSE d'],
    ['', 'b\r\rc CLOSE d'],
    ['', 'b\n> \nc CLOSE d'],
    ['', 'b\n \t> >\nc CLOSE d'],
    ['CLOSE ', 'b'],
  ])('is blanked out in "a %sOPEN%s", where it is not closed in the paragraph', (before, after) => {
    const source = (opener: string) => `One.\n\na ${before}${opener}${after}`.replaceAll('CLOSE', close)
    expect(shown(source(open))).toBe(source(blanked))
  })

  test.each(['b CLOSE c', 'b\nc CLOSE d', 'b\r\nc CLOSE d\n\ne', 'b\r\n> c CLOSE d'])(
    'stays in "a OPEN%s", where it is closed',
    (after) => {
      const source = `One.\n\na ${open}${after}`.replaceAll('CLOSE', close)
      expect(withoutUnclosed(source)).toBe(source)
    },
  )

  test.each(['', '  ', '> ', '- ', '* ', '+ ', '12. ', '3) ', '> - \t'])('stays where only %j stands before it in its line', (before) => {
    for (const above of ['', 'One.\n', 'One.\r', 'One.\r\n']) {
      const source = `${above}${before}${open} b\n\nc`
      expect(withoutUnclosed(source)).toBe(source)
    }
  })

  test('is blanked out each time, up to one that is closed', () => {
    expect(shown(`a ${open} b ${open} c\n\nd ${open} e ${close} f ${open}`)).toBe(
      `a ${blanked} b ${blanked} c\n\nd ${open} e ${close} f ${blanked}`,
    )
  })
})

test('several kinds of them are blanked out in one text, in whichever order they stand', () => {
  expect(shown('a <? b <!-- c <![CDATA[ d <? e')).toBe('a ¤? b ¤!-- c ¤![CDATA[ d ¤? e')
  expect(shown('a <!-- b ?> c <? d --> e')).toBe('a <!-- b ?> c ¤? d --> e')
})

test('one at the start of the text is looked beyond', () => {
  expect(shown('<!-- a --> b <!-- c')).toBe('<!-- a --> b ¤!-- c')
  expect(shown('<? a ?> b <? c')).toBe('<? a ?> b ¤? c')
})

test('a text without any is the same', () => {
  expect(withoutUnclosed('a < b\n\nc --> d')).toBe('a < b\n\nc --> d')
})
