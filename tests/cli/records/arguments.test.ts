import {describe, expect, test} from 'vitest'
import {readArguments} from '../../../src/cli/check/arguments.ts'
import {readCleanArguments} from '../../../src/cli/clean/clean-arguments.ts'

const read = (line: string) => readArguments(`--jsonl --field text ${line}`.split(' ').filter(Boolean)).records

const clean = (line: string) => readCleanArguments(`--jsonl --field text ${line}`.split(' ').filter(Boolean)).records

test('without more flags, records are checked in one thread, and each answered with its findings', () => {
  expect(read('a.jsonl')).toEqual({
    files: ['a.jsonl'],
    field: 'text',
    id: undefined,
    keepsFields: false,
    outputField: 'text',
    tells: {messages: true, counts: false, edits: false},
    hasClosingLine: true,
    maxSize: 64 * 1024 * 1024,
    maxTime: undefined,
    workers: 0,
    shard: {part: 1, of: 1},
    path: undefined,
    extensions: undefined,
    mustMatch: true,
    exitsZero: false,
    config: undefined,
  })
  expect(clean('')?.tells).toEqual({messages: false, counts: false, edits: false})
  expect(readArguments(['a.jsonl']).records).toBeUndefined()
  expect(readCleanArguments(['a.jsonl']).records).toBeUndefined()
})

test.each([
  ['--id key', {id: 'key'}],
  ['--keep-fields', {keepsFields: true, outputField: 'text'}],
  ['--fix --keep-fields --output-field fixed', {keepsFields: true, outputField: 'fixed'}],
  ['--no-messages --counts', {tells: {messages: false, counts: true, edits: false}}],
  ['--fix --edits', {tells: {messages: true, counts: false, edits: true}}],
  ['--unsafe-fixes --edits', {tells: {messages: true, counts: false, edits: true}}],
  ['--no-closing-line', {hasClosingLine: false}],
  ['--max-record-size 2kB', {maxSize: 2000}],
  ['--max-record-time 3', {maxTime: 3000, workers: 1}],
  ['--max-record-time 0.125', {maxTime: 125}],
  ['--max-record-time 86400', {maxTime: 86_400_000}],
  ['--max-record-time 3 --workers 2', {maxTime: 3000, workers: 2}],
  ['--workers 3', {maxTime: undefined, workers: 3}],
  ['--shard 2/3', {shard: {part: 2, of: 3}}],
  ['--stdin-filepath a.md', {path: 'a.md'}],
  ['--ext json', {extensions: ['json']}],
  ['--no-error-on-unmatched-pattern', {mustMatch: false}],
  ['--exit-zero -c house.json', {exitsZero: true, config: 'house.json'}],
])('%s', (line, expected) => expect(read(line)).toMatchObject(expected))

describe('refused', () => {
  test.each([
    ['--output-field a', '--output-field needs --keep-fields'],
    ['--keep-fields --output-field a', '--output-field needs fix or clean: a check changes nothing'],
    ['--keep-fields --id a', '--id and --keep-fields do not go together: a whole record has its id'],
    ['--edits', '--edits needs fix or clean: a check changes nothing'],
    ['--max-record-time 3 --workers 0', '--max-record-time and --workers 0 do not go together: only a thread of its own can be ended'],
  ])('is %s', (line, message) => expect(() => read(line)).toThrow(message))

  test.each(['0', '86401', '1e3', '1.2345', 'x3', ''])('is a time of "%s"', (time) => {
    expect(() => read(`--max-record-time=${time}`)).toThrow(
      `--max-record-time takes a number of seconds above 0 and up to 86400, not "${time}"`,
    )
  })

  test.each(['--id a', '--keep-fields', '--output-field a', '--counts', '--edits', '--max-record-size 3', '--max-record-time 3'])(
    'is %s where there are no records',
    (line) => expect(() => readArguments(line.split(' '))).toThrow(`${line.split(' ')[0]} needs --jsonl`),
  )

  test('is --no-closing-line where there are none, under its own name', () => {
    expect(() => readArguments(['--no-closing-line'])).toThrow('--no-closing-line needs --jsonl')
  })

  test('are records without a field, and a field without records', () => {
    for (const argv of [['--jsonl'], ['--field', 'a']])
      expect(() => readCleanArguments(argv)).toThrow('--jsonl and --field NAME go together')
  })
})
