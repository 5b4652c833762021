import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {expect, test} from 'vitest'
import {leadOf, whyNotThrough} from '../../src/files/links.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

/** A folder with a repository in it, a text beside that, and in `tree/n` links to all of these. */
function within<Result>(from: string, look: (folder: string) => Result, isRepository = true): Result {
  const folder = scratchFolder()
  for (const name of isRepository ? ['tree/.git', 'tree/n/..o'] : ['tree/n/..o']) mkdirSync(join(folder, name), {recursive: true})
  for (const name of ['out.txt', 'tree/a.txt', 'tree/n/b.txt', 'tree/n/..o/d.txt']) writeFileSync(join(folder, name), '')
  symlinkSync('b.txt', join(folder, 'tree/n/to-b.txt'))
  symlinkSync('../a.txt', join(folder, 'tree/n/to-a.txt'))
  symlinkSync('../../out.txt', join(folder, 'tree/n/to-out.txt'))
  symlinkSync('n', join(folder, 'tree/to-n'))
  const home = process.cwd()
  process.chdir(join(folder, from))
  try {
    return look(folder)
  } finally {
    process.chdir(home)
  }
}

test.each([
  ['tree', 'a.txt', 'itself'],
  ['tree', 'n/b.txt', 'itself'],
  ['tree', 'n/..o/d.txt', 'itself'],
  ['tree', 'n/to-b.txt', 'inside'],
  ['tree', 'n/to-out.txt', 'outside'],
  ['tree', 'to-n/b.txt', 'inside'],
  ['tree', '../out.txt', 'itself'],
  ['tree/n', '../a.txt', 'itself'],
  ['tree/n', '../to-n/b.txt', 'itself'],
  ['tree/n', 'to-a.txt', 'inside'],
  ['tree/n', 'to-out.txt', 'outside'],
] as const)('from %s, the name %s leads to the file %s', (from, name, lead) => expect(within(from, () => leadOf(name))).toBe(lead))

test('outside of a repository, the folder is the tree', () => {
  expect(within('tree/n', () => [leadOf('to-b.txt'), leadOf('to-a.txt'), leadOf('b.txt')], false)).toEqual(['inside', 'outside', 'itself'])
})

test('a link is written through where it is named, one that leads out only where all are followed', () => {
  const why = (name: string, named: readonly string[], follows = false) =>
    within('tree/n', (folder) => whyNotThrough(relative(process.cwd(), join(folder, 'tree/n', name)), {named, follows}))
  expect([why('b.txt', []), why('to-b.txt', ['to-b.txt']), why('to-b.txt', [], true), why('to-out.txt', [], true)]).toEqual(
    Array.from({length: 4}, () => undefined),
  )
  expect(why('to-b.txt', ['.'])).toBe('this is a link. Name it, or say --follow-links, to have what it leads to rewritten')
  expect(why('to-out.txt', ['to-out.txt'])).toBe('a link leads from here out of the working tree. --follow-links rewrites what it leads to')
  expect(within('tree', () => whyNotThrough('to-n/b.txt', {named: [], follows: false}))).toBeUndefined()
})
