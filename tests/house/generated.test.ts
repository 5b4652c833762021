import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {builtRuleSettings} from '../../scripts/build-rule-settings.ts'
import {builtKernels} from '../../scripts/kernels/build.ts'
import {dataNames} from '../../src/language/data-name.ts'

const root = new URL('../../', import.meta.url)

test('the types of the rules’ settings are those of the option tables (npm run docs)', () => {
  expect(readFileSync(new URL('src/linter/rule-settings.ts', root), 'utf8')).toBe(builtRuleSettings())
})

test('the compiled kernels are those of their sources (npm run build:kernels)', async () => {
  expect(readFileSync(new URL('src/language/kernels/compiled.ts', root), 'utf8')).toBe(await builtKernels())
})

test('every data file has a name that the readers know', () => {
  const files = readdirSync(new URL('dictionaries/english', root)).filter((name) => name !== 'LICENSE')
  expect([...dataNames].sort()).toEqual(files.sort())
})
