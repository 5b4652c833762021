import {chmodSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {replaceFile} from '../../src/cli/write-atomically.ts'
import {scratchFolder} from './scratch-folder.ts'

const folder = scratchFolder()

test('a file keeps its mode', () => {
  const path = join(folder, 'a.txt')
  writeFileSync(path, 'before\r\n')
  chmodSync(path, 0o604)
  replaceFile(path, 'before\r\n', 'after\r\n')
  expect(readFileSync(path, 'utf8')).toBe('after\r\n')
  expect(statSync(path).mode & 0o777).toBe(0o604)
})

test('a file that was changed meanwhile is left as it is, and nothing is left beside it', () => {
  const path = join(folder, 'b.txt')
  writeFileSync(path, 'changed by somebody else')
  expect(() => replaceFile(path, 'before', 'after')).toThrow('the file was changed while it was checked')
  expect(readFileSync(path, 'utf8')).toBe('changed by somebody else')
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a file that is gone is not made anew', () => {
  expect(() => replaceFile(join(folder, 'gone.txt'), 'before', 'after')).toThrow('ENOENT')
})
