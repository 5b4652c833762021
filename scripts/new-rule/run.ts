import {spawnSync} from 'node:child_process'
import {rules} from '../../src/rules/index.ts'
import {makeRule} from './make.ts'
import {namesOf} from './names.ts'

const root = new URL('../../', import.meta.url)

/** What is made from the rules, each in a process of its own: this one has loaded the rules as they were. */
const MADE = ['approve', 'docs']

function makeAnew(script: string): void {
  const {status} = spawnSync('npm', ['run', '--silent', script], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']})
  if (status !== 0) throw new Error(`npm run ${script} failed`)
}

const next = ({id}: {id: string}): string => `
The rule works, and finds a placeholder. Now:
  1. Write in tests/rules/${id}/cases.md what it must report and what it must leave alone.
  2. Write src/rules/${id}/find.ts, and what it says in index.ts.
  3. Write its page, src/rules/${id}/README.md, then: npm run approve && npm run docs
  4. Read what it finds in real prose: npm run try:rule -- ${id} FILES
`

try {
  const [id = '', ...rest] = process.argv.slice(2)
  if (id === '' || rest.length > 0) throw new Error('npm run new:rule takes one id, as in: npm run new:rule -- double-comma')
  const names = namesOf(
    id,
    rules.map((rule) => rule.id),
  )
  for (const path of makeRule(names, root)) console.log(path)
  for (const script of MADE) makeAnew(script)
  console.log(next(names))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
