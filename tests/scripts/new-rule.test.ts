import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, expect, test} from 'vitest'
import {makeRule} from '../../scripts/new-rule/make.ts'
import {namesOf} from '../../scripts/new-rule/names.ts'

const project = new URL('../../', import.meta.url).pathname
const copy = mkdtempSync(join(tmpdir(), 'copydesk-'))
for (const name of ['src', 'package.json']) cpSync(join(project, name), join(copy, name), {recursive: true})
for (const name of ['node_modules', 'dictionaries']) symlinkSync(join(project, name), join(copy, name))
mkdirSync(join(copy, 'tests/rules'), {recursive: true})
const root = pathToFileURL(`${copy}/`)
afterAll(() => rmSync(copy, {recursive: true}))

test('a new rule is registered wherever rules are, and reports its placeholder', async () => {
  makeRule(namesOf('double-comma', []), root)
  const {createLinter, retextDoubleComma} = await import(new URL('src/index.ts', root).pathname)
  const {messages} = (await createLinter()).lint('Nobody asked for the Xyzzy.')
  expect(messages.map(({ruleId, actual}: {ruleId: string; actual: string}) => [ruleId, actual])).toContainEqual(['double-comma', 'Xyzzy'])
  expect(retextDoubleComma).toBeTypeOf('function')
  expect(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).exports['./double-comma'].default).toBe(
    './dist/rules/double-comma.js',
  )
})

test('the registration stays in order', () => {
  const imports = readFileSync(new URL('src/rules/index.ts', root), 'utf8').match(/^import \{rule as.+$/gm) ?? []
  expect(imports.some((line) => line.includes('double-comma'))).toBe(true)
  expect(imports).toEqual([...imports].sort())
})

test('what is there already is not overwritten', () => {
  expect(() => makeRule(namesOf('double-comma', []), root)).toThrow('EEXIST')
})

test.each([
  ['typo', 'There is a rule "typo" already'],
  ['Double Comma', '"Double Comma" cannot be a rule\'s id'],
  ['double--comma', '"double--comma" cannot be a rule\'s id'],
])('%s is refused', (id, reason) => {
  expect(() => namesOf(id, ['typo'])).toThrow(reason)
})
