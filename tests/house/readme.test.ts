import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {builtPicture, builtReadme} from '../../scripts/build-docs.ts'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

test('the generated parts of the README are up to date (npm run docs)', async () => {
  expect(await builtReadme()).toBe(readme)
})

test('so is its picture of a terminal', async () => {
  expect(await builtPicture()).toBe(readFileSync(new URL('docs/terminal.svg', root), 'utf8'))
})

test('the first example of the README runs, and finds what it says', () => {
  const [, code = ''] = /```js\n(import \{lint\}[\s\S]*?)```/.exec(readme) ?? []
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {cwd: root, encoding: 'utf8'})
  expect(printed).toMatch(/^sentence-fragment 46 Who has promissed to keep the crew\. \[/m)
  expect(printed).toMatch(/^typo 54 promissed \[\s+'promised'/m)
})
