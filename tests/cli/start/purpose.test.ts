import {expect, test} from 'vitest'
import {purposeOf} from '../../../src/cli/start/purpose.ts'

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
