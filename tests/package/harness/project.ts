import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {scratchFolder} from '../../harness/scratch-folder.ts'
import {packed, root} from './packed.ts'

/** What a process printed, and how it ended. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How a process is to be run. */
export interface RunOptions {
  /** What it reads from standard input. Default: nothing, and the input is closed, as in most CI steps. */
  readonly input?: string
  /** Variables beside `PATH` and `NO_COLOR`; those of the tests are not handed down. */
  readonly env?: Readonly<Record<string, string>>
}

/** A new project of somebody who has installed the packed package, and nothing else. */
export interface Project {
  readonly folder: string
  /** Writes a file, with the folders above it, and gives its path. */
  write(path: string, content: string): string
  /** Runs the installed command line in the project's folder. */
  copydesk(operands: readonly string[], options?: RunOptions): Ended
  /** Runs Node in the project's folder. */
  node(operands: readonly string[], options?: RunOptions): Ended
  /** Runs a module given as text in the project's folder, and gives what it printed. @throws with its standard error where it fails */
  module(code: string): string
}

/**
 * Packages at the top of a project, as links into those of the repository. They find their own dependencies there; the project itself, and copydesk in it, find
 * only those that are named.
 */
function linkPackages(modules: string, names: Iterable<string>): void {
  for (const name of names) {
    mkdirSync(dirname(join(modules, name)), {recursive: true})
    symlinkSync(realpathSync(join(root, 'node_modules', name)), join(modules, name), 'junction')
  }
}

function install(folder: string, more: readonly string[]): void {
  const {folder: unpacked, manifest} = packed()
  const modules = join(folder, 'node_modules')
  cpSync(unpacked, join(modules, 'copydesk'), {recursive: true})
  linkPackages(modules, new Set([...Object.keys(manifest.dependencies), ...more]))
  mkdirSync(join(modules, '.bin'))
  symlinkSync(join('..', 'copydesk', manifest.bin['copydesk']!), join(modules, '.bin/copydesk'))
}

function run(folder: string, operands: readonly string[], {input, env}: RunOptions = {}): Ended {
  const {status, stdout, stderr} = spawnSync(process.execPath, operands, {
    cwd: folder,
    encoding: 'utf8',
    env: {PATH: process.env['PATH'], NO_COLOR: '1', ...env},
    ...(input === undefined ? {stdio: ['ignore', 'pipe', 'pipe']} : {input}),
  })
  return {status, stdout, stderr}
}

/**
 * Makes a project in a folder of its own outside the repository and installs the packed package, without the network. It is gone when the tests of the file are
 * done.
 *
 * @param more - other packages of the repository's own that the project has installed
 */
export function freshProject(more: readonly string[] = []): Project {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'package.json'), '{"name": "fresh", "private": true, "type": "module"}\n')
  install(folder, more)
  const node = (operands: readonly string[], options?: RunOptions): Ended => run(folder, operands, options)
  return {
    folder,
    write(path, content) {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), content)
      return join(folder, path)
    },
    copydesk: (operands, options) => node(['node_modules/.bin/copydesk', ...operands], options),
    node,
    module(code) {
      const {status, stdout, stderr} = node(['--input-type=module', '-e', code])
      if (status !== 0) throw new Error(stderr)
      return stdout
    },
  }
}
