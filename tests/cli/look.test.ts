import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {packageVersion} from '../../src/files/package-root.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'
import {runInProcess} from './run-in-process.ts'

/** What a run writes to a terminal with colours, and into a file. */
async function run(...argv: readonly string[]) {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'a.txt'), 'They left the the ferry.\n')
  writeFileSync(join(folder, 'page.txt'), 'The harbour was cafÃ© quiet.\n')
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

test('a report in SARIF says which version has found what, and by which rules', async () => {
  const {driver} = JSON.parse((await run('-f', 'sarif', 'a.txt')).stdout).runs[0].tool
  expect(driver.version).toBe(packageVersion())
  expect(driver.rules.map(({id}: {id: string}) => id)).toContain('repeated-word')
})

test('a report of cleaning has colours as every other', async () => {
  expect((await run('clean', '--report', '--write', 'page.txt')).stdout).toContain(ESCAPE)
  expect((await run('clean', '--report', '--write', '--no-color', 'page.txt')).stdout).not.toContain(ESCAPE)
})

test('a report that goes beside corrected text, or a diff, goes to standard error', async () => {
  expect(await run('--diff', 'a.txt')).toMatchObject({status: 1, stdout: expect.stringMatching(/^--- a/)})
  expect((await run('fix', '--fix-dry-run', 'a.txt')).stderr).toContain('would make 1 correction in 1 file')
})

test.each([[[]], [['typo', 'boilerplate']]])('explain takes one rule, not %j', async (rules) => {
  expect(await run('explain', ...rules)).toMatchObject({status: 2, stderr: expect.stringContaining('"copydesk explain" takes one rule: ')})
})

test.each(['a.txt', 'a.txt:0', 'a.txt:1x', 'a.txt:1:x', ':1'])('explain --why refuses %j, which is no file with a line', async (place) => {
  expect(await run('explain', '--why', place)).toMatchObject({
    status: 2,
    stderr: 'copydesk: --why takes a file and a line, as in: copydesk explain --why docs/start.md:12\n',
  })
})

test('explain --why tells what the rules made of a line, of which a column may be given too', async () => {
  const {status, stdout} = await run('explain', '--why', 'a.txt:1')
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^[a-z-]+\n {2}1:\d+-1:\d+ {2}“/)])
  expect(await run('explain', '--why', 'a.txt:1:8')).toMatchObject({stdout})
  expect(await run('explain', '--why', 'a.txt:7')).toMatchObject({
    status: 0,
    stdout: 'No rule that tells had anything to look at on line 7.\n',
  })
  expect(await run('explain', '--why', 'b.txt:1')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^copydesk: b\.txt: no such file/),
  })
})

test.each([
  [['explain', '--whi', 'typo'], 'copydesk: Unknown flag "--whi": did you mean "--why"?\n'],
  [['init', '--hlep'], 'copydesk: Unknown flag "--hlep": did you mean "--help"?\n'],
  [['words', '--personal'], 'copydesk: --personal says where --add puts the words; it needs --add\n'],
])('%j is refused in plain words', async (argv, stderr) => expect(await run(...argv)).toMatchObject({status: 2, stdout: '', stderr}))
