import {execFileSync} from 'node:child_process'
import {closeSync, constants, openSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type InputKind, isFed, kindOf} from '../../src/cli/streams/standard-input.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const folder = scratchFolder()

function kindOfPath(path: string, flags: number | string = 'r'): InputKind {
  const descriptor = openSync(path, flags)
  try {
    return kindOf(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

test('a file is one, and what holds nothing to read is none', () => {
  const path = join(folder, 'a.txt')
  writeFileSync(path, '')
  expect([kindOfPath(path), kindOfPath(folder), kindOf(9999)]).toEqual(['file', 'none', 'none'])
})

test.skipIf(process.platform === 'win32')('a pipe is one, and a device is none (not on Windows)', () => {
  const path = join(folder, `pipe-${process.hrtime.bigint()}`)
  execFileSync('mkfifo', [path])
  expect(kindOfPath(path, constants.O_RDONLY | constants.O_NONBLOCK)).toBe('pipe')
  expect(kindOfPath('/dev/null')).toBe('none')
})

test('somebody has put a text into a file and into a pipe, and into nothing else', () => {
  const fed = (['file', 'pipe', 'terminal', 'none'] as const).map((kind) => isFed({kind: () => kind, bytes: async function* () {}}))
  expect(fed).toEqual([true, true, false, false])
})
