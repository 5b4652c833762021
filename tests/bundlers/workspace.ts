import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {packed, root} from '../package/harness/packed.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Variables of the environment that keep tools from reporting on their use, and from colours and questions. */
export const environment = {...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', CI: '1'}

function npm(folder: string, operands: readonly string[]): void {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline']
  execFileSync('npm', [...operands, ...quiet], {cwd: folder, env: environment, stdio: ['ignore', 'inherit', 'inherit']})
}

/** Installs the bundlers as the lock file has them, unless that is done. */
function installBundlers(folder: string): void {
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8')
  const done = join(folder, 'node_modules/.lock-that-was-installed')
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(here, name), join(folder, name))
  npm(folder, ['ci'])
  writeFileSync(done, lock)
}

/**
 * Makes a folder with fresh projects, one for each bundler, in which the packed package is installed from the registry's dependencies as anybody would install it.
 *
 * It lies outside the repository, whose packages nothing may find by luck, and stays for the next run.
 *
 * @returns its path
 */
export function makeWorkspace(): string {
  const folder = join(tmpdir(), `copydesk-bundlers-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`)
  mkdirSync(folder, {recursive: true})
  installBundlers(folder)
  rmSync(join(folder, 'node_modules/copydesk'), {recursive: true, force: true})
  npm(folder, ['install', '--no-save', packed().tarball])
  for (const name of ['shared', 'webpack', 'vite', 'esbuild', 'next', 'static']) {
    rmSync(join(folder, name), {recursive: true, force: true})
    cpSync(join(here, 'projects', name), join(folder, name), {recursive: true})
  }
  return folder
}
