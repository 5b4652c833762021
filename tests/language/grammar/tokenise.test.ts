import fc from 'fast-check'
import {expect, test} from 'vitest'
import {tokenise} from '../../../src/language/grammar/tokenise.ts'

const forms = (text: string): string[] => {
  const {count, starts, ends} = tokenise(text)
  return Array.from({length: count}, (_, at) => text.slice(starts[at], ends[at]))
}

test.each([
  ['The state-run agency didn’t say.', 'The state - run agency did n’t say .'],
  ['“He can’t,” she said (twice).', '“ He ca n’t , ” she said ( twice ) .'],
  ['It cost $4.50, or 3% more...', 'It cost $ 4.50 , or 3 % more ...'],
  ['We cannot go to www.example.org.', 'We can not go to www.example.org.'],
  ['Dr. Lind’s dogs’ bowls at 5 p.m. on 3/4/2019', 'Dr. Lind ’s dogs ’ bowls at 5 p.m. on 3/4/2019'],
  ['The vote—a close one—was 12–9.', 'The vote — a close one — was 12 – 9 .'],
  ["They'll say it's the '90s", "They 'll say it 's the '90s"],
])('%s', (text, tokens) => {
  expect(forms(text).join(' ')).toBe(tokens)
})

const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 80}),
  fc
    .array(
      fc.constantFrom(
        'a',
        'n’t',
        "'s",
        '.',
        '...',
        '-',
        '--',
        '“',
        '"',
        '(',
        ' ',
        '\u00a0',
        '\r\n',
        '😀',
        '5',
        '$',
        'can',
        'not',
        '/',
        '@',
        'é',
      ),
      {maxLength: 40},
    )
    .map((parts) => parts.join('')),
)

test('tokens ascend, do not overlap, and leave out nothing but white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const {count, starts, ends} = tokenise(text)
      let at = 0
      for (let token = 0; token < count; token++) {
        expect(
          text
            .slice(at, starts[token])
            .trim()
            .replace(/[\u0000-\u0020\u200b]/g, ''),
        ).toBe('')
        expect(ends[token]).toBeGreaterThan(starts[token]!)
        at = ends[token]!
      }
      expect(
        text
          .slice(at)
          .trim()
          .replace(/[\u0000-\u0020\u200b]/g, ''),
      ).toBe('')
    }),
  )
})

test('a span is tokenised as if it stood alone, with offsets of the whole text', () => {
  const text = 'Before it. The mayor’s aide left. After it.'
  const {count, starts, ends} = tokenise(text, {start: 11, end: 33})
  expect(Array.from({length: count}, (_, at) => text.slice(starts[at], ends[at]))).toEqual(['The', 'mayor', '’s', 'aide', 'left', '.'])
})
