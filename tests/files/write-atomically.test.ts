import {spawnSync} from 'node:child_process'
import {chmodSync, chownSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {replaceFile} from '../../src/files/write-atomically.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const folder = scratchFolder()
let count = 0

function fileOf(text: string): string {
  count++
  const path = join(folder, `${count}.txt`)
  writeFileSync(path, text)
  return path
}

const isSuperuser = process.getuid?.() === 0

test('a file keeps its mode', () => {
  const path = fileOf('before\r\n')
  chmodSync(path, 0o604)
  replaceFile(path, 'before\r\n', 'after\r\n')
  expect(readFileSync(path, 'utf8')).toBe('after\r\n')
  expect(statSync(path).mode & 0o777).toBe(0o604)
})

test('a file is replaced in one step: whoever has opened it goes on to read the old text', () => {
  const path = fileOf('before')
  const {ino} = statSync(path)
  replaceFile(path, 'before', 'after')
  expect(statSync(path).ino).not.toBe(ino)
})

test('a file with several names keeps all of them, and all have the new text, longer or shorter', () => {
  const path = fileOf('before')
  const other = `${path}.other`
  linkSync(path, other)
  for (const [before, after] of [
    ['before', 'a longer text, after'],
    ['a longer text, after', 'é'],
  ] as const) {
    replaceFile(path, before, after)
    expect(readFileSync(other, 'utf8')).toBe(after)
  }
  expect(statSync(path).ino).toBe(statSync(other).ino)
})

test.skipIf(!isSuperuser)('a file keeps its owner (only the superuser can give files away to test it)', () => {
  const path = fileOf('before')
  chownSync(path, 12_345, 54_321)
  chmodSync(path, 0o640)
  replaceFile(path, 'before', 'after')
  expect(statSync(path)).toMatchObject({uid: 12_345, gid: 54_321})
  expect(statSync(path).mode & 0o777).toBe(0o640)
})

const setAttribute = (path: string): boolean => {
  const script = `import os, sys; os.setxattr(sys.argv[1], 'user.copydesk', b'kept')`
  return process.platform === 'linux' && spawnSync('python3', ['-c', script, path]).status === 0
}
const hasAttributes = setAttribute(fileOf(''))

test.skipIf(!hasAttributes)('a file keeps its extended attributes (skipped where neither the disk nor Python has them)', () => {
  const path = fileOf('before')
  setAttribute(path)
  replaceFile(path, 'before', 'after')
  const script = `import os, sys; print(os.getxattr(sys.argv[1], 'user.copydesk').decode())`
  expect(String(spawnSync('python3', ['-c', script, path]).stdout)).toBe('kept\n')
})

test('a symbolic link stays one', () => {
  const path = fileOf('before')
  const link = join(folder, 'link.txt')
  symlinkSync(path, link)
  replaceFile(link, 'before', 'after')
  expect(readFileSync(path, 'utf8')).toBe('after')
})

test('a file of the longest name that there can be is replaced', () => {
  const path = join(folder, `${'n'.repeat(251)}.txt`)
  writeFileSync(path, 'before')
  replaceFile(path, 'before', 'after')
  expect(readFileSync(path, 'utf8')).toBe('after')
})

test.each([false, true])(
  'a file that was changed meanwhile is left as it is (several names: %s), and nothing is left beside it',
  (isLinked) => {
    const path = fileOf('changed by somebody else')
    if (isLinked) linkSync(path, `${path}.other`)
    expect(() => replaceFile(path, 'before', 'after')).toThrow('the file was changed while it was checked')
    expect(readFileSync(path, 'utf8')).toBe('changed by somebody else')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  },
)

test('a file that is gone is not made anew', () => {
  expect(() => replaceFile(join(folder, 'gone.txt'), 'before', 'after')).toThrow('ENOENT')
})
