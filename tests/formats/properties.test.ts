import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Block} from '../../src/formats/block.ts'
import {createLinter} from '../../src/index.ts'
import {wordRule} from '../linter/word-rule.ts'
import {html, markdown, mdx} from './read.ts'

/** `npm run fuzz` tries more, and others each time. */
const RUNS = {numRuns: 1000}

/** Where all rules run. */
const FEW_RUNS = {numRuns: 400}

/** The word that is looked for, and what it is corrected to. Where it is no prose it stays. */
const WRONG = 'zqlamp'
const RIGHT = 'lamplight'

/** A piece of source as it is, and as it is once every wrong word in prose is corrected. */
type Piece = readonly [string, string]

const same = (...pieces: string[]): fc.Arbitrary<Piece> => fc.constantFrom(...pieces).map((piece): Piece => [piece, piece])
const around = (inside: fc.Arbitrary<Piece>, open: string, close: string): fc.Arbitrary<Piece> =>
  inside.map(([before, after]): Piece => [open + before + close, open + after + close])

const word: fc.Arbitrary<Piece> = fc.oneof(
  fc.constant<Piece>([WRONG, RIGHT]),
  same('boat', 'sea,', '🚢', '👩‍🚀', 'cafe\u0301', 'שלום', 'قلم', '𝔸𝔹', 'fin.', '“well”', 'x\u00a0y'),
)
const markdownInline = fc.oneof(
  {weight: 4, arbitrary: word},
  around(word, '**', '**'),
  around(word, '_', '_'),
  around(word, '[', `](${WRONG}.html)`),
  around(word, '<b>', '</b>'),
  same(
    '&amp;',
    '&#x41;',
    '\\*',
    '\\[',
    `\`${WRONG}\``,
    `<code>${WRONG}</code>`,
    `<!-- ${WRONG} -->`,
    `{{ ${WRONG} }}`,
    `https://a.org/${WRONG}`,
  ),
)
const htmlInline = fc.oneof(
  {weight: 4, arbitrary: word},
  around(word, '<b>', '</b>'),
  around(word, `<a href="${WRONG}">`, '</a>'),
  same(
    '&amp;',
    '&nbsp;',
    '&copy',
    'A&B',
    '<br>',
    `<code>${WRONG}</code>`,
    `<!-- ${WRONG} -->`,
    `<i lang="fr">${WRONG}</i>`,
    `<img src="${WRONG}">`,
  ),
)

/** Lines of pieces; the line break, and what a block puts before each line but the first, come later. */
const lines = (inline: fc.Arbitrary<Piece>) =>
  fc.array(
    fc
      .array(inline, {minLength: 1, maxLength: 6})
      .map((pieces): Piece => [`Now ${pieces.map(([before]) => before).join(' ')}`, `Now ${pieces.map(([, after]) => after).join(' ')}`]),
    {minLength: 1, maxLength: 4},
  )

interface Shape {
  readonly open: string
  readonly next: string
  readonly close: string
}

const markdownShapes: readonly Shape[] = [
  {open: '', next: '', close: ''},
  {open: '> ', next: '> ', close: ''},
  {open: '> > ', next: '> > ', close: ''},
  {open: '- ', next: '  ', close: ''},
  {open: '1. ', next: '   ', close: ''},
  {open: '-\t', next: '\t', close: ''},
  {open: '> - ', next: '>   ', close: ''},
  {open: '[^1]: ', next: '    ', close: ''},
]
const htmlShapes: readonly Shape[] = [
  {open: '<p>', next: '', close: '</p>'},
  {open: '<ul><li>', next: '  ', close: '</ul>'},
  {open: '<blockquote><p>', next: '\t', close: '</blockquote>'},
  {open: '<div class="a">', next: '', close: '</div>'},
  {open: `<pre>${WRONG}</pre><h2>`, next: '   ', close: '</h2>'},
  {open: `<table title="${RIGHT}"><td>`, next: '', close: '</table>'},
]

