import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {EXTENSIONS} from '../../src/files/extensions.ts'
import {findFiles} from '../../src/files/find-files.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

/** The superuser reads everything. */
const isSuperuser = process.getuid?.() === 0

test.skipIf(isSuperuser)('a folder that cannot be read is a problem, and the others are walked all the same', async () => {
  const folder = scratchFolder()
  for (const name of ['open', 'locked']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'a.md'), 'The harbour was quiet.\n')
  }
  chmodSync(join(folder, 'locked'), 0)
  const {files, problems} = await findFiles({patterns: [folder], extensions: EXTENSIONS, mustMatch: true})
  chmodSync(join(folder, 'locked'), 0o700)
  expect(files).toEqual([join(folder, 'open/a.md')])
  expect(problems).toMatchObject([{problem: 'no permission to read this folder'}])
})

test('a file is found once, however often it is named', async () => {
  const folder = scratchFolder()
  for (const name of ['a.md', 'b.txt']) writeFileSync(join(folder, name), '')
  const {files} = await findFiles({
    patterns: [join(folder, 'b.txt'), folder, join(folder, 'a.md')],
    extensions: EXTENSIONS,
    mustMatch: true,
  })
  expect(files).toEqual([join(folder, 'b.txt'), join(folder, 'a.md')])
})

test('links to folders are not walked, and links to files or to nothing are files', async () => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'n'))
  writeFileSync(join(folder, 'n/a.md'), '')
  for (const [name, to] of Object.entries({'b.md': 'n/a.md', 'c.md': 'nowhere', 'd.md': 'd.md', 'm.md': 'n', o: 'n'})) {
    symlinkSync(to, join(folder, name))
  }
  const {files, problems} = await findFiles({patterns: [folder], extensions: EXTENSIONS, mustMatch: true})
  expect(files).toEqual(['b.md', 'c.md', 'd.md', 'n/a.md'].map((name) => join(folder, name)))
  expect(problems).toEqual([])
})
