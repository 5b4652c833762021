import {expect, test} from 'vitest'
import {jsonReporter} from '../../src/reporters/json.ts'
import type {FileReport, Reporter} from '../../src/reporters/report.ts'
import {stylishReporter} from '../../src/reporters/stylish.ts'
import {unixReporter} from '../../src/reporters/unix.ts'

const source = 'He left “for good.\n\nNobody knew wich “way.\n'
const message = (line: number, offset: number) => ({
  reason: `It is “wrong” on line ${line}`,
  ruleId: 'unbalanced-quote',
  place: {start: {line, column: 9, offset}, end: {line, column: 10, offset: offset + 1}},
  actual: '“',
  expected: ['”', ''],
  fatal: false,
  note: 'A note.',
  data: {confidence: 1, fix: 'suggestion' as const, suggestions: [{title: 'Insert', edits: [{start: offset, end: offset, text: '”'}]}]},
})
const reports: readonly FileReport[] = [
  {path: 'a.txt', messages: [message(1, 8), message(3, 36)], source},
  {path: 'b "b".txt', messages: [], source: ''},
  {path: 'c.txt', messages: [message(1, 8)]},
]

const makers: readonly (readonly [string, () => Reporter])[] = [
  ['json', jsonReporter],
  ['stylish', stylishReporter],
  ['unix', unixReporter],
]

test.each(makers)('%s writes in pieces, one a message, what it writes as a whole', (_, make) => {
  const [whole, piecemeal] = [make(), make()]
  for (const report of reports) {
    const pieces = [...(piecemeal.pieces?.(report) ?? [])]
    expect(pieces.length).toBeGreaterThanOrEqual(report.messages.length)
    expect(pieces.join('')).toBe(whole.file(report))
  }
  expect(piecemeal.end([])).toBe(whole.end([]))
})

test('JSON in pieces is what JSON.stringify makes of it', () => {
  const reporter = jsonReporter()
  const text = reports.map((report) => reporter.file(report)).join('') + reporter.end([])
  expect(text).toBe(`${JSON.stringify(JSON.parse(text))}\n`)
})
