import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readInput} from '../../src/files/read.ts'
import {readRegularFile} from '../../src/files/regular-file.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const problem = async (path: string): Promise<unknown> => ((await readInput(path)) as {problem?: string}).problem

const PIPE_IT = 'and only regular files are read. Pipe its text in instead, with the name "-"'

test('a file is read, through a link too, up to the limit', () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'a.txt'), 'Text.')
  symlinkSync('a.txt', join(folder, 'b.txt'))
  for (const name of ['a.txt', 'b.txt']) {
    expect(String(readRegularFile(join(folder, name)))).toBe('Text.')
    expect(String(readRegularFile(join(folder, name), 5))).toBe('Text.')
    expect(() => readRegularFile(join(folder, name), 4)).toThrow(expect.objectContaining({name: 'TooLarge'}))
  }
})

test('a folder is told as what it is', async () => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'a'))
  expect(await problem(join(folder, 'a'))).toBe('this is a folder, not a file')
})

test.skipIf(process.platform === 'win32')('a pipe, a socket and a device are not waited for (not on Windows)', async () => {
  const folder = scratchFolder()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  expect(await problem(join(folder, 'pipe'))).toBe(`this is a named pipe, ${PIPE_IT}`)
  expect(await problem('/dev/null')).toBe(`this is a device, ${PIPE_IT}`)
  expect(() => readRegularFile('/dev/null')).toThrow(expect.objectContaining({name: 'NoRegularFile'}))
})

test.skipIf(process.platform !== 'linux')('a file that was read is closed again (only Linux lists what is open)', () => {
  const path = join(scratchFolder(), 'a.txt')
  writeFileSync(path, 'Text.')
  const open = () => readdirSync('/proc/self/fd').length
  const before = open()
  for (let count = 0; count < 20; count++) {
    readRegularFile(path)
    expect(() => readRegularFile(path, 1)).toThrow()
  }
  expect(open()).toBe(before)
})

test('a socket cannot be opened, and is told in the words of the system', async () => {
  const path = join(scratchFolder(), 'socket')
  const server = createServer().listen(path)
  await new Promise((done) => server.once('listening', done))
  expect(await problem(path)).toMatch(/ENXIO|EOPNOTSUPP|socket/)
  server.close()
})
