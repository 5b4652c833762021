import {describe, expect, test} from 'vitest'
import {Fixer} from '../../src/cli/fix/fixer.ts'
import {isLeft} from '../../src/cli/fix/is-left.ts'
import type {ReportMessage} from '../../src/reporters/report.ts'

/** What a fixer says at the end of a run that has reported these findings, and whether it is unfinished. */
function afterwards(findings: readonly Partial<ReportMessage>[], given: object = {}) {
  let said = ''
  const streams = {error: (text: string) => void (said += text)}
  const fixer = new Fixer(given as never, {} as never, streams as never, [])
  const messages = findings.map((finding) => ({reason: 'odd', ...finding}))
  const report = {path: 'a.txt', source: '', messages}
  expect(fixer.report(report)).toBe(report)
  fixer.end()
  return [said, fixer.isUnfinished]
}

const suggestion: Partial<ReportMessage> = {data: {fix: 'suggestion'}, expected: ['an']}
const told = (what: string) => `copydesk: ${what} with suggestions; --unsafe-fixes takes the best of each.\n`

describe('after corrections', () => {
  test.each<[string, Partial<ReportMessage>[], string]>([
    ['a finding with a suggestion', [suggestion], told('1 finding')],
    ['two', [suggestion, {}, suggestion], told('2 findings')],
    ['one of several edits', [{data: {fix: 'suggestion', suggestions: [{edits: [], title: 'a'}] as never}}], told('1 finding')],
    ['one without any', [{data: {fix: 'suggestion'}, expected: []}], ''],
    ['one that was to be corrected', [{data: {fix: 'safe'}, expected: []}], ''],
    ['a plain one', [{}, {data: {}}], ''],
  ])('%s is told as it is', (_, findings, said) => expect(afterwards(findings)).toEqual([said, false]))

  test('nothing is told of suggestions where they are taken, or where all is to be quiet', () => {
    expect([afterwards([suggestion], {'unsafe-fixes': true}), afterwards([suggestion], {quiet: true})]).toEqual([
      ['', false],
      ['', false],
    ])
  })

  test.each([
    [{}, false],
    [{data: {}}, false],
    [{data: {fix: 'safe'}}, false],
    [{data: {fix: 'safe'}, expected: []}, false],
    [{data: {fix: 'safe'}, expected: ['']}, true],
    [{data: {fix: 'suggestion'}, expected: ['a']}, false],
    [{expected: ['a']}, false],
  ] as const)('%j is still to be corrected: %s', (finding, expected) => {
    expect(isLeft({reason: 'odd', ...finding})).toBe(expected)
    expect(afterwards([finding])[1]).toBe(expected)
  })
})
