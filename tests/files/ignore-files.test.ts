import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import ignore from 'ignore'
import {expect, test} from 'vitest'
import {hasIgnoreFile, IgnoreFiles} from '../../src/files/ignore-files.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** Which of these entries are ignored where only what is in `top` or below counts, or in the repository; those that end with a slash are folders. */
function ignored(files: Readonly<Record<string, string>>, top: string, entries: readonly string[]): string[] {
  const folder = folderOf(files)
  const lists = new IgnoreFiles(ignore, ['.gitignore', '.copydeskignore'], join(folder, top))
  return entries.filter((entry) => lists.ignores(join(folder, entry.replace(/\/$/, '')), entry.endsWith('/')))
}

test('a list holds below its folder, and the innermost that decides wins', () => {
  const files = {'.gitignore': '*.tmp\n/a.md\n', 'n/.copydeskignore': '!b.tmp\nc.md\n', 'n/.gitignore': 'd.md\n'}
  expect(ignored(files, '.', ['a.md', 'n/a.md', 'b.tmp', 'n/b.tmp', 'n/c.tmp', 'c.md', 'n/c.md', 'n/o/c.md', 'n/d.md'])).toEqual([
    'a.md',
    'b.tmp',
    'n/c.tmp',
    'n/c.md',
    'n/o/c.md',
    'n/d.md',
  ])
})

test('a pattern that ends with a slash is one of folders', () => {
  expect(ignored({'.gitignore': 'drafts/\n'}, '.', ['drafts', 'drafts/', 'n/drafts/', 'drafts.md'])).toEqual(['drafts/', 'n/drafts/'])
})

test('what git keeps and what packages bring is ignored in any case, where it is a folder', () => {
  expect(ignored({}, '.', ['.git/', 'node_modules/', 'n/node_modules/', 'node_modules', 'my_node_modules/', 'n/'])).toEqual([
    '.git/',
    'node_modules/',
    'n/node_modules/',
  ])
})

test('in a repository the lists down from its root count, and elsewhere only those of the folder and below', () => {
  const files = {'.gitignore': 'a.md\n', 'n/.gitignore': 'b.md\n', 'n/o/.gitignore': 'c.md\n'}
  const entries = ['n/o/a.md', 'n/o/b.md', 'n/o/c.md']
  expect(ignored(files, 'n/o', entries)).toEqual(['n/o/c.md'])
  expect(ignored(files, 'n', entries)).toEqual(['n/o/b.md', 'n/o/c.md'])
  expect(ignored({...files, '.git/HEAD': ''}, 'n/o', entries)).toEqual(entries)
  expect(ignored({...files, 'n/.git': ''}, 'n/o', entries)).toEqual(['n/o/b.md', 'n/o/c.md'])
})

test('whether there is a list at all is asked of the same folders', () => {
  const folder = folderOf({'.gitignore': '', 'n/o/a.md': '', 'r/.git/HEAD': '', 'r/.gitignore': '', 'r/n/a.md': ''})
  const has = (path: string, top: string, name = '.gitignore') => hasIgnoreFile(join(folder, path), join(folder, top), name)
  expect([has('n/o', '.'), has('n/o', 'n'), has('r/n', 'r/n'), has('r/n', 'r/n', '.copydeskignore')]).toEqual([true, false, true, false])
})
