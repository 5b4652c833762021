import {type ChildProcess, spawn} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, expect, test} from 'vitest'
import {scratchFolder} from '../harness/scratch-folder.ts'

const bin = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = scratchFolder()
let child: ChildProcess | undefined
let said = ''

afterEach(() => {
  child?.kill('SIGKILL')
})

/** Resolves when the program has said this since the last call; fails after half a minute. */
async function until(text: string): Promise<void> {
  for (let waited = 0; !said.includes(text); waited += 50) {
    if (waited > 30_000) throw new Error(`never said ${JSON.stringify(text)}, but:\n${said}`)
    await new Promise((done) => setTimeout(done, 50))
  }
  said = ''
}

test('a file is checked again when it changes, a new one too, and all when the configuration changes', async () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('a.txt', 'The harbour (on the east side was quiet.\n')
  child = spawn(process.execPath, [bin, '--watch', '.'], {cwd: folder, env: {...process.env, NO_COLOR: '1'}})
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  await until('watching for changes')
  write('a.txt', 'The quay (on the east side was quiet.\n')
  await until('The quay (on the east')
  write('b.md', 'The pier (on the west side was quiet.\n')
  await until('The pier (on the west')
  write('copydesk.config.yaml', 'ruels: {}\n')
  await until('did you mean "rules"?')
  write('copydesk.config.yaml', 'rules: {unbalanced-bracket: info}\n')
  await until('2 info in 2 files')
  const ended = new Promise((done) => child?.on('exit', done))
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})
