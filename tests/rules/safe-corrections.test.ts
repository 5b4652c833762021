import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {createLinter, type Message} from '../../src/index.ts'
import {rules} from '../../src/rules/index.ts'
import {readMarked} from '../../src/testing/passages.ts'

const root = new URL('../../', import.meta.url)

const pagesOf = (id: string): string[] => [
  `src/rules/${id}/README.md`,
  ...readdirSync(new URL(`tests/rules/${id}`, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `tests/rules/${id}/${name}`),
]

test('a rule whose table names safe corrections makes some in its own examples, and no other does', async () => {
  const linter = await createLinter()
  const fixable = rules.filter(({id}) =>
    pagesOf(id)
      .flatMap((path) => readMarked(readFileSync(new URL(path, root), 'utf8')))
      .some(({text}) => (linter.lint(text).messages as Message[]).some(({ruleId, data}) => ruleId === id && data.fix === 'safe')),
  )
  expect(fixable.map(({id}) => id)).toEqual(rules.filter(({safeCorrections}) => safeCorrections !== undefined).map(({id}) => id))
})