function documents(inline: fc.Arbitrary<Piece>, shapes: readonly Shape[]): fc.Arbitrary<Piece> {
  const block = fc.tuple(fc.constantFrom(...shapes), lines(inline)).map(([{open, next, close}, content]): Piece => {
    const [before, after] = [0, 1].map((side) => open + content.map((line) => line[side]).join(`\n${next}`) + close)
    return [before ?? '', after ?? '']
  })
  return fc
    .tuple(fc.array(block, {minLength: 1, maxLength: 4}), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'))
    .map(([blocks, eol, mark]): Piece => {
      const [before, after] = [0, 1].map(
        (side) =>
          mark +
          blocks
            .map((one) => `${one[side]}\n\n`)
            .join('')
            .replaceAll('\n', eol),
      )
      return [before ?? '', after ?? '']
    })
}

const formats = [
  {path: 'a.md', read: markdown, arbitrary: documents(markdownInline, markdownShapes)},
  {path: 'a.html', read: html, arbitrary: documents(htmlInline, htmlShapes)},
]

describe.each(formats)('$path', ({path, read, arbitrary}) => {
  test('every word of every block stands in the source, as it is or decoded', () => {
    fc.assert(
      fc.property(arbitrary, ([source]) => {
        for (const {text, map} of read(source).blocks) {
          for (const {0: found, index} of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
            const span = {start: index, end: index + found.length}
            const place = map.toSource(span)
            const slice = source.slice(place.start, place.end)
            if (slice !== found) expect(slice).toMatch(/^&#x41;$|&#x41;|[*_<]/)
          }
        }
      }),
      RUNS,
    )
  })

  test('what a message says stands where it says, and fixing changes only that, byte for byte', async () => {
    const linter = await createLinter({preload: ['markdown', 'mdx', 'html']}, [wordRule('lamp-rule', WRONG, {replacement: RIGHT})])
    fc.assert(
      fc.property(arbitrary, ([source, corrected]) => {
        const {messages} = linter.lint(new VFile({path, value: source}))
        const told = messages.map(({place, actual}) => [actual, source.slice(place?.start.offset, place?.end.offset)])
        expect(told.filter(([actual, there]) => actual !== WRONG || there !== WRONG)).toEqual([])
        expect(messages.length).toBe((corrected.length - source.length) / (RIGHT.length - WRONG.length))
        expect(String(linter.fix(new VFile({path, value: source})))).toBe(corrected)
      }),
      RUNS,
    )
  })
})

const prose = fc
  .array(
    fc.constantFrom('the', 'boat', 'recieve', 'a', '“one”', 'two,', '(three)', 'café', '🚢', 'said', 'it', '“lost', 'lamp’s', 'definately'),
    {
      minLength: 4,
      maxLength: 20,
    },
  )
  .map((words) => `The ${words.join(' ')} there.`)

test('a plain text is read in Markdown and HTML as it is in plain text', async () => {
  const linter = await createLinter()
  const told = (path: string, source: string) =>
    linter.lint(new VFile({path, value: source})).messages.map(({ruleId, actual, place, expected, reason}) => {
      if (!place || !('start' in place)) throw new Error('no place')
      return {ruleId, actual, expected, reason, start: place.start.offset ?? 0, end: place.end.offset ?? 0}
    })
  fc.assert(
    fc.property(fc.array(prose, {minLength: 1, maxLength: 4}), (paragraphs) => {
      const plain = told('a.txt', paragraphs.join('\n\n'))
      expect(told('a.md', paragraphs.join('\n\n'))).toEqual(plain)
      const inHtml = told('a.html', paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n\n'))
      const starts = paragraphs.map((_, index) => paragraphs.slice(0, index).join('\n\n').length + (index > 0 ? 2 : 0))
      const shift = (offset: number) => offset + 3 + 7 * starts.findLastIndex((start) => start <= offset)
      expect(inHtml).toEqual(plain.map((message) => ({...message, start: shift(message.start), end: shift(message.end - 1) + 1})))
    }),
    FEW_RUNS,
  )
})

const soup = fc
  .array(
    fc.constantFrom(
      ...'*_`~[]()<>!&;#|-+="\'\\{}$%:/^.@ \t\n\r\ufeff\u00ad\ud83d\u0301a1'.split(''),
      '\r\n',
      '&amp;',
      '<p>',
      '</p>',
      '<b',
      '<!--',
      '-->',
      '---\n',
      '<code>',
      '```',
      '\n\n',
      '> ',
      '- ',
      'title: ',
      '<svg>',
      '🚢',
      'www.a.b',
    ),
    {maxLength: 60},
  )
  .map((parts) => parts.join(''))

/** What is wrong with the places of a block, if anything. An `expect` for each character would take most of the time. */
function faultOf({text, map, opaque}: Block, source: string): string | undefined {
  if (text.trim() === '') return 'it is empty'
  let last = -1
  for (let at = 0; at < text.length; at++) {
    const {start, end} = map.toSource({start: at, end: at + 1})
    if (!(start >= last && start < end && end <= source.length)) return `the character at ${at} stands at ${start} to ${end}`
    last = start
  }
  const wrong = opaque.find((span) => !(span.start >= 0 && span.start < span.end && span.end <= text.length))
  return wrong && `of ${text.length} characters ${wrong.start} to ${wrong.end} are opaque`
}

test.each([
  ['Markdown', markdown],
  ['MDX', mdx],
  ['HTML', html],
] as const)('any text can be read as %s, and every span of it stands in the source', (_, read) => {
  fc.assert(
    fc.property(soup, (source) => {
      for (const block of read(source).blocks) expect(faultOf(block, source)).toBeUndefined()
    }),
    RUNS,
  )
})

test.each([
  '<b>',
  '</b>',
  '<p><i>',
  '> ',
  '- ',
  '&',
  '{{',
  '$a ',
  '![',
  '<div lang="fr">',
  '<!-- ',
  '   \n',
  ':::a ',
  '`',
  '<a b="',
  '[a](',
  '| a ',
])('many %j in a row are read to the end', (part) => {
  const source = `x ${part.repeat(8000)}`
  for (const read of [markdown, html]) expect(() => read(source)).not.toThrow()
})
