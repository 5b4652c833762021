import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import draft4 from 'ajv-draft-04'
import {expect, test} from 'vitest'
import {sarif} from '../../src/reporters/index.ts'
import {whole} from '../../src/reporters/report.ts'
import {sarifReporter} from '../../src/reporters/sarif.ts'
import {rules} from '../../src/rules/index.ts'
import {reports} from './reports.ts'

const schemaPath = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json')
const validate = new draft4.default({strict: false, validateFormats: false, unicodeRegExp: false}).compile(
  JSON.parse(readFileSync(schemaPath, 'utf8')),
)

const problemsOf = (text: string) => {
  validate(JSON.parse(text))
  return validate.errors ?? []
}

test('a report is valid SARIF 2.1.0', async () => {
  expect(problemsOf(sarif(await reports(), {version: '1.2.3', rules}))).toEqual([])
  expect(problemsOf(sarif([]))).toEqual([])
  expect(problemsOf(whole(sarifReporter(), await reports(), [{path: 'gone.txt', problem: 'no such file'}]))).toEqual([])
})

test('the schema would refuse a report that is wrong', async () => {
  expect(problemsOf(sarif(await reports()).replaceAll('startLine', 'startRow'))).not.toEqual([])
})

test('each result points to its rule, its place in UTF-16 columns, and its corrections', async () => {
  const {runs} = JSON.parse(sarif(await reports(), {rules}))
  const [{tool, results, columnKind}] = runs
  expect(columnKind).toBe('utf16CodeUnits')
  for (const {ruleId, ruleIndex} of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  const quote = results.find(({ruleId}: {ruleId: string}) => ruleId === 'unbalanced-quote')
  expect(quote.level).toBe('error')
  expect(quote.locations[0].physicalLocation).toEqual({
    artifactLocation: {uri: 'news/a%20%26%20b.txt'},
    region: {startLine: 1, startColumn: 4, endLine: 1, endColumn: 5},
  })
  expect(quote.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('”')
})

test('a fingerprint stays the same when lines move, and tells two of the same text apart', async () => {
  const fingerprints = (text: string): string[] => {
    const {runs} = JSON.parse(text)
    return runs[0].results.map(({partialFingerprints}: {partialFingerprints: Record<string, string>}) => partialFingerprints['copydesk/v1'])
  }
  const before = fingerprints(sarif(await reports()))
  const after = fingerprints(sarif(await reports('There is a new first line.\n\n')))
  expect(after).toEqual(before)
  expect(new Set(before).size).toBe(before.length)
})
