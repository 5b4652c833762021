import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {buildId} from '../../src/cli/check/build-id.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const FILES = {'dist/cli.cjs': 'a', 'dist/deep/part.js': 'b', 'dictionaries/english/grammar.bin': 'c', 'README.md': 'd'}

/** What a package of these files is told by, unpacked anywhere. */
function idOf(files: Readonly<Record<string, string>>, version = '1.0.0'): string {
  const root = pathToFileURL(`${scratchFolder()}/`)
  for (const [name, text] of Object.entries(files)) {
    const path = new URL(name, root)
    mkdirSync(dirname(path.pathname), {recursive: true})
    writeFileSync(path, text)
  }
  return buildId(version, root)
}

test('the same build has the same id wherever it stands, in whichever order its files were written', () => {
  expect(idOf(FILES)).toBe(idOf(FILES))
  expect(idOf(Object.fromEntries(Object.entries(FILES).reverse()))).toBe(idOf(FILES))
  expect(idOf({...FILES, 'README.md': 'other'})).toBe(idOf(FILES))
})

test.each([
  {'dist/cli.cjs': 'x'},
  {'dist/deep/part.js': 'x'},
  {'dictionaries/english/grammar.bin': 'x'},
  {'dist/new.js': ''},
  {'dist/deep/new.js': ''},
])('another build, with %j, has another', (changed) => expect(idOf({...FILES, ...changed} as never)).not.toBe(idOf(FILES)))

test('so has another version, a file of another name, and a package that has not been built', () => {
  const {'dist/cli.cjs': code, ...rest} = FILES
  const ids = [idOf(FILES), idOf(FILES, '1.0.1'), idOf({...rest, 'dist/main.js': code}), idOf(rest), idOf({})]
  expect(new Set(ids).size).toBe(ids.length)
})
