import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {Baseline, baselineOf} from '../../src/cli/check/baseline-stage.ts'
import type {Streams} from '../../src/cli/streams/streams.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const folder = scratchFolder()
const path = join(folder, 'baseline.json')
const news = join(folder, 'news.md')
writeFileSync(news, '')

const SOURCE = 'One teh two. Three adn four.'
let told = ''
const streams = {error: (text: string) => (told += text)} as unknown as Streams

const finding = (actual: string, ruleId = 'typo') => {
  const start = Math.max(0, SOURCE.indexOf(actual))
  const point = (offset: number) => ({line: 1, column: offset + 1, offset})
  return {reason: `${ruleId} ${actual}`, ruleId, actual, fatal: false, place: {start: point(start), end: point(start + actual.length)}}
}
const [teh, adn, broken] = [finding('teh'), finding('adn'), finding('', 'internal-error')]

/** What a run over one file reports, and what it says. */
function run(
  mode: 'compare' | 'prune' | 'update',
  messages: readonly ReturnType<typeof finding>[],
  problems: {path: string; problem: string}[] = [],
  file = news,
) {
  told = ''
  const baseline = new Baseline(path, mode, streams)
  const left = baseline.report({path: file, source: SOURCE, messages})
  baseline.end(problems)
  return [left.messages.map(({reason}) => reason), told.replaceAll(folder, '')]
}

beforeEach(() => {
  rmSync(path, {force: true})
  run('update', [teh, adn])
})

test('what is written is sorted, and holds no place', () => {
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    version: 1,
    files: {
      'news.md': [
        {rule: 'typo', text: 'teh', before: 'One', after: 'two. Three adn four.'},
        {rule: 'typo', text: 'adn', before: 'One teh two. Three', after: 'four.'},
      ],
    },
  })
  expect(readFileSync(path, 'utf8')).toMatch(/^\{\n {2}"version": 1,\n[\s\S]*\n\}\n$/)
})

test('what is known is held back, what is new is reported, and what is gone is told', () => {
  expect(run('compare', [teh, adn])).toEqual([[], ''])
  expect(run('compare', [teh])).toEqual([[], 'copydesk: /baseline.json knows 1 finding that is gone; --prune-baseline takes them out.\n'])
  expect(run('compare', [])).toEqual([[], 'copydesk: /baseline.json knows 2 findings that are gone; --prune-baseline takes them out.\n'])
  expect(run('compare', [teh, {...teh}, adn])).toEqual([['typo teh'], ''])
})

test('a rule that failed is reported, whatever is known, and becomes known to none', () => {
  expect(run('update', [teh, broken])).toEqual([
    ['internal-error '],
    'copydesk: /baseline.json knows 1 finding of the files that were checked.\n',
  ])
  expect(run('compare', [teh, broken])).toEqual([['internal-error '], ''])
  expect(readFileSync(path, 'utf8')).not.toContain('internal-error')
})

test('pruning takes out what is gone, and adds nothing', () => {
  expect(run('prune', [adn, finding('One')])).toEqual([['typo One'], 'copydesk: took out of /baseline.json 1 finding that is gone.\n'])
  expect(JSON.parse(readFileSync(path, 'utf8')).files['news.md']).toMatchObject([{text: 'adn'}])
  expect(run('prune', [adn])).toEqual([[], ''])
  expect(run('prune', [])).toEqual([[], 'copydesk: took out of /baseline.json 1 finding that is gone.\n'])
  expect(JSON.parse(readFileSync(path, 'utf8')).files).toEqual({})
})

test('what is known of files that are gone is dropped, and names go by the folder of the baseline', () => {
  run('update', [teh], [], join(folder, 'gone.md'))
  expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')).files)).toEqual(['news.md'])
})

test('a baseline is not written where a file could not be checked', () => {
  const before = readFileSync(path, 'utf8')
  const message = `${path} was not written, since not every file could be checked`
  for (const mode of ['update', 'prune'] as const)
    expect(() => run(mode, [], [{path: 'a.md', problem: 'no such file'}])).toThrow(
      expect.objectContaining({name: 'SettingsError', message}),
    )
  expect(readFileSync(path, 'utf8')).toBe(before)
  expect(run('compare', [teh, adn], [{path: 'a.md', problem: 'no such file'}])).toEqual([[], ''])
})

test('a long text is known by its start and a hash', () => {
  const long = {...teh, actual: 'x'.repeat(81)}
  run('update', [{...teh, actual: 'x'.repeat(80)}, long])
  const [short, cut] = JSON.parse(readFileSync(path, 'utf8')).files['news.md']
  expect([short.text, cut.text]).toEqual(['x'.repeat(80), expect.stringMatching(/^x{80}… [0-9a-f]{16}$/)])
  expect(run('compare', [{...long, actual: `${'x'.repeat(81)}y`}])[0]).toEqual(['typo teh'])
})

describe('what is no baseline is refused', () => {
  const known = {rule: 'typo', text: 'teh', before: '', after: ''}
  test.each([
    ['no JSON', '{'],
    ['another version', JSON.stringify({version: 2, files: {}})],
    ['no files', JSON.stringify({version: 1})],
    ['files as a list', JSON.stringify({version: 1, files: []})],
    ['a finding without its rule', JSON.stringify({version: 1, files: {'a.md': [{...known, rule: undefined}]}})],
    ['a finding with a number for its text', JSON.stringify({version: 1, files: {'a.md': [{...known, text: 7}]}})],
    ['a finding without what stands before', JSON.stringify({version: 1, files: {'a.md': [{...known, before: undefined}]}})],
    ['a finding without what follows', JSON.stringify({version: 1, files: {'a.md': [{...known, after: undefined}]}})],
  ])('%s', (_, text) => {
    const refused = join(folder, 'refused.json')
    writeFileSync(refused, text)
    expect(() => new Baseline(refused, 'compare', streams)).toThrow(
      /is no baseline of this version of copydesk \(.+\); write it anew with --update-baseline$/,
    )
  })

  test('one that is not there, unless it is to be written', () => {
    const missing = join(folder, 'missing.json')
    expect(() => new Baseline(missing, 'compare', streams)).toThrow(`There is no baseline ${missing} yet; write it with --update-baseline`)
    expect(() => new Baseline(missing, 'update', streams)).not.toThrow()
  })

  test('a flag that needs one without it', () => {
    expect(() => baselineOf({'update-baseline': true} as never, streams)).toThrow('--update-baseline needs --baseline FILE')
    expect(() => baselineOf({'prune-baseline': true} as never, streams)).toThrow('--prune-baseline needs --baseline FILE')
  })
})
