import {spawnSync} from 'node:child_process'
import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, test} from 'vitest'

const bin = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
const files: Record<string, string | Uint8Array> = {
  'clean.txt': 'The harbour was quiet.\n',
  'typo.txt': 'The harbour was quiett.\n',
  'empty.txt': '',
  'binary.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
  'latin1.txt': new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]),
  'escapes.txt': 'The harbour was qu\u001b[31miett\u001b[0m.\n',
  'with space.txt': 'Quiett.\n',
  'bom.txt': '\uFEFFThe harbour was quiett.\r\n',
}

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
})

function run(args: readonly string[], input = '') {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined},
  })
  return {status, stdout, stderr}
}

test('a clean file: 0', () => {
  expect(run(['clean.txt'])).toEqual({status: 0, stdout: 'Nothing found in 1 file.\n', stderr: ''})
})

test('findings: 1, with place, rule and correction', () => {
  const {status, stdout} = run(['typo.txt'])
  expect(status).toBe(1)
  expect(stdout).toMatch(/^typo\.txt\n {2}1:17 +warning .*quiett.* typo\n +→ “quiet”/)
  expect(stdout).toMatch(/\n1 warning in 1 file\n$/)
})

test('--max-warnings and --quiet', () => {
  expect(run(['--max-warnings', '1', 'typo.txt']).status).toBe(0)
  expect(run(['--quiet', 'clean.txt']).stdout).toBe('')
  expect(run(['-q', 'typo.txt']).stdout).not.toContain('1 file')
})

test('--format json has a stable shape', () => {
  const {status, stdout} = run(['-f', 'json', 'typo.txt', 'empty.txt'])
  expect(status).toBe(1)
  const [first, second] = JSON.parse(stdout)
  expect(second).toEqual({path: 'empty.txt', messages: []})
  expect(first.path).toBe('typo.txt')
  expect(first.messages).toMatchObject([
    {ruleId: 'typo', severity: 'warn', line: 1, column: 17, endLine: 1, endColumn: 23, offset: 16, endOffset: 22, actual: 'quiett'},
  ])
  expect(Object.keys(first.messages[0])).toEqual([
    'ruleId',
    'severity',
    'line',
    'column',
    'endLine',
    'endColumn',
    'offset',
    'endOffset',
    'actual',
    'expected',
    'reason',
    'note',
    'url',
  ])
})

test('standard input, by "-" or by itself, under a given name', () => {
  expect(run(['-'], 'Quiett boats.\n').stdout).toContain('<stdin>')
  expect(run([], 'The boats are quiett.\n')).toMatchObject({status: 1})
  expect(run(['--stdin-filepath', 'news/a.txt'], 'The boats are quiett.\n').stdout).toMatch(/^news\/a\.txt\n/)
})

test('a byte-order mark counts as a column and CRLF as one line end', () => {
  const [{messages}] = JSON.parse(run(['-f', 'json', 'bom.txt']).stdout)
  expect(messages).toMatchObject([{line: 1, column: 18, offset: 17, actual: 'quiett'}])
})

describe('what cannot be checked is said in one line, the rest is checked all the same, and the status is 2', () => {
  test.each([
    ['missing.txt', 'copydesk: missing.txt: no such file. Check the name, or quote it if it has spaces.\n'],
    ['binary.png', 'copydesk: binary.png: this is a binary file (or UTF-16). Only UTF-8 text can be checked.\n'],
    ['latin1.txt', 'copydesk: latin1.txt: this is not UTF-8 text. Convert it first, for example with iconv.\n'],
    ['.', 'copydesk: .: this is a folder. Name the files in it.\n'],
  ])('%s', (name, stderr) => {
    const result = run([name, 'typo.txt'])
    expect(result).toMatchObject({status: 2, stderr})
    expect(result.stdout).toContain('quiett')
  })
})

describe('wrong usage: one line that names the remedy, and 2', () => {
  test.each([
    [['--formt', 'json'], 'copydesk: Unknown flag "--formt": did you mean "--format"?\n'],
    [['-x'], 'copydesk: Unknown flag "-x": did you mean "-f"?\n'],
    [['--format', 'sml'], 'copydesk: Unknown format "sml": known are stylish, json.\n'],
    [['--max-warnings', 'two'], 'copydesk: --max-warnings takes a whole number from 0 up, not "two"\n'],
    [['explain', 'tipo'], 'copydesk: Unknown rule "tipo": did you mean "typo"?\n'],
  ])('%j', (args, stderr) => {
    expect(run(args)).toEqual({status: 2, stdout: '', stderr})
  })
})

test('an empty file is a clean file', () => {
  expect(run(['empty.txt']).status).toBe(0)
})

test('terminal escapes in a text or in a name never reach the terminal', () => {
  const {stdout, stderr} = run(['escapes.txt', 'no\u001b[2Jsuch.txt'])
  expect(stdout + stderr).not.toContain('\u001b')
  expect(stderr).toContain('no\\u001b[2Jsuch.txt')
})

test('file names with spaces', () => {
  expect(run(['with space.txt']).stdout).toMatch(/^with space\.txt\n/)
})

test('--help, --version and explain', () => {
  expect(run(['--help'])).toMatchObject({status: 0, stdout: expect.stringMatching(/^Usage: copydesk/)})
  expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(run(['explain', 'typo']).stdout).toMatch(/^# typo\n/)
})
