import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {fail} from '../../src/cli/program.ts'
import {reasonNotWritten} from '../../src/files/not-written.ts'
import {reasonOf} from '../../src/files/read.ts'
import {noteFinished, noteUnfinished} from '../../src/files/unfinished-files.ts'
import {SettingsError} from '../../src/text/settings-error.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const coded = (code: string) => Object.assign(new Error(`${code}: in the words of the system`), {code})

test.each([
  [coded('EACCES'), 'no permission to read this file', 'no permission to write this file'],
  [coded('EPERM'), 'no permission to read this file', 'no permission to write this file'],
  [coded('ENOTDIR'), 'what should be a folder in this path is a file', 'what should be a folder in this path is a file'],
  [coded('EIO'), 'EIO: in the words of the system', 'EIO: in the words of the system'],
  [new Error('odd'), 'odd', 'odd'],
  [{}, '', ''],
])('why %o could not be read or written', (error, read, written) => {
  expect([reasonOf(error), reasonNotWritten(error)]).toEqual([read, written])
  expect(reasonOf(error, 'folder')).toBe(read.replace(/(?<=this )file/, 'folder'))
})

test('what ends a run is told in plain words where it is a mistake of its user, and otherwise with what it takes to find it', () => {
  const said: string[] = []
  const told = (error: unknown): number => fail(error, {error: (text) => said.push(text)})
  const bug = new Error('bug')
  expect([told(new SettingsError('No such\u001b rule')), told(bug), told('thrown'), told(undefined)]).toEqual([2, 2, 2, 2])
  expect(said[0]).toMatch(/^copydesk: No such.+ rule\n$/)
  expect(said[0]).not.toContain('\u001b')
  expect(said[1]).toMatch(/^copydesk: internal error, please report it.*: Error: bug\n {4}at /)
  expect(said.slice(2).map((text) => text.replace(/^.*: /, ''))).toEqual(['thrown\n', 'undefined\n'])
})

test('files that are not whole are removed where a run is ended by a signal, and only then is it listened to', () => {
  const folder = scratchFolder()
  const [whole, half] = ['whole', 'half'].map((name) => join(folder, name)) as [string, string]
  for (const path of [whole, half]) writeFileSync(path, '')
  const listeners = () => (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => process.listenerCount(signal))
  const before = listeners()
  noteUnfinished(whole)
  noteUnfinished(half)
  expect(listeners()).toEqual(before.map((count) => count + 1))
  noteFinished(whole)
  expect(listeners()).toEqual(before.map((count) => count + 1))
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
  const [last] = process.rawListeners('SIGTERM').slice(-1) as [(signal: NodeJS.Signals) => void]
  last('SIGTERM')
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGTERM')
  kill.mockRestore()
  expect([existsSync(whole), existsSync(half)]).toEqual([true, false])
  noteFinished(half)
  expect(listeners().map((count, index) => count <= before[index]!)).toEqual([true, true, true])
})
