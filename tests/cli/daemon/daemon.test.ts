import {spawn, spawnSync} from 'node:child_process'
import {chmodSync, cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, expect, test} from 'vitest'
import {scratchFolder} from '../../harness/scratch-folder.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const scratch = scratchFolder()
const home = join(scratch, 'h')
const folder = join(scratch, 'texts')
mkdirSync(join(folder, 'own'), {recursive: true})
writeFileSync(join(folder, 'a.txt'), 'She said: “It is over.\n\nNobody answered (at first.\n')
writeFileSync(join(folder, 'b.md'), 'Nobody *answered* the the “call” 🙂.\n')
writeFileSync(join(folder, 'own/copydesk.config.json'), '{"rules": {"unbalanced-bracket": "off"}}')
cpSync(join(folder, 'a.txt'), join(folder, 'own/a.txt'))

interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Way {
  readonly cwd?: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly program?: string
}

const bin = join(root, 'dist/cli.cjs')
const environment = {PATH: process.env['PATH'], XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, COPYDESK_NO_CODE_CACHE: '1'}

function run(args: readonly string[], {cwd = folder, input, env = {}, program = bin}: Way = {}): Ran {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: {...environment, ...env},
  })
  return {status, stdout, stderr}
}

/** The same without blocking this process, which may be serving it. */
const runBeside = (args: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...args], {cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe']})
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (text) => (stdout += text))
    child.stderr.on('data', (text) => (stderr += text))
    child.on('close', (status) => done({status, stdout, stderr}))
  })

const daemons = join(home, 'copydesk/daemon')
const socketsIn = (): string[] => (existsSync(daemons) ? readdirSync(daemons) : [])

/** Waits until as many daemons listen as there should be. */
async function until(count: number): Promise<void> {
  for (let tries = 0; socketsIn().length !== count; tries++) {
    if (tries > 400) throw new Error(`${socketsIn().length} sockets, not ${count}`)
    await new Promise((done) => setTimeout(done, 25))
  }
}

async function started(way: Way = {}): Promise<void> {
  run(['--daemon', 'a.txt'], way)
  await until(1)
}

const stop = (): Ran => run(['daemon', 'stop'])

afterAll(stop)

test.each<[string, readonly string[], Way]>([
  ['a text', ['a.txt'], {}],
  ['a folder, as JSON', ['--format', 'json', '.'], {}],
  ['what is piped in', ['-f', 'unix'], {input: 'Nobody answered (at first. 🙂\n'}],
  ['nothing piped in', [], {input: ''}],
  ['corrections that are shown', ['fix', '--diff', 'a.txt', 'b.md'], {}],
  ['a cleaned text', ['clean', 'a.txt'], {}],
  ['the configuration of another folder', ['-f', 'unix', 'a.txt'], {cwd: join(folder, 'own')}],
  ['a flag that does not exist', ['--formt', 'json'], {}],
  ['a file that does not exist', ['c.txt'], {}],
  ['colours', ['a.txt'], {env: {FORCE_COLOR: '1'}}],
])('%s comes out as without a daemon', async (_, args, way) => {
  if (socketsIn().length === 0) await started()
  expect(run(args, {...way, env: {...way.env, COPYDESK_DAEMON: '1'}})).toEqual(run(args, way))
})

test('the first run is made here and leaves a daemon, which can be stopped', async () => {
  stop()
  expect(stop().stdout).toBe('No daemon was running.\n')
  expect(run(['daemon', 'status']).stdout).toBe('No daemon is running.\n')
  expect(run(['--daemon', 'a.txt'])).toEqual(run(['a.txt']))
  await until(1)
  expect(run(['daemon', 'run'])).toEqual({status: 0, stdout: '', stderr: 'copydesk: a daemon is running already.\n'})
  expect(run(['daemon', 'status']).stdout).toMatch(/^Running: 1 daemon \(process \d+\)\.\n$/)
  expect(stop().stdout).toMatch(/^Stopped 1 daemon/)
  await until(0)
})

test('a daemon reads settings and texts anew', async () => {
  await started()
  const place = join(scratch, 'changing')
  mkdirSync(place)
  for (const [text, rule] of [
    ['One (bracket.\n', 'warn'],
    ['One “mark.\n', 'warn'],
    ['One (bracket.\n', 'off'],
  ]) {
    writeFileSync(join(place, 'a.txt'), text!)
    writeFileSync(join(place, 'copydesk.config.json'), JSON.stringify({rules: {'unbalanced-bracket': rule}}))
    expect(run(['--daemon', 'a.txt'], {cwd: place})).toEqual(run(['a.txt'], {cwd: place}))
  }
})

test('a daemon ends when it has nothing to do', async () => {
  stop()
  const child = spawn(process.execPath, [bin, 'daemon', 'run', '--idle', '0.002'], {env: environment, stdio: 'ignore'})
  expect(await new Promise((done) => child.on('close', done))).toBe(0)
  expect(socketsIn()).toEqual([])
})

test('a daemon whose package has changed gives way to a new one', async () => {
  const copy = join(scratch, 'package')
  mkdirSync(join(copy, 'dist'), {recursive: true})
  for (const part of ['package.json', 'dist/cli.cjs', 'dist/cli', 'dictionaries/english'])
    cpSync(join(root, part), join(copy, part), {recursive: true})
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const program = join(copy, 'dist/cli.cjs')
  stop()
  await started({program})
  const first = run(['daemon', 'status'], {program}).stdout
  utimesSync(join(copy, 'dictionaries/english/topics.txt'), 1, 1)
  expect(run(['--daemon', 'a.txt'], {program})).toEqual(run(['a.txt']))
  await until(1)
  expect(run(['daemon', 'status'], {program}).stdout).not.toBe(first)
})

let socketName: string | undefined

/** A stranger in place of a daemon, which sends some lines and closes. */
async function inPlace(lines: readonly object[], action: () => Promise<void>): Promise<void> {
  stop()
  if (socketName === undefined) {
    await started()
    socketName = socketsIn()[0]!
    stop()
  }
  const server = createServer((socket) => socket.resume().end(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
  await new Promise<void>((done) => server.listen(join(daemons, socketName!), done))
  await action()
  await new Promise((done) => server.close(done))
}

test.each([
  ['says nothing', []],
  ['is busy', [{refused: 'busy'}]],
  ['begins and dies', [{begun: true}]],
])('where the daemon %s, the run is made here', async (_, lines) => {
  await inPlace(lines, async () => expect(await runBeside(['--daemon', 'a.txt'])).toEqual(run(['a.txt'])))
})

test('where the daemon dies in the middle of a report, that is said', async () => {
  await inPlace([{begun: true}, {out: 'half'}], async () =>
    expect(await runBeside(['--daemon', 'a.txt'])).toEqual({
      status: 2,
      stdout: 'half',
      stderr: 'copydesk: the daemon ended before it was done; run it again without --daemon.\n',
    }),
  )
})

test('a folder that others can write to is not used', async () => {
  await started()
  chmodSync(daemons, 0o777)
  try {
    expect(run(['--daemon', 'a.txt'])).toEqual(run(['a.txt']))
    expect(run(['daemon', 'run']).status).toBe(2)
  } finally {
    chmodSync(daemons, 0o700)
  }
})
