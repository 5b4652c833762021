import {describe, expect, test} from 'vitest'
import {lint} from '../../src/index.ts'
import {relatedTo} from '../../src/server/related.ts'
import type {Edit} from '../../src/text/finding.ts'

/** What is told beside each finding of a text: its rule, what is marked there, and the words. */
async function relatedIn(text: string): Promise<string[]> {
  const {messages} = await lint(text, {format: 'markdown'})
  return messages.flatMap(({ruleId, place, expected, data}) => {
    const span = {start: place.start.offset, end: place.end.offset}
    return relatedTo(text, {ruleId, ...span, expected, suggestions: data.suggestions ?? []}).map(
      ({start, end, title}) => `${ruleId} ${start}–${end} [${text.slice(start, end)}] ${title}`,
    )
  })
}

describe('beside a fragment', () => {
  test('stands the sentence before that it was cut from', async () => {
    const text = 'One line.\n\nIt rained. The council sold the ferry to a German owner. Who has promised to keep the crew.\n'
    expect(await relatedIn(text)).toEqual([
      'sentence-fragment 22–67 [The council sold the ferry to a German owner.] Join to the sentence before',
    ])
  })

  test('stands the sentence after, where it goes with that', async () => {
    const text = 'It rained. Although the council had sold the ferry. The crew stayed on board. It rained.\n'
    expect(await relatedIn(text)).toContain('sentence-fragment 52–77 [The crew stayed on board.] Join to the sentence after')
  })
})

describe('beside a mark without its partner', () => {
  test.each([
    ['The “old pier stays where it is.\n', 'unbalanced-quote'],
    ['The (old pier stays where it is.\n', 'unbalanced-bracket'],
  ])('of %j stand the places where that may be missing', async (text, ruleId) => {
    const {messages} = await lint(text, {format: 'markdown'})
    const [{data} = {data: undefined}] = messages.filter((message) => message.ruleId === ruleId)
    const told = await relatedIn(text)
    expect(told.length).toBeGreaterThan(0)
    expect(told).toEqual(
      (data?.suggestions ?? [])
        .flatMap(({title, edits: [edit]}) => (edit ? [{title, ...edit}] : []))
        .filter(({start}) => start > 5)
        .map(({start, end, title}) => `${ruleId} ${start}–${end} [] ${title}`),
    )
  })
})

describe('beside a mark that is not right stands its partner', () => {
  test.each([
    ['The “old pier“ stays.\n', 'unbalanced-quote 4–5 [“] Its partner'],
    ['The [old pier) stays.\n', 'unbalanced-bracket 4–5 [[] Its partner'],
    ['It is (so he says] here.\n', 'unbalanced-bracket 6–7 [(] Its partner'],
  ])('in %j', async (text, told) => {
    expect(await relatedIn(text)).toEqual([told])
  })

  const partnerOf = (text: string, start: number, expected: readonly string[], ruleId = 'unbalanced-bracket') =>
    relatedTo(text, {ruleId, start, end: start + 1, expected, suggestions: []}).map((related) => related.start)

  test('is looked for in both directions, and pairs in between do not count', () => {
    expect(partnerOf('x (a (b) (c) d] (e)', 14, [')'])).toEqual([2])
    expect(partnerOf('x [a (b) (c) d) (e) f) g', 2, ['('])).toEqual([14])
    expect(partnerOf('(a) b] c', 5, [')'])).toEqual([])
    expect(partnerOf('( a b', 4, [')'])).toEqual([0])
    expect(partnerOf('a b )', 0, ['('])).toEqual([4])
  })

  test('is looked for in the paragraph alone', () => {
    expect(partnerOf('(a\n\nb] c', 5, [')'])).toEqual([])
    expect(partnerOf('[a\n\nb) c', 0, ['('])).toEqual([])
  })

  test('is none where another mark is not what is wanted, or the finding is about something else', () => {
    expect(partnerOf('“a b c', 5, [])).toEqual([])
    expect(partnerOf('“a b c', 5, [''])).toEqual([])
    expect(partnerOf('(a b c', 5, ['x'])).toEqual([])
    expect(partnerOf('‘a b c', 5, ['’'], 'unbalanced-quote')).toEqual([])
    expect(partnerOf('(a b] c', 4, [')'], 'punctuation-spacing')).toEqual([])
  })

  test.each([
    ['“', '”'],
    ['«', '»'],
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ])('for %s and %s', (open, close) => {
    expect(partnerOf(`${open}a b`, 2, [close])).toEqual([0])
    expect(partnerOf(`a ${close}`, 0, [open], 'unbalanced-quote')).toEqual([2])
    expect(partnerOf(`${open}a b`, 2, [`\\${close}`])).toEqual([0])
  })
})

