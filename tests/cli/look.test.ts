import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {scratchFolder} from '../harness/scratch-folder.ts'
import {runInProcess} from './run-in-process.ts'

/** What a run writes to a terminal with colours, and into a file. */
async function run(...argv: readonly string[]) {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'a.txt'), 'They left the the ferry.\n')
  writeFileSync(join(folder, 'out.txt'), '')
  const surroundings = {cwd: folder, environment: {}, input: new Uint8Array(), kind: 'none', color: true, width: 60} as const
  const {status, stdout, stderr} = await runInProcess(argv, surroundings)
  return {status, stdout, stderr, file: readFileSync(join(folder, 'out.txt'), 'utf8')}
}

const ESCAPE = '\u001b['

test('a report has colours on a terminal, and in a file only where they are asked for', async () => {
  expect((await run('a.txt')).stdout).toContain(ESCAPE)
  expect((await run('--no-color', 'a.txt')).stdout).not.toContain(ESCAPE)
  const {stdout, file} = await run('-o', 'out.txt', 'a.txt')
  expect([stdout, file.includes('repeated-word'), file.includes(ESCAPE)]).toEqual(['', true, false])
  expect((await run('--color', '-o', 'out.txt', 'a.txt')).file).toContain(ESCAPE)
})

test('a report that goes beside corrected text, or a diff, goes to standard error', async () => {
  expect(await run('--diff', 'a.txt')).toMatchObject({status: 1, stdout: expect.stringMatching(/^--- a/)})
  expect((await run('fix', '--fix-dry-run', 'a.txt')).stderr).toContain('would make 1 correction in 1 file')
})

test.each([[[]], [['typo', 'boilerplate']]])('explain takes one rule, not %j', async (rules) => {
  expect(await run('explain', ...rules)).toMatchObject({status: 2, stderr: expect.stringContaining('"copydesk explain" takes one rule: ')})
})
