import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {lint} from '../../src/index.ts'
import {type FileReport, json, rdjson, sarif, stylish, unix} from '../../src/reporters/index.ts'
import {applyEdits} from '../../src/text/edits.ts'

const TEXT = 'The ferry sailed at noon. Despite the storm. Nobody was hurt (as far as we know.\r\n'
const JOINED = 'The ferry sailed at noon despite the storm. Nobody was hurt (as far as we know.\r\n'

/** The finding of a fragment that can be joined to the sentence before it, as any rule may report one. */
const join = {
  reason: 'This is no sentence: “Despite the storm.”',
  ruleId: 'sentence-fragment',
  place: {start: {line: 1, column: 27, offset: 26}, end: {line: 1, column: 45, offset: 44}},
  actual: 'Despite the storm.',
  expected: [],
  fatal: false,
  note: 'Join it.',
  data: {
    fix: 'suggestion',
    confidence: 0.8,
    suggestions: [
      {
        title: 'Join it to the sentence before',
        edits: [
          {start: 24, end: 25, text: ''},
          {start: 26, end: 27, text: 'd'},
        ],
      },
    ],
  },
} as const

const report: FileReport = {path: 'a.txt', source: TEXT, messages: [join]}

test('JSON has the suggestions with all ways to say where, the class of the fix and the confidence', () => {
  const [{messages}] = JSON.parse(json([report]))
  expect(messages[0]).toEqual({
    ruleId: 'sentence-fragment',
    severity: 'warn',
    line: 1,
    column: 27,
    endLine: 1,
    endColumn: 45,
    offset: 26,
    endOffset: 44,
    actual: 'Despite the storm.',
    expected: [],
    suggestions: [
      {
        title: 'Join it to the sentence before',
        edits: [
          {line: 1, column: 25, endLine: 1, endColumn: 26, offset: 24, endOffset: 25, text: ''},
          {line: 1, column: 27, endLine: 1, endColumn: 28, offset: 26, endOffset: 27, text: 'd'},
        ],
      },
    ],
    fix: 'suggestion',
    confidence: 0.8,
    reason: join.reason,
    note: 'Join it.',
  })
})

test('without the text, JSON has the offsets of edits alone', () => {
  const [{messages}] = JSON.parse(json([{path: 'a.txt', messages: [join]}]))
  expect(messages[0].suggestions[0].edits[0]).toMatchObject({line: null, column: null, offset: 24, endOffset: 25})
})

test('an address is told where there is one', () => {
  const [{messages}] = JSON.parse(json([{...report, messages: [{...join, url: 'https://desk.example.org'}]}]))
  expect(messages[0].url).toBe('https://desk.example.org')
  const {diagnostics} = JSON.parse(rdjson([{...report, messages: [{...join, url: 'https://desk.example.org'}]}]))
  expect(diagnostics[0].code).toEqual({value: 'sentence-fragment', url: 'https://desk.example.org'})
  expect(JSON.parse(rdjson([report])).diagnostics[0].code).toEqual({value: 'sentence-fragment'})
})

test('rdjson offers a join as one range', () => {
  const {diagnostics} = JSON.parse(rdjson([report]))
  expect(diagnostics[0].suggestions).toEqual([{range: {start: {line: 1, column: 25}, end: {line: 1, column: 28}}, text: ' d'}])
  expect(applyEdits(TEXT, [{start: 24, end: 27, text: ' d'}])).toBe(JOINED)
})

test('rdjson drops no correction, however far apart its edits are', () => {
  const edits = [
    {start: 0, end: 3, text: 'A'},
    {start: 60, end: 61, text: ''},
  ]
  const far = {...join, data: {...join.data, suggestions: [{title: 'both', edits}]}}
  const {diagnostics} = JSON.parse(rdjson([{...report, messages: [far]}]))
  expect(diagnostics[0].suggestions).toEqual([
    {range: {start: {line: 1, column: 1}, end: {line: 1, column: 62}}, text: applyEdits(TEXT.slice(0, 61), edits)},
  ])
  const {replacements} = JSON.parse(sarif([{...report, messages: [far]}])).runs[0].results[0].fixes[0].artifactChanges[0]
  expect(replacements).toHaveLength(2)
})

test('SARIF offers a join as one replacement', () => {
  const {replacements} = JSON.parse(sarif([report])).runs[0].results[0].fixes[0].artifactChanges[0]
  expect(replacements).toEqual([{deletedRegion: {startLine: 1, startColumn: 25, endLine: 1, endColumn: 28}, insertedContent: {text: ' d'}}])
})

test('what rules suggest is told whole by JSON: its edits make of the text what the library would', async () => {
  const text = '\uFEFFShe said “hello and left (for good.\n'
  const file = await lint(new VFile({path: 'a.md', value: text}))
  const [{messages}] = JSON.parse(json([{path: 'a.md', source: text, messages: file.messages}]))
  const suggestions = messages.flatMap((message: {suggestions: unknown[]}) => message.suggestions)
  expect(suggestions.length).toBeGreaterThan(2)
  for (const {edits} of suggestions)
    for (const {offset, column, line} of edits) expect({line, column}).toEqual({line: 1, column: offset === 0 ? 1 : offset})
})

test('unix gives each finding a line of its own, never wrapped', () => {
  const long = {...join, reason: `A ${'very '.repeat(80)}long reason,\nwith a line break`}
  expect(unix([{path: 'a b.txt', messages: [long]}])).toBe(
    `a b.txt:1:27: warning: A ${'very '.repeat(80)}long reason, with a line break [sentence-fragment]\n`,
  )
  expect(unix([{path: 'a.txt', messages: [{reason: 'r'}]}])).toBe('a.txt:1:1: info: r [copydesk]\n')
})

test('stylish wraps only on a terminal', () => {
  const long = {...join, reason: 'word '.repeat(60).trim()}
  const [, head = ''] = stylish([{...report, messages: [long]}]).split('\n')
  expect(head).toContain(long.reason)
  const narrow = stylish([{...report, messages: [long]}], {width: 80}).split('\n')
  expect(Math.max(...narrow.map((line) => line.length))).toBeLessThanOrEqual(80)
})
