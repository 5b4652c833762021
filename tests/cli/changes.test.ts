import {execFileSync} from 'node:child_process'
import {appendFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {Changes} from '../../src/cli/check/changes.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const LINES = ['The first line.', '', 'The second line,', 'and the third.', '', 'The last line.', '']

const as = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']

/** A repository with one text, of which the third line was changed after it was committed, and a text that git does not know. */
function repository(): string {
  const folder = scratchFolder()
  const git = (...argv: readonly string[]) => execFileSync('git', [...as, ...argv], {cwd: folder})
  writeFileSync(join(folder, 'a.txt'), LINES.join('\n'))
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', '1')
  writeFileSync(join(folder, 'a.txt'), LINES.join('\n').replace('second', 'other'))
  writeFileSync(join(folder, 'new.txt'), 'The new line.\n')
  return folder
}

async function changesIn(folder: string, given: {since?: string; staged: boolean}): Promise<Changes> {
  const home = process.cwd()
  process.chdir(folder)
  try {
    return await Changes.read(given as never)
  } finally {
    process.chdir(home)
  }
}

const at = (line: number, ruleId = 'typo') => ({reason: `${line}`, ruleId, fatal: false, place: {line, column: 1, offset: 0}})

test('of a text, what stands in a paragraph that was changed is reported, and a rule that failed wherever it did', async () => {
  const folder = repository()
  const changes = await changesIn(folder, {since: 'HEAD', staged: false})
  const reported = (name: string) => {
    const messages = [at(1), at(3), at(4), at(6), at(6, 'internal-error')]
    return changes.report({path: join(folder, name), source: LINES.join('\n'), messages}).messages.map(({reason}) => reason)
  }
  expect(reported('a.txt')).toEqual(['3', '4', '6'])
  expect(reported('new.txt')).toHaveLength(5)
  expect(reported('none.txt')).toEqual(['6'])
})

test('the lines of a text that were changed are known, and those of a new one are all of them', async () => {
  const folder = repository()
  const changes = await changesIn(folder, {since: 'HEAD', staged: false})
  const touched = (name: string, first: number, last: number) => changes.touches(join(folder, name), first, last)
  expect([touched('a.txt', 1, 2), touched('a.txt', 1, 3), touched('a.txt', 3, 9), touched('a.txt', 4, 9)]).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect([touched('new.txt', 7, 7), touched('none.txt', 1, 9)]).toEqual([true, false])
  expect(['a.txt', 'new.txt', 'none.txt'].map((name) => changes.has(join(folder, name)))).toEqual([true, true, false])
  expect(changes.read).toBeUndefined()
})

test('where lines were taken out, those beside them have changed', async () => {
  const folder = repository()
  writeFileSync(join(folder, 'a.txt'), LINES.toSpliced(3, 1).join('\n'))
  const changes = await changesIn(folder, {since: 'HEAD', staged: false})
  const touched = [1, 2, 3, 4, 5].filter((line) => changes.touches(join(folder, 'a.txt'), line, line))
  expect(touched).toEqual([3, 4])
})

test('of what is staged, the text is read that is staged, unless it is too large', async () => {
  const folder = repository()
  const path = join(folder, 'a.txt')
  execFileSync('git', ['add', 'a.txt'], {cwd: folder})
  appendFileSync(path, 'The line that is not staged.\n')
  const changes = await changesIn(folder, {staged: true})
  expect(['a.txt', 'new.txt'].map((name) => changes.has(join(folder, name)))).toEqual([true, false])
  const staged = LINES.join('\n').replace('second', 'other')
  expect(await changes.read?.(path, staged.length)).toEqual({path, text: staged})
  expect(await changes.read?.(path, staged.length - 1)).toMatchObject({path, problem: expect.stringContaining('--max-file-size')})
})
