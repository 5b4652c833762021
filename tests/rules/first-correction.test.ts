import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'
import {rules} from '../../src/rules/index.ts'
import {readMarked} from '../../src/testing/passages.ts'
import {newFaults} from '../harness/apply-first.ts'

const root = new URL('../../', import.meta.url)

/** The files of marked prose of a rule: its page and its tests. */
function filesOf(ruleId: string): string[] {
  const folder = new URL(`tests/rules/${ruleId}/`, root)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : []
  return [`src/rules/${ruleId}/README.md`, ...names.map((name) => `tests/rules/${ruleId}/${name}`)]
}

const linter = await createLinter()

test.each(rules.map(({id}) => id))('the first correction of each finding of %s raises nothing new at its place', (ruleId) => {
  const passages = filesOf(ruleId).flatMap((path) => readMarked(readFileSync(new URL(path, root), 'utf8')))
  const marked = passages.filter(({marks, options}) => marks.length > 0 && Object.keys(options).length === 0)
  expect(marked.flatMap(({text}) => newFaults(linter, text))).toEqual([])
})

test('a correction that raises something new is told', () => {
  const text = 'The keeper sleeps.'
  const wrong = {place: {start: {offset: 4}, end: {offset: 10}}, ruleId: 'made-up', actual: 'keeper', expected: ['the'], reason: ''}
  const stub = {...linter, lint: (source: string) => (source === text ? {messages: [wrong]} : linter.lint(source))}
  expect(newFaults(stub as unknown as typeof linter, text)).toEqual([expect.stringContaining('repeated-word')])
})
