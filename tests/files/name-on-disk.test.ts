import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {describe, expect, test} from 'vitest'
import {AmbiguousName, onDisk} from '../../src/files/name-on-disk.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const folder = scratchFolder()

/** A path in the folder whose last name ends with bytes that are no UTF-8. */
const pathOf = (name: string, ...bytes: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(`${folder}${sep}${name}`), Buffer.from(bytes)])

/** Only Linux lets the bytes of a name be any. */
describe.skipIf(process.platform !== 'linux')('the name on disk', () => {
  test('of a file whose name is no UTF-8 has the bytes that are lost in a string', () => {
    const path = pathOf('quay', 0xe9)
    writeFileSync(path, 'The quay.')
    writeFileSync(pathOf('pier', 0xe9), 'The pier.')
    expect(onDisk(join(folder, 'quay\ufffd'))).toEqual(path)
    expect(readFileSync(onDisk(join(folder, 'quay\ufffd')), 'utf8')).toBe('The quay.')
  })

  test('has those of all folders above, from the root or from where the program stands', () => {
    const inside = pathOf('folder', 0xff)
    mkdirSync(inside, {recursive: true})
    const path = Buffer.concat([inside, Buffer.from('/boat'), Buffer.from([0xfe]), Buffer.from('.md')])
    writeFileSync(path, 'The boat.')
    const read = join(folder, 'folder\ufffd', 'boat\ufffd.md')
    expect(onDisk(read)).toEqual(path)
    expect(readFileSync(onDisk(relative(process.cwd(), read)), 'utf8')).toBe('The boat.')
  })

  test('of a file in whose name the sign itself stands is the name', () => {
    const path = join(folder, 'sign\ufffd')
    writeFileSync(path, 'The sign.')
    expect(onDisk(path)).toBe(path)
  })

  test('of a file that is not there is the name', () => {
    const path = join(folder, 'none\ufffd')
    expect(String(onDisk(path))).toBe(path)
    expect(onDisk(join(folder, 'none'))).toBe(join(folder, 'none'))
  })

  test('is none where the bytes of two names read the same', () => {
    writeFileSync(pathOf('two', 0xe9), '')
    writeFileSync(pathOf('two', 0xe8), '')
    expect(() => onDisk(join(folder, 'two\ufffd'))).toThrow(AmbiguousName)
    expect(() => onDisk(join(folder, 'two\ufffd'))).toThrow('the names of several files here are not UTF-8 and read the same. Rename them')
  })
})
