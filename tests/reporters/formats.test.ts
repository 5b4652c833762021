import {expect, test} from 'vitest'
import {
  checkstyle,
  type FileReport,
  github,
  githubSummary,
  gitlab,
  json,
  junit,
  marked,
  type ReportMessage,
  rdjson,
  sarif,
  stylish,
} from '../../src/reporters/index.ts'
import {reports} from './reports.ts'

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&amp;', '&')

const unescapeCommand = (text: string): string => text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found)

const reasonsIn: Readonly<Record<string, (reports: readonly FileReport[]) => string[]>> = {
  json: (given) => JSON.parse(json(given)).flatMap(({messages}: FileReport) => messages.map(({reason}) => reason)),
  gitlab: (given) => JSON.parse(gitlab(given)).map(({description}: {description: string}) => description),
  sarif: (given) => JSON.parse(sarif(given)).runs[0].results.map(({message}: {message: {text: string}}) => message.text.split('\n\n')[0]),
  rdjson: (given) => JSON.parse(rdjson(given)).diagnostics.map(({message}: {message: string}) => message),
  checkstyle: (given) => all(checkstyle(given), /<error [^>]* message="([^"]*)"/g).map(unescapeXml),
  junit: (given) => all(junit(given), /<failure message="([^"]*)"/g).map(unescapeXml),
  github: (given) => all(github(given), /^::.*?::(.*)$/gm).map(unescapeCommand),
  stylish: (given) => all(stylish(given, {width: 500}), /^ {2}\d+:\d+ +(?:error|warning) +(.*?) {2}unbalanced/gm),
}

const reasonsOf = (given: readonly FileReport[]): string[] => given.flatMap(({messages}) => messages.map(({reason}) => reason))

test.each(Object.entries(reasonsIn))('%s says of every finding what the others say', async (name, read) => {
  const given = await reports()
  const expected = reasonsOf(given)
  expect(expected.length).toBeGreaterThan(3)
  const said = read(given)
  expect(name === 'github' ? said.sort() : said).toEqual(name === 'github' ? expected.sort() : expected)
})

const hostile: FileReport = {
  path: 'a\u001b[2J,b:c\n<x>.txt',
  source: 'x \u001b]0;title\u0007 y\u0000 z',
  messages: [message('“\u001b[31m” ]]> <!-- "\'& \u0000 \ud800 \n::error::not a command | `x` [y](z)')],
}

function message(reason: string): ReportMessage {
  const place = {start: {line: 1, column: 3, offset: 2}, end: {line: 1, column: 4, offset: 3}}
  return {
    reason,
    ruleId: 'typo',
    place,
    actual: '\u001b',
    expected: ['\u001b[0m<b>'],
    fatal: true,
    note: '\u0000',
    url: 'https://copydesk.example',
  }
}

test('no text from a file can steer a terminal', () => {
  for (const output of [stylish([hostile], {color: false}), githubSummary([hostile])])
    expect(output.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
  expect(marked([{...hostile, path: 'a'}]).split('\n')[0]).toBe('## a')
})

test('no text from a file can start a workflow command, or end the one that it is in', () => {
  const lines = github([hostile]).split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^::error file=a\\u001b\[2J%2Cb%3Ac%0A<x>\.txt,line=1,/)
})

test('XML holds no character that XML has no place for', () => {
  for (const output of [checkstyle([hostile]), junit([hostile])]) {
    expect(output).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udfff]/)
    expect(output.replace(/<\/?[a-z]+(?: [a-z]+="[^"<]*")*\/?>|<\?xml[^>]*\?>/g, '')).not.toMatch(/[<>]/)
  }
})

test('columns of rdjson count bytes of UTF-8', () => {
  const source = 'aé😀“b'
  const place = {start: {line: 1, column: 5, offset: 4}, end: {line: 1, column: 6, offset: 5}}
  const {diagnostics} = JSON.parse(rdjson([{path: 'a', source, messages: [{reason: 'r', place}]}]))
  const bytes = Buffer.byteLength
  expect(diagnostics[0].location.range).toEqual({
    start: {line: 1, column: bytes('aé😀') + 1},
    end: {line: 1, column: bytes('aé😀“') + 1},
  })
})

test('errors come first among annotations', async () => {
  const kinds = all(github(await reports()), /^::(\w+) /gm)
  expect(kinds).toEqual([...kinds].sort())
  expect(new Set(kinds)).toEqual(new Set(['error', 'warning']))
})

test('for GitHub, errors come first, and of each severity what stands in changed lines', () => {
  const at = (line: number, fatal: boolean): ReportMessage => ({
    reason: `${fatal ? 'error' : 'warning'} ${line}`,
    fatal,
    place: {start: {line, column: 1, offset: 0}, end: {line: line + 1, column: 1, offset: 1}},
  })
  const given = [{path: 'a.md', messages: [at(1, false), at(2, true), at(5, false), at(8, true)]}]
  const isChanged = (path: string, first: number, last: number): boolean => path === 'a.md' && first <= 9 && last >= 6
  expect(reasonsIn['github']?.(given)).toEqual(['error 2', 'error 8', 'warning 1', 'warning 5'])
  expect(all(github(given, {isChanged}), /^::.*?::(.*)$/gm)).toEqual(['error 8', 'error 2', 'warning 5', 'warning 1'])
  const summary = githubSummary(given, {isChanged})
  expect(all(summary, /(error \d|warning \d) \|$/gm)).toEqual(['error 8', 'error 2', 'warning 5', 'warning 1'])
  expect(summary).toContain('4 findings in 1 file, 2 of them in changed lines.')
})

test('the summary for GitHub lists the errors, however many warnings stand before them', () => {
  const message = (fatal: boolean): ReportMessage => ({reason: fatal ? 'the error' : 'a warning', fatal})
  const summary = githubSummary([{path: 'a.md', messages: [...Array.from({length: 500}, () => message(false)), message(true)]}])
  expect(summary).toContain('the error')
  expect(summary).toContain('401 more are in the log.')
})
