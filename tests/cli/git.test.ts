import {execFileSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {forkPoint, git, split, topOf} from '../../src/cli/check/git.ts'
import {workflowChanges} from '../../src/cli/check/workflow-changes.ts'
import type {Streams} from '../../src/cli/streams/streams.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const as = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']

/** A repository in which `work` went apart from `main` after the first commit, and `other` has nothing in common with either. */
function newRepository() {
  const folder = scratchFolder()
  const run = (...argv: readonly string[]) => String(execFileSync('git', [...as, ...argv], {cwd: folder})).trim()
  const commit = (text: string): string => {
    writeFileSync(join(folder, 'é.txt'), text)
    run('add', '-A')
    run('commit', '-qm', text)
    return run('rev-parse', 'HEAD')
  }
  run('init', '-q', '-b', 'main')
  const first = commit('1')
  run('checkout', '-q', '--orphan', 'other')
  const other = commit('2')
  run('checkout', '-q', '-b', 'work', 'main')
  const last = commit('3')
  run('checkout', '-q', 'main')
  commit('4')
  run('checkout', '-q', 'work')
  return {folder, first, other, last}
}

let made: ReturnType<typeof newRepository> | undefined

/** The same for all tests, none of which changes it. */
const repository = () => (made ??= newRepository())

test('a branch is compared with where it left another, and with that itself where they have nothing in common', async () => {
  const {folder, first, other, last} = repository()
  expect(await forkPoint(folder, 'main')).toBe(first)
  expect(await forkPoint(folder, 'HEAD')).toBe(last)
  expect(await forkPoint(folder, 'other')).toBe(other)
  await expect(forkPoint(folder, 'nowhere')).rejects.toThrow(
    '--since nowhere: git knows no such commit. In CI, fetch it first (for example with fetch-depth: 0)',
  )
})

test('names come as they are, and a folder that is in no repository is told', async () => {
  const {folder} = repository()
  expect(split(await git(folder, ['ls-files']))).toEqual(['é.txt\n'])
  expect(split(Buffer.from('a\0b c\0'))).toEqual(['a', 'b c'])
  expect(await topOf(folder)).toBe(folder)
  await expect(topOf(scratchFolder())).rejects.toThrow(/^git rev-parse: this folder is in no git repository$/)
  await expect(git(folder, ['show', 'nowhere'])).rejects.toThrow(/^git show: fatal: .*nowhere.*/)
})

test('where git is not installed, that is said', async () => {
  const before = process.env
  process.env = {PATH: scratchFolder()}
  try {
    await expect(git(scratchFolder(), ['diff'])).rejects.toThrow(/^git diff: git is not installed$/)
  } finally {
    process.env = before
  }
})

/** Of which of three commits the changes of a workflow are told, with these variables and this event, and what is said. */
async function workflow(event: object | string | undefined, variables: Readonly<Record<string, string>> = {}) {
  const {folder, first} = repository()
  const written = JSON.stringify(event)?.replaceAll('FIRST', first)
  if (written !== undefined) writeFileSync(join(folder, '.git/event.json'), typeof event === 'string' ? event : written)
  const before = {home: process.cwd(), environment: process.env}
  let said = ''
  process.chdir(folder)
  const named = event === undefined ? {} : {GITHUB_EVENT_PATH: join(folder, '.git/event.json')}
  process.env = {PATH: process.env['PATH'], ...named, ...variables}
  try {
    const changes = await workflowChanges({error: (text: string) => void (said += text)} as unknown as Streams)
    return [changes?.has(join(folder, 'é.txt')), said]
  } finally {
    process.chdir(before.home)
    process.env = before.environment
  }
}

test.each([
  [undefined, {}, [undefined, '']],
  [{before: 'FIRST'}, {}, [true, '']],
  [{before: 'HEAD'}, {}, [false, '']],
  [{pull_request: {base: {sha: 'HEAD'}}, before: 'FIRST'}, {}, [false, '']],
  [{merge_group: {base_sha: 'HEAD'}, before: 'FIRST'}, {}, [false, '']],
  [{pull_request: {base: {sha: 'nowhere'}}, merge_group: {base_sha: 'FIRST'}}, {}, [true, '']],
  [{pull_request: {}, merge_group: {}, before: 'FIRST'}, {}, [true, '']],
  [{before: '0000'}, {}, [undefined, '']],
  [{before: ''}, {}, [undefined, '']],
  ['no JSON', {}, [undefined, '']],
  [{before: 'FIRST'}, {GITHUB_BASE_REF: 'gone'}, [true, '']],
  [undefined, {GITHUB_BASE_REF: ''}, [undefined, '']],
] as const)('with the event %j and %j, the changes of a workflow are known as far as git has them', async (event, variables, told) => {
  expect(await workflow(event, variables)).toEqual(told)
})

test('what git does not have is told once', async () => {
  expect(await workflow({before: 'nowhere'}, {GITHUB_BASE_REF: 'gone'})).toEqual([
    undefined,
    'copydesk: changed lines cannot come first, as git does not have origin/gone; check out with fetch-depth: 0.\n',
  ])
})
