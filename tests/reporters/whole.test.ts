import {readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {checkstyleReporter} from '../../src/reporters/checkstyle.ts'
import {githubReporter} from '../../src/reporters/github.ts'
import {githubSummaryReporter} from '../../src/reporters/github-summary.ts'
import {gitlabReporter} from '../../src/reporters/gitlab.ts'
import {jsonReporter} from '../../src/reporters/json.ts'
import {junitReporter} from '../../src/reporters/junit.ts'
import {markedReporter} from '../../src/reporters/marked.ts'
import {rdjsonReporter} from '../../src/reporters/rdjson.ts'
import {type FileProblem, type FileReport, type Reporter, whole} from '../../src/reporters/report.ts'
import {sarifReporter} from '../../src/reporters/sarif.ts'
import {stylishReporter} from '../../src/reporters/stylish.ts'
import {unixReporter} from '../../src/reporters/unix.ts'
import {examples, problems} from './examples.ts'

const isChanged = (path: string, first: number, last: number): boolean => path === './news/a & b.txt' && first <= 4 && last >= 4

/** By the name of the file in `expected/` that holds what it writes of the examples. */
const reporters: Readonly<Record<string, () => Reporter>> = {
  'checkstyle.xml': checkstyleReporter,
  'github.txt': () => githubReporter({isChanged}),
  'github-summary.md': () => githubSummaryReporter({isChanged}),
  'gitlab.json': gitlabReporter,
  'json.json': jsonReporter,
  'junit.xml': junitReporter,
  'marked.md': markedReporter,
  'rdjson.json': rdjsonReporter,
  'sarif.json': () => sarifReporter({version: '1.2.3', rules: [{id: 'typo', description: 'A word that is no word.'}]}),
  'stylish.txt': () => stylishReporter(),
  'stylish-narrow.txt': () => stylishReporter({color: true, width: 60}),
  'unix.txt': unixReporter,
}

/** `COPYDESK_UPDATE_REPORTS=1` writes what is expected anew: read the diff. */
test.each(Object.entries(reporters))('%s is, to the letter, what it is to be', (name, reporter) => {
  const path = new URL(`expected/${name}`, import.meta.url)
  const report = whole(reporter(), examples, problems)
  if (process.env['COPYDESK_UPDATE_REPORTS']) writeFileSync(path, report)
  expect(report).toBe(readFileSync(path, 'utf8'))
})

const NOTHING: Readonly<Record<string, string>> = {
  'checkstyle.xml': '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n</checkstyle>\n',
  'github.txt': '',
  'github-summary.md': '## copydesk\n\n0 findings in 0 files, 0 of them in changed lines.\n\n',
  'gitlab.json': '[]\n',
  'json.json': '[]\n',
  'junit.xml': '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk">\n</testsuites>\n',
  'marked.md': '',
  'rdjson.json': '{"source":{"name":"copydesk"},"diagnostics":[\n]}\n',
  'stylish.txt': '',
  'unix.txt': '',
}

test.each(Object.entries(NOTHING))('%s without files', (name, expected) => expect(whole(reporters[name]!(), [])).toBe(expected))

describe('at a terminal', () => {
  const clean: FileReport = {path: 'a.md', messages: []}

  test('that nothing was found is said, and in how many files', () => {
    expect(whole(stylishReporter(), [clean])).toBe('Nothing found in 1 file.\n')
    expect(whole(stylishReporter(), [clean, clean])).toBe('Nothing found in 2 files.\n')
    expect(whole(stylishReporter({summary: false}), [clean])).toBe('')
  })

  test('rules are counted where there are several, the most frequent first, of equals the first by name', () => {
    const of = (...rules: string[]): FileReport => ({path: 'a', messages: rules.map((ruleId) => ({reason: 'r', ruleId, fatal: false}))})
    const last = (...rules: string[]) =>
      whole(stylishReporter(), [of(...rules)])
        .split('\n')
        .at(-2)
    expect(last('typo')).toBe('1 warning in 1 file')
    expect(last('typo', 'mojibake', 'typo', 'boilerplate')).toBe('4 warnings in 1 file (typo 2, boilerplate 1, mojibake 1)')
  })
})

describe('what is no report is refused, with what one is', () => {
  const given =
    (reports: unknown, more: readonly FileProblem[] = []) =>
    () =>
      whole(unixReporter(), reports as FileReport[], more)
  test.each<[unknown, string]>([
    [{path: 'a', messages: []}, 'A reporter takes a list of reports, [{path, messages, source}], not {"path":"a","messages":[]}'],
    [[null], 'A report is {path, messages}, and source where it is shown, not null'],
    [[{messages: []}], 'A report is {path, messages}, and source where it is shown, not {"messages":[]}'],
    [[{path: 'a', messages: {}}], 'A report is {path, messages}, and source where it is shown, not {"path":"a","messages":{}}'],
  ])('%j', (reports, message) => expect(given(reports)).toThrow(new TypeError(message)))
})
