import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {scratchFolder} from '../harness/scratch-folder.ts'
import {runInProcess} from './run-in-process.ts'

/** Where a mutant is looked for, many things are never said. Unit: ms. */
const PATIENCE = process.env['MUTATED_ROOM'] === undefined ? 30_000 : 5000

const folder = scratchFolder()
let said = ''

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

/** Resolves when the program has said this since the last call, with all that it has said. */
async function until(text: string): Promise<string> {
  for (let waited = 0; !said.includes(text); waited += 20) {
    if (waited > PATIENCE) throw new Error(`never said ${JSON.stringify(text)}, but:\n${said}`)
    await setTimeout(20)
  }
  const all = said
  said = ''
  return all
}

/** Watches the folder, which holds one text, while something is done; ends as its user would end it, and gives what came of it. */
async function watching(argv: readonly string[], action: () => Promise<void>, signal: NodeJS.Signals = 'SIGINT'): Promise<unknown> {
  for (const name of ['a.txt', 'b.md', 'copydesk.config.yaml', 'drafts']) rmSync(join(folder, name), {recursive: true, force: true})
  write('a.txt', 'The harbour (on the east side was quiet.\n')
  said = ''
  const environment = {...process.env} as Record<string, string>
  const home = process.cwd()
  const heard = (text: string): void => void (said += text)
  const run = runInProcess(['--watch', ...argv], {cwd: folder, environment, input: new Uint8Array(), kind: 'none', heard})
  try {
    await until('watching for changes; Ctrl+C ends it.\n')
    await action()
  } finally {
    process.emit(signal, signal)
    await Promise.race([run, setTimeout(5000)])
    process.chdir(home)
  }
  return Promise.race([run, 'still running'])
}

test('a file is checked again when it changes, a new one too, and all when the configuration changes', async () => {
  const ended = await watching(['.'], async () => {
    await setTimeout(300)
    expect(said).toBe('')
    write('a.txt', 'The quay (on the east side was quiet.\n')
    await until('The quay (on the east')
    write('b.md', 'The pier (on the west side was quiet.\n')
    expect(await until('The pier (on the west')).not.toContain('The quay')
    write('copydesk.config.yaml', 'ruels: {}\n')
    await until('did you mean "rules"?')
    write('copydesk.config.yaml', 'rules: {unbalanced-bracket: info}\n')
    await until('2 info in 2 files')
  })
  expect(ended).toMatchObject({status: 0})
})

test('files that are no articles, were not asked for or came with packages are not looked at', async () => {
  mkdirSync(join(folder, 'node_modules', 'p'), {recursive: true})
  const asked = ['.', '--ext', 'txt']
  const ended = await watching(
    asked,
    async () => {
      for (const name of ['b.md', 'node_modules/p/a.txt']) write(name, 'The pier (on the west side was quiet.\n')
      write('a.txt', 'The quay (on the east side was quiet.\n')
      expect(await until('The quay (on the east')).not.toContain('The pier')
    },
    'SIGTERM',
  )
  expect(ended).toMatchObject({status: 0})
  expect(said).not.toContain('The pier')
})

test('a file that was named is looked at, whatever its name ends with, and so are those that a pattern will match', async () => {
  await watching(['a.txt', 'drafts/*.md', '--ext', 'md', '--no-error-on-unmatched-pattern'], async () => {
    write('a.txt', 'The quay (on the east side was quiet.\n')
    await until('The quay (on the east')
    mkdirSync(join(folder, 'drafts'))
    write('drafts/b.md', 'The pier (on the west side was quiet.\n')
    await until('The pier (on the west')
  })
})

test('standard input does not change, and so cannot be watched', async () => {
  const surroundings = {cwd: folder, environment: {}, input: new Uint8Array(), kind: 'none'} as const
  expect(await runInProcess(['--watch', '-'], surroundings)).toMatchObject({
    status: 2,
    stderr: 'copydesk: --watch needs files or folders to watch; standard input does not change\n',
  })
})
