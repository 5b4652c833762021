import {spawnSync} from 'node:child_process'
import {truncateSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {KeptFile} from '../../../src/cli/start/kept-file.ts'
import {KeptTables, keeperOf, tablesAsBytes} from '../../../src/cli/start/tables-on-disk.ts'
import {scratchFolder} from '../../harness/scratch-folder.ts'

const folder = join(scratchFolder(), 'tables')

const table = fc.oneof(
  fc.uint8Array(),
  fc.int8Array(),
  fc.uint16Array(),
  fc.int16Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.float32Array(),
  fc.float64Array(),
)
const name = fc.string({minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abc.é“')})

test('tables of all types are read as they were written', () => {
  fc.assert(
    fc.property(fc.dictionary(name, fc.dictionary(name, table, {minKeys: 1, noNullPrototype: true}), {noNullPrototype: true}), (tables) => {
      const all = new Map(Object.entries(tables))
      const file = new KeptFile(folder, 'any')
      file.write(1, tablesAsBytes(all))
      const kept = new KeptTables(file.open(1)!)
      expect(new Map([...all.keys()].map((owner) => [owner, kept.get(owner)]))).toEqual(all)
    }),
  )
})

/** What a process prints that asks for two tables, one by one. */
function run(first: string, second: string): string {
  const start = fileURLToPath(new URL('../../../src/cli/start/', import.meta.url))
  const script = `
    import {KeptFile} from ${JSON.stringify(`${start}kept-file.ts`)}
    import {keeperOf} from ${JSON.stringify(`${start}tables-on-disk.ts`)}
    const keep = keeperOf(new KeptFile(${JSON.stringify(folder)}, 'own'))
    for (const name of [${JSON.stringify(first)}, ${JSON.stringify(second)}]) {
      const {letters} = keep(name, () => (console.log('made', name), {letters: Uint16Array.from(name, (letter) => letter.charCodeAt(0))}))
      console.log(String.fromCharCode(...letters))
    }`
  const args = ['--import', 'tsx', '--input-type', 'module', '--eval', script]
  return spawnSync(process.execPath, args, {encoding: 'utf8', cwd: fileURLToPath(new URL('../../..', import.meta.url))}).stdout
}

test('a process finds the tables that those before it have made, and makes the others', () => {
  expect(run('one', 'two')).toBe('made one\none\nmade two\ntwo\n')
  expect(run('two', 'three')).toBe('two\nmade three\nthree\n')
  expect(run('one', 'three')).toBe('one\nthree\n')
})

test('bytes that Node has read are kept as bytes', () => {
  const file = new KeptFile(folder, 'bytes')
  file.write(1, tablesAsBytes(new Map([['own', {bytes: Buffer.from('abc')}]])))
  expect(new KeptTables(file.open(1)!).get('own')).toEqual({bytes: Uint8Array.of(97, 98, 99)})
})

test('a file that was cut short is not opened', () => {
  const file = new KeptFile(folder, 'short')
  file.write(1, tablesAsBytes(new Map([['own', {bytes: Uint8Array.of(7)}]])))
  truncateSync(join(folder, 'short-1.bin'), 20)
  expect(file.open(1)).toBeUndefined()
})

test('a file that is no list of tables is taken for missing', () => {
  const file = new KeptFile(folder, 'spoilt')
  file.write(1, Buffer.from([9, 0, 0, 0, 1, 2, 3]))
  expect(keeperOf(file)('name', () => ({table: Uint8Array.of(7)}))).toEqual({table: Uint8Array.of(7)})
})
