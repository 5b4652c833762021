import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {clean, createLinter, type PassId, SettingsError} from '../../src/index.ts'

const article = readFileSync(new URL('../../examples/broken-article.txt', import.meta.url), 'utf8')
const cleaned = async (text: string, passes?: readonly PassId[]) => String(await clean(text, passes ? {passes} : {}))

describe('an article copied off a page', () => {
  test('is left alone: headline, paragraphs and the heading between them', async () => {
    const lines = (await cleaned(article)).split('\n').filter(Boolean)
    expect(lines.map((line) => line.slice(0, 24))).toEqual([
      'The ferry to Skarholm ha',
      'After the Tuesday vote o',
      'The council had asked th',
      "“As the island's oldest ",
      'A cheaper crossing “perh',
      'While walking with the b',
      'The sale, according to t',
    ])
  })

  test('has a message for each line that went, with its place in the source', async () => {
    const {messages} = await clean(article)
    const gone = messages.filter(({ruleId}) => ruleId === 'boilerplate').map(({line, actual}) => `${line} ${actual}`)
    expect(gone).toEqual([
      '1 March 3, 2025',
      '5 • March 1, 2025',
      '6 • 3 min read',
      '15 Read more:Harbour board delays the repair of the “Old Pier”',
      '23 About Author',
      '26 Leave a Reply',
      '28 Your email address will not be published. Required fields are marked *',
    ])
  })

  test('keeps the kinds of lines that it is told to keep', async () => {
    const text = String(await clean(article, {rules: {boilerplate: ['warn', {keep: ['date']}]}}))
    expect(text).toContain('March 3, 2025')
    expect(text).not.toContain('Leave a Reply')
  })
})

test('every message slices to its text, is an info, and says what stands there now', async () => {
  const {messages} = await clean(`\uFEFF${article.replaceAll('\n', '\r\n')}`.replace('yes', 'yâ€™s'))
  expect(messages.length).toBeGreaterThan(5)
  const source = `\uFEFF${article.replaceAll('\n', '\r\n')}`.replace('yes', 'yâ€™s')
  for (const {place, actual, fatal, expected, source: from} of messages) {
    if (!place || !('start' in place)) throw new Error('no place')
    expect(source.slice(place.start.offset, place.end.offset)).toBe(actual)
    expect({fatal, from, expected: Array.isArray(expected)}).toEqual({
      fatal: null,
      from: 'copydesk',
      expected: true,
    })
  }
})

test('a linter cleans as clean does', async () => {
  const linter = await createLinter()
  expect(String(linter.clean(article))).toBe(await cleaned(article))
})

test('only the passes that are wanted run', async () => {
  const text = 'The cafÃ©\u200b is  shut.   \n\n\n\nLeave a Reply\n'
  expect(await cleaned(text, ['mojibake'])).toBe('The café\u200b is  shut.   \n\n\n\nLeave a Reply\n')
  expect(await cleaned(text, ['invisible-character'])).toBe('The cafÃ© is  shut.   \n\n\n\nLeave a Reply\n')
  expect(await cleaned(text, ['line-structure'])).toBe('The cafÃ©\u200b is  shut.\n\nLeave a Reply\n')
  expect(await cleaned(text, [])).toBe(text)
})

test('an unknown pass is named, with the nearest right one', async () => {
  await expect(clean('Text.', {passes: ['mojibaky' as PassId]})).rejects.toThrow(
    new SettingsError('Unknown pass "mojibaky": did you mean "mojibake"?'),
  )
})

test('in Markdown only encodings and characters are repaired', async () => {
  const file = new VFile({path: 'a.md', value: '# Hours\n\n<b>CafÃ©</b>\u200b\n\n\n\n* Leave a Reply  \n'})
  expect(String(await clean(file))).toBe('# Hours\n\n<b>Café</b>\n\n\n\n* Leave a Reply  \n')
})

describe('remnants of HTML', () => {
  test.each([
    ['AT&amp;T &quot;said&quot; it&rsquo;s 5&nbsp;km &#8212; far', 'AT&T "said" it’s 5 km — far'],
    ['It&amp;amp;rsquo;s', 'It’s'],
    ['<p>One <b>bold</b> word.</p><p>Two.</p>', 'One bold word.\n\nTwo.'],
    ['a < b and b > c, R&D; <3', 'a < b and b > c, R&D; <3'],
    ['One<script>let a = "<b>"</script><!-- no --> two', 'One two'],
    ['&#147;Quoted&#148;', '“Quoted”'],
    ['use List<String> here', 'use List<String> here'],
  ])('%j becomes %j', async (text, result) => {
    expect(await cleaned(text, ['markup'])).toBe(result)
  })
})

describe('lines', () => {
  const wrapped = [
    'The ferry to Skarholm leaves the quay at eight in the morning, and',
    'nobody who has missed it once will miss it again, since the next',
    'one leaves at noon, when the shops of the mainland are closed un-',
    'til two in the afternoon. The island council has asked for a third.',
  ].join('\n')

  test('that were only wrapped are joined, and divided words are made whole where the dictionary knows them', async () => {
    expect(await cleaned(wrapped, ['line-structure'])).toBe(wrapped.replace('un-\ntil', 'until').replaceAll('\n', ' '))
  })

  test('that are a list or a heading stay', async () => {
    const text = 'Timetable\n\n• eight in the morning\n• noon\n\nAll times are local.\n'
    expect(await cleaned(text, ['line-structure'])).toBe(text)
  })
})

const alphabet = fc.constantFrom(
  ...'aÃ©â€™“”\u00a0\u200b &lt;<b>\n\r\t•.-1',
  'Leave a Reply\n',
  'The ferry left the quay at noon.\n',
  '&amp;',
  '</p>',
  'Read more: ',
  '\n\n',
)

test('any text: never throws, cleaning twice is cleaning once, and places stay inside the source', async () => {
  const linter = await createLinter()
  fc.assert(
    fc.property(fc.array(alphabet, {maxLength: 40}), (parts) => {
      const source = parts.join('')
      const file = linter.clean(source)
      const once = String(file)
      expect(String(linter.clean(once))).toBe(once)
      for (const {place, actual} of file.messages)
        if (place && 'start' in place) expect(source.slice(place.start.offset, place.end.offset)).toBe(actual)
    }),
    {numRuns: 300},
  )
})

test('no word is invented or moved', async () => {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
  const before = words(article)
  let at = 0
  for (const word of words(await cleaned(article))) {
    while (at < before.length && before[at] !== word) at++
    expect(at).toBeLessThan(before.length)
    at++
  }
})

test('what a later pass brings out is taken out by an earlier one, in the next round', async () => {
  expect(await cleaned('The bo&#8203;at was l&#173;ate.\n')).toBe('The boat was late.\n')
})
