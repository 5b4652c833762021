import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Format} from '../../src/index.ts'
import type {LongTexts} from '../../src/linter/long-texts.ts'
import {createTextChecker, type TextChecker} from '../../src/linter/text-checker.ts'
import {rules} from '../../src/rules/index.ts'

/** Sentences of which one sets off, excuses or settles what is found in another, however far it stands from it. */
const SENTENCES = [
  'The ferry was moored by Hofstetter in the harbour of Ostermark, as it is every winter.',
  'Hofsteter said that the crew would be back in spring, and Hofstetter nodded.',
  '“We never wanted to leave, she said, and looked at the water.',
  '“And now we do.” He closed the door (it was open all night.',
  'He called it "a dreem come true" and left; it’s all in writting now ,the lawyer added.',
  "'We shall see,' said the smith, 'what comes of it.' 'Aye, goin' slow, wi' nowt t' eat.'",
  'The caf\u00c3\u00a9 next door is ten\u00c2 km away, and the na\u00c3\u00afve \u00e2\u20ac\u0153owner\u00e2\u20ac\u009d knows.',
  'It is ten\u00c2 km away.',
  'The roof leaks) and the floor gives way under the millstone.',
  'A new owner means new rules for everybody on the street, from the baker to the smith and his three sons.',
  'A new owner means new rules for everybody in the street, from the baker to the smith and his three sons.',
  'Nobody had told the the neighbours about an sale of the house by the river to a family from the north.',
  'Share this on Facebook',
  'Posted on 3 May 2021 at 10:15',
  'copydesk-disable-line typo',
  'Moriartyy went home, and so did Moriarty with Moriarty’s dog.\nAnd nobody saw wich way they went.',
  'Use `readFile` of the module fs_extra, and then maxSize, to set the recieved value.',
  '- the first of the things\n- the secnd of the things',
]

const parts = fc.array(fc.array(fc.constantFrom(...SENTENCES), {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 14})

/** Headings, quotations, and a picture whose text stands beside all other, with front matter. */
const asMarkdown = (paragraphs: readonly string[]): string =>
  `---\ntitle: The mil by the river\n---\n\n![The the mill](mill.png "A *old* mill")\n\n${paragraphs
    .map((part, index) => (index % 4 === 3 ? `> ${part}` : index % 5 === 2 ? `## ${part}` : part))
    .join('\n\n')}`

const written: Readonly<Record<Format, (paragraphs: readonly string[]) => string>> = {
  text: (paragraphs) => paragraphs.join('\n\n'),
  markdown: asMarkdown,
  mdx: asMarkdown,
  html: (paragraphs) =>
    `<img alt="The the mill &amp; its wheel">${paragraphs
      .map((part, index) => (index % 4 === 3 ? `<li>${part}</li>` : `<p>${part.replace('the ', '<em>the</em> ')}</p>`))
      .join('\n')}`,
}

const checkerOf = (format: Format, longTexts: LongTexts): Promise<TextChecker> => createTextChecker({format}, rules, longTexts)

const found = async (checker: TextChecker, text: string) =>
  (await checker.prepare(text)).lint(text).messages.map((message) => ({...message, reason: message.reason}))

const KEPT: LongTexts = {from: Number.POSITIVE_INFINITY}

test.each([
  ['text', 1, '\n'],
  ['text', 4, '\r\n'],
  ['text', 3, '\n'],
  ['markdown', 2, '\n'],
  ['mdx', 2, '\n'],
  ['html', 2, '\r\n'],
] as const)('finds in %s through a window of %d paragraphs what it finds in the whole', async (format, window, lineEnd) => {
  const [whole, windowed] = await Promise.all([checkerOf(format, KEPT), checkerOf(format, {from: 0, window})])
  await fc.assert(
    fc.asyncProperty(parts, async (paragraphs) => {
      const text = written[format](paragraphs.map((sentences) => sentences.join(' '))).replaceAll('\n', lineEnd)
      expect(await found(windowed, text)).toEqual(await found(whole, text))
    }),
    {numRuns: 25, seed: 7},
  )
})

test('finds what is repeated, spelled otherwise or quoted otherwise a thousand paragraphs away', async () => {
  const filler = Array.from(
    {length: 1000},
    (_, nth) => `Number ${nth} of the houses was sold, and the ${nth + 1} of its rooms were let to the poor of the town.`,
  )
  const first = 'Brandl Hofstetter opened the door of the mill to the neighbours, who had waited all day long in the rain.'
  const last = `${first} Nobody but Hofsteter laughed when they heard that "the mill" was his.`
  const text = [
    `${first} “So it is,” said Hofstetter. “And so it stays.” They told Hofstetter “no”, and then “yes”.`,
    ...filler,
    last,
  ].join('\n\n')
  const [whole, windowed] = await Promise.all([checkerOf('text', KEPT), checkerOf('text', {from: 0, window: 4})])
  const messages = await found(windowed, text)
  expect(messages).toEqual(await found(whole, text))
  const atEnd = messages.filter(
    ({place}) => place !== undefined && 'start' in place && (place.start.offset ?? 0) >= text.length - last.length,
  )
  expect(new Set(atEnd.map(({ruleId}) => ruleId))).toEqual(new Set(['duplicate-passage', 'inconsistent-name', 'quote-style']))
})

test.each(['text', 'markdown', 'html'] as const)('corrects in %s through a window what it corrects in the whole', async (format) => {
  const text = written[format](SENTENCES)
  const [whole, windowed] = await Promise.all([checkerOf(format, KEPT), checkerOf(format, {from: 0, window: 2})])
  await Promise.all([whole.prepare(text), windowed.prepare(text)])
  for (const wanted of ['safe', 'suggestion'] as const) {
    const [one, other] = [windowed.fix(text, wanted), whole.fix(text, wanted)]
    expect(String(one)).toBe(String(other))
    expect(one.messages).toEqual(other.messages)
  }
})

test('what a corrected text is said to have left is what a check of it finds', async () => {
  const text = SENTENCES.join('\n\n')
  const checker = await checkerOf('text', {from: 0, window: 3})
  await checker.prepare(text)
  const fixed = checker.fix(text)
  const reasons = fixed.messages.map(({reason}) => reason)
  expect(reasons).toEqual(checker.lint(String(fixed)).messages.map(({reason}) => reason))
})
