import {expect, test} from 'vitest'
import {isForDaemon, purposeOf} from '../../../src/cli/start/purpose.ts'

test.each([
  ['', 'check-text'],
  ['a.txt', 'check-text'],
  ['--format json docs/A.MD', 'check-markdown'],
  ['fix a.html', 'fix-html'],
  ['clean', 'clean-text'],
  ['--stdin-filename page.mdx', 'check-mdx'],
  ['./fix', 'check-text'],
])('copydesk %s is for %s', (line, purpose) => {
  expect(purposeOf(line.split(' '))).toBe(purpose)
})

test.each([
  ['--daemon a.txt', true],
  ['fix --daemon a.txt', true],
  ['words --daemon', false],
  ['-- --daemon', false],
  ['--daemon --watch', false],
  ['--daemon --jsonl', false],
  ['--daemon --config rules.mjs a.txt', false],
  ['--daemon --config=rules.ts a.txt', false],
  ['--daemon --config rules.json a.txt', true],
  ['a.txt', false],
])('copydesk %s is for a daemon: %s', (line, expected) => {
  expect(isForDaemon(line.split(' '), undefined)).toBe(expected)
})

test('a daemon is wanted in the environment, too', () => {
  expect(['', '0', '1'].map((wanted) => isForDaemon(['a.txt'], wanted))).toEqual([false, false, true])
  expect(isForDaemon(['--no-daemon', 'a.txt'], '1')).toBe(false)
})
