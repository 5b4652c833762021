import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {scratchFolder} from '../../harness/scratch-folder.ts'
import {runInProcess} from '../run-in-process.ts'

const bin = fileURLToPath(new URL('../../../dist/cli.cjs', import.meta.url))
const scratch = scratchFolder()
writeFileSync(join(scratch, 'article.txt'), 'She said: “It is over.\n\nNobody answered (at first.\n')

function run(name: string, more: Readonly<Record<string, string>> = {}, file = 'article.txt') {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, '--format', 'unix', file], {
    cwd: scratch,
    encoding: 'utf8',
    env: {PATH: process.env['PATH'], XDG_CACHE_HOME: join(scratch, name), ...more},
  })
  return {status, stdout, stderr}
}

function keptIn(name: string, kind = 'code'): string[] {
  const folder = join(scratch, name, 'copydesk', kind)
  return readdirSync(folder).map((file) => join(folder, file))
}

test('the first run keeps its code, the next is started from it and finds the same', () => {
  const first = run('twice')
  expect(first).toMatchObject({status: 1, stderr: ''})
  const [file = '', ...others] = keptIn('twice')
  expect(others).toEqual([])
  const {mtimeMs, size} = statSync(file)
  expect(size).toBeGreaterThan(100_000)
  expect(run('twice')).toEqual(first)
  expect(keptIn('twice')).toEqual([file])
  expect(statSync(file).mtimeMs).toBe(mtimeMs)
})

test('the tables of a run are kept, and found by the next; one that needs more adds to them', () => {
  writeFileSync(join(scratch, 'right.txt'), 'The harbour was closed for the night.\n')
  writeFileSync(join(scratch, 'slip.txt'), 'The harbour was closed for the nihgt.\n')
  run('tables', {}, 'right.txt')
  const [file = '', ...others] = keptIn('tables', 'tables')
  expect(others).toEqual([])
  const few = statSync(file).size
  const first = run('tables', {}, 'slip.txt')
  expect(first.stdout).toContain('nihgt')
  const {size, mtimeMs} = statSync(file)
  expect(size).toBeGreaterThan(few)
  expect(run('tables', {}, 'slip.txt')).toEqual(first)
  expect(run('tables', {}, 'right.txt').status).toBe(0)
  expect(statSync(file)).toMatchObject({size, mtimeMs})
})

test('tables that are spoilt are made anew', () => {
  const first = run('spoilt')
  const [file = ''] = keptIn('spoilt', 'tables')
  const sound = readFileSync(file)
  const spoilt = Buffer.from(sound)
  spoilt.fill(0, 4, 64)
  writeFileSync(file, spoilt)
  expect(run('spoilt')).toEqual(first)
  expect(readFileSync(file).equals(sound)).toBe(true)
})

test('a run that does much more than the one before keeps its own code, or one of those after it', () => {
  const slips = 'While the ferry was waiting at the quay. The mayor said that nobody had recieved a letter, and the the boats has left.\n'
  writeFileSync(join(scratch, 'slips.txt'), slips)
  expect(run('more', {}, 'no-such-file.txt').status).toBe(2)
  const [file = ''] = keptIn('more')
  const {size} = statSync(file)
  for (let runs = 0; runs < 100 && statSync(file).size === size; runs++) run('more', {}, 'slips.txt')
  const more = statSync(file).size
  expect(more).toBeGreaterThan(1.2 * size)
  for (let runs = 0; runs < 12; runs++) run('more', {}, 'no-such-file.txt')
  expect(statSync(file).size).toBe(more)
})

test('what only tells a version keeps code of its own', () => {
  run('version')
  const [file = ''] = keptIn('version')
  run('version', {}, '--version')
  expect(keptIn('version')).toHaveLength(2)
  expect(keptIn('version')).toContain(file)
})

test('code that V8 refuses is made anew', () => {
  const first = run('refused')
  const [file = ''] = keptIn('refused')
  const sound = readFileSync(file)
  const spoilt = Buffer.from(sound)
  spoilt.fill(0, 0, 64)
  writeFileSync(file, spoilt)
  expect(run('refused')).toEqual(first)
  expect(readFileSync(file).subarray(0, 16)).toEqual(sound.subarray(0, 16))
})

test('nothing is kept where that is not wanted, or not possible', () => {
  const wanted = run('wanted')
  expect(run('unwanted', {COPYDESK_NO_CODE_CACHE: '1'})).toEqual(wanted)
  expect(existsSync(join(scratch, 'unwanted'))).toBe(false)
  mkdirSync(join(scratch, 'impossible'))
  writeFileSync(join(scratch, 'impossible/copydesk'), '')
  expect(run('impossible')).toEqual(wanted)
})

test('what was built finds what the source finds', async () => {
  const args = ['--format', 'json', fileURLToPath(new URL('../../../evaluation/speed/articles', import.meta.url))]
  const environment = {COPYDESK_NO_CODE_CACHE: '1', XDG_CONFIG_HOME: scratch}
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    cwd: scratch,
    env: {...environment, PATH: process.env['PATH']},
    input: '',
  })
  const inProcess = await runInProcess(args, {cwd: scratch, environment, input: Buffer.of(), kind: 'pipe'})
  expect(stdout).toContain('“')
  expect({status, stdout, stderr}).toEqual(inProcess)
})