describe('the place of an edit elsewhere', () => {
  const suggestion = (title: string, ...edits: readonly Edit[]) => ({title, edits})
  const insertion = (at: number): Edit => ({start: at, end: at, text: '”'})
  const told = (ruleId: string, text: string, span: {start: number; end: number}, ...suggestions: ReturnType<typeof suggestion>[]) =>
    relatedTo(text, {ruleId, ...span, expected: [], suggestions})

  test('is told as it is, with what is to be done there', () => {
    expect(told('unbalanced-quote', 'a b c', {start: 0, end: 1}, suggestion('Insert ” here', insertion(3)))).toEqual([
      {start: 3, end: 3, title: 'Insert ” here'},
    ])
  })

  test('is none at the finding itself, or where it touches it', () => {
    const span = {start: 4, end: 6}
    const touching = [3, 4, 5, 6, 7].map((at) => [at, told('unbalanced-quote', 'a b c d e f', span, suggestion('a', insertion(at))).length])
    expect(touching).toEqual([
      [3, 1],
      [4, 0],
      [5, 0],
      [6, 0],
      [7, 1],
    ])
    expect(told('unbalanced-quote', 'a b c d e f', span, suggestion('a', {start: 2, end: 4, text: ''}), suggestion('a'))).toEqual([])
  })

  test('is that of the first such edit, and told once', () => {
    const span = {start: 4, end: 6}
    const both = suggestion('both', {start: 4, end: 5, text: ''}, insertion(9), insertion(1))
    expect(
      told('unbalanced-quote', 'a b c d e f', span, both, suggestion('again', insertion(9)), suggestion('first', insertion(1))),
    ).toEqual([
      {start: 9, end: 9, title: 'both'},
      {start: 1, end: 1, title: 'first'},
    ])
  })

  const sentence = 'The council sold the ferry to a German owner.'
  const atEnd = (text: string) => {
    const end = text.indexOf('owner.') + 'owner.'.length
    const [related] = told('sentence-fragment', text, {start: end + 1, end: end + 4}, suggestion('Join', {start: end - 1, end, text: ','}))
    return related && text.slice(related.start, related.end)
  }

  test.each([
    ['at the start of the text', `${sentence} Who.`],
    ['after another', `It rained. ${sentence} Who.`],
    ['after an empty line', `It rained\n\n${sentence} Who.`],
    ['after an empty line with CRLF', `It rained\r\n\r\n${sentence} Who.`],
    ['before an empty line', `${sentence} Who.\n\nIt rained.`],
    ['a long way into the text', `${'It rained. '.repeat(500)}${sentence} Who.`],
    ['far after an empty line', `${'It rained. '.repeat(10)}\n\n${'It rained. '.repeat(20)}${sentence} Who. ${'It rained. '.repeat(200)}`],
  ])('of a fragment is a sentence, %s', (_, text) => {
    expect(atEnd(text)).toBe(sentence)
  })

  test('of a fragment after which nothing comes is its own', () => {
    const text = 'It rained.   '
    expect(told('sentence-fragment', text, {start: 0, end: 1}, suggestion('Join', insertion(13)))).toEqual([
      {start: 13, end: 13, title: 'Join'},
    ])
  })
})
