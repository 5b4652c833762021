import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, expect, test} from 'vitest'
import {KeptFile} from '../../../src/cli/start/kept-file.ts'
import {scratchFolder} from '../../harness/scratch-folder.ts'

const scratch = scratchFolder()
const code = Buffer.from('code')
let folder = ''
let count = 0

beforeEach(() => {
  folder = join(scratch, `cache-${count++}`, 'code')
})

const onlyFile = (): string => join(folder, readdirSync(folder)[0]!)

function kept(): KeptFile {
  const cache = new KeptFile(folder, 'script')
  cache.write(7, code)
  return cache
}

test('what is kept is read again, for the same name and tag', () => {
  expect(kept().read(7)).toEqual(code)
  expect(new KeptFile(folder, 'script').read(7)).toEqual(code)
  expect(new KeptFile(folder, 'script').read(8)).toBeUndefined()
  expect(new KeptFile(folder, 'another').read(7)).toBeUndefined()
})

test('only the user may read or write it', () => {
  kept()
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(readdirSync(folder)).toHaveLength(1)
  expect(statSync(onlyFile()).mode & 0o777).toBe(0o600)
})

test.each<[string, () => void]>([
  ['a folder that others can write to', () => chmodSync(folder, 0o770)],
  ['a file that others can write to', () => chmodSync(onlyFile(), 0o620)],
  ['a file that was cut short', () => writeFileSync(onlyFile(), readFileSync(onlyFile()).subarray(0, -1))],
  ['an empty file', () => writeFileSync(onlyFile(), '')],
])('%s is not read', (_, spoil) => {
  const cache = kept()
  spoil()
  expect(cache.read(7)).toBeUndefined()
})

test('a link is not followed', () => {
  const cache = kept()
  const linked = join(scratch, `linked-${count}`)
  mkdirSync(linked, {mode: 0o700})
  symlinkSync(onlyFile(), join(linked, readdirSync(folder)[0]!))
  expect(new KeptFile(linked, 'script').read(7)).toBeUndefined()
  symlinkSync(folder, join(scratch, `folder-${count}`))
  expect(new KeptFile(join(scratch, `folder-${count}`), 'script').read(7)).toBeUndefined()
  expect(cache.read(7)).toEqual(code)
})

test('where nothing can be kept, nothing is said', () => {
  writeFileSync(join(scratch, 'no-folder'), '')
  const cache = new KeptFile(join(scratch, 'no-folder', 'code'), 'script')
  cache.write(7, code)
  expect(cache.read(7)).toBeUndefined()
})

test('in a folder that others can write to, nothing is kept', () => {
  mkdirSync(folder, {recursive: true})
  chmodSync(folder, 0o777)
  kept()
  expect(readdirSync(folder)).toEqual([])
})

test('the oldest go when there are many', () => {
  for (let tag = 0; tag < 30; tag++) {
    new KeptFile(folder, 'script').write(tag, code)
    utimesSync(join(folder, `script-${tag}.bin`), tag, tag)
  }
  new KeptFile(folder, 'script').write(30, code)
  const tags = readdirSync(folder).map((name) => Number(/\d+/.exec(name)))
  expect(tags.sort((one, other) => one - other)).toEqual(Array.from({length: 24}, (_, nth) => nth + 7))
})
