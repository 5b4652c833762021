import {lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {requireOwnFilesApart} from '../../src/cli/check/own-files.ts'
import {WholeFile, writeWhole} from '../../src/files/whole-file.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

test('a file appears when it is whole, in folders that are made for it, and nothing is left beside it', () => {
  const folder = scratchFolder()
  const path = join(folder, 'deep/down/a.txt')
  const file = new WholeFile(path)
  file.write('one, ')
  file.write('“two”')
  expect(readdirSync(join(folder, 'deep/down'))).not.toContain('a.txt')
  file.close(true)
  expect(readdirSync(join(folder, 'deep/down'))).toEqual(['a.txt'])
  expect(readFileSync(path, 'utf8')).toBe('one, “two”')
  writeWhole(path, 'three')
  expect(readFileSync(path, 'utf8')).toBe('three')
})

test('what is taken back leaves what was there, or nothing', () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'a.txt'), 'before')
  for (const name of ['a.txt', 'b.txt']) {
    const file = new WholeFile(join(folder, name))
    file.write('half')
    file.close(false)
  }
  expect(readdirSync(folder)).toEqual(['a.txt'])
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('before')
})

test('a link stays one, and what it leads to is replaced', () => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'n'))
  writeFileSync(join(folder, 'n/a.txt'), 'before')
  symlinkSync('n/a.txt', join(folder, 'link.txt'))
  writeWhole(join(folder, 'link.txt'), 'after')
  expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true)
  expect([readFileSync(join(folder, 'n/a.txt'), 'utf8'), readdirSync(join(folder, 'n'))]).toEqual(['after', ['a.txt']])
})

test.skipIf(process.platform === 'win32')('what is no regular file is written as it comes, and stays (not on Windows)', () => {
  writeWhole('/dev/null', 'gone')
  const file = new WholeFile('/dev/null')
  file.write('gone')
  file.close(false)
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
})

test('why a file cannot be written is told with its name', () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'a.txt'), '')
  const within = join(folder, 'a.txt/b.txt')
  expect(() => new WholeFile(within)).toThrow(`${within}: what should be a folder in this path is a file`)
  expect(() => writeWhole(folder, '')).toThrow(`${folder}: this is a folder, not a file`)
})

test('a report, a baseline that is written, or a cache is refused where a text stands, by whichever name, and what is only read is not', () => {
  const folder = scratchFolder()
  const [text, link, other] = ['a.txt', 'link.txt', 'b.txt'].map((name) => join(folder, name)) as [string, string, string]
  for (const path of [text, other]) writeFileSync(path, '')
  symlinkSync('a.txt', link)
  const refusal = (given: object): string => {
    try {
      requireOwnFilesApart({outputs: [], 'update-baseline': false, 'prune-baseline': false, cache: false, ...given} as never, [
        other,
        text,
        folder,
      ])
      return ''
    } catch (error) {
      return (error as Error).message.replaceAll(`${folder}/`, '')
    }
  }
  const to = (...files: readonly (string | undefined)[]) => ({outputs: files.map((file) => ({format: 'json', file}))})
  const told = (flag: string) => `${flag} would be written over a.txt, which is to be checked. Give it another name`
  expect(refusal(to(undefined, join(folder, 'new.txt'), folder))).toBe('')
  expect(refusal(to(undefined, text))).toBe(told('--output-file a.txt'))
  expect(refusal(to(link))).toBe(told('--output-file link.txt'))
  expect(refusal({baseline: text})).toBe('')
  expect(refusal({baseline: text, 'update-baseline': true})).toBe(told('--baseline a.txt'))
  expect(refusal({baseline: text, 'prune-baseline': true})).toBe(told('--baseline a.txt'))
  expect(refusal({'cache-location': text})).toBe('')
  expect(refusal({cache: true, 'cache-location': text})).toBe(told('--cache-location a.txt'))
  expect(refusal({cache: true})).toBe('')
})
