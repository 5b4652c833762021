import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const root = fileURLToPath(new URL('../../../', import.meta.url))
const kept = join(root, 'node_modules/.cache/copydesk-packed')

/** What a manifest says that is of interest here. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly files: readonly string[]
  readonly bin: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | {readonly types: string; readonly default: string}>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

const manifestAt = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** The files at the top that npm packs whether they are named or not, and those that are named without a pattern. */
const packedPaths = ({files}: Manifest): string[] => ['package.json', 'README.md', 'LICENSE', ...files.map((path) => path.split('/*')[0]!)]

/** Path, size and time of all files below a path, as lines. */
function stampsOf(path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  const {size, mtimeMs} = statSync(full)
  const isFolder = statSync(full).isDirectory()
  return isFolder ? readdirSync(full).flatMap((name) => stampsOf(join(path, name))) : [`${path} ${size} ${mtimeMs}`]
}

const stamp = (): string =>
  createHash('sha256')
    .update(packedPaths(manifestAt(root)).flatMap(stampsOf).join('\n'))
    .digest('hex')
    .slice(0, 16)

function run(command: string, operands: readonly string[]): void {
  execFileSync(command, operands, {cwd: root, stdio: ['ignore', 'ignore', 'inherit']})
}

/** Packs into a folder of its own that takes its name only when it is complete: test files run side by side, and the first wins. */
function pack(place: string): void {
  mkdirSync(kept, {recursive: true})
  const making = mkdtempSync(join(kept, 'making-'))
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', making])
  const [name = ''] = readdirSync(making)
  renameSync(join(making, name), join(making, 'copydesk.tgz'))
  run('tar', ['-xzf', join(making, 'copydesk.tgz'), '-C', making])
  try {
    renameSync(making, place)
  } catch (error) {
    if (!existsSync(place)) throw error
    rmSync(making, {recursive: true})
  }
}

/** Removes what was packed from files that have changed since. */
function forgetOthers(place: string): void {
  const others = readdirSync(kept).filter((name) => !name.startsWith('making-') && join(kept, name) !== place)
  for (const name of others) rmSync(join(kept, name), {recursive: true, force: true})
}

/** The package as npm packs it. */
export interface Packed {
  /** The path of the `.tgz` file. */
  readonly tarball: string
  /** The folder in which its content lies; to be copied, not changed. */
  readonly folder: string
  readonly manifest: Manifest
}

/**
 * Packs what is built, once for all test files and runs until a file that is packed has changed. Build first: `npm test` does.
 *
 * @throws where there is no build
 */
export function packed(): Packed {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no dist/: run "npm run build" first')
  const place = join(kept, stamp())
  if (!existsSync(place)) {
    pack(place)
    forgetOthers(place)
  }
  const folder = join(place, 'package')
  return {tarball: join(place, 'copydesk.tgz'), folder, manifest: manifestAt(folder)}
}
