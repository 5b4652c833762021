import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import type {Contestant} from './contestant.ts'
import {inBench} from './paths.ts'
import {reasonIn} from './reason.ts'

/** Ample for 80 MB of packages on a slow line, in ms. */
const PATIENCE = 300_000

interface Manifest {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const readManifest = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest

/** Whether every package stands there in the pinned version. */
function isInstalled(folder: string): boolean {
  const {dependencies = {}} = readManifest(`${folder}/package.json`)
  return Object.entries(dependencies).every(([name, version]) => {
    const manifest = `${folder}/node_modules/${name}/package.json`
    return existsSync(manifest) && readManifest(manifest).version === version
  })
}

/**
 * Installs a peer into its own folder, unless it is there already.
 *
 * @throws {Error} with npm's reason
 */
export function install({name, folder: within}: Contestant): void {
  const folder = inBench(within)
  if (isInstalled(folder)) return
  process.stderr.write(`installing ${name} …\n`)
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error']
  const {status, stderr, error} = spawnSync('npm', ['install', '--prefix', folder, ...flags], {
    cwd: folder,
    encoding: 'utf8',
    timeout: PATIENCE,
  })
  if (status !== 0) throw new Error(`npm install failed: ${error?.message ?? reasonIn(stderr)}`)
}
