import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import type {Contestant} from './contestant.ts'
import {inBench} from './paths.ts'
import {reasonIn} from './reason.ts'

/** Ample for 250 MB of packages on a slow line, in ms. */
const PATIENCE = 600_000

interface Manifest {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const read = <Content>(path: string): Content => JSON.parse(readFileSync(path, 'utf8')) as Content

function run(program: string, args: readonly string[], folder: string, environment: NodeJS.ProcessEnv = {}): void {
  const {status, stdout, stderr, error} = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: PATIENCE,
    env: {...process.env, ...environment},
  })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? (reasonIn(stderr) || reasonIn(stdout))}`)
}

/** How what a folder's manifest names is brought there, and whether it is there already, in the pinned version. */
interface Means {
  readonly manifest: string
  isInstalled(folder: string): boolean
  install(folder: string): void
}

const npm: Means = {
  manifest: 'package.json',
  isInstalled(folder) {
    const {dependencies = {}} = read<Manifest>(`${folder}/package.json`)
    return Object.entries(dependencies).every(([name, version]) => {
      const manifest = `${folder}/node_modules/${name}/package.json`
      return existsSync(manifest) && read<Manifest>(manifest).version === version
    })
  },
  install(folder) {
    const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error']
    run('npm', ['install', '--prefix', folder, ...flags], folder)
  },
}

/** A program of Go, built from its source into `.cache/bin`. */
const go: Means = {
  manifest: 'go.json',
  isInstalled(folder) {
    const {version} = read<{version: string}>(`${folder}/go.json`)
    const built = spawnSync('go', ['version', '-m', `${folder}/.cache/bin`], {encoding: 'utf8'}).stdout ?? ''
    return built.split(/\s/).includes(version)
  },
  install(folder) {
    const {module, version} = read<{module: string; version: string}>(`${folder}/go.json`)
    run('go', ['install', `${module}@${version}`], folder, {GOBIN: `${folder}/.cache/bin`})
  },
}

/** Packages of Java and all that they need, as files in `.cache/jars`. */
const maven: Means = {
  manifest: 'pom.xml',
  isInstalled(folder) {
    const [, name, version] =
      /<artifactId>([^<]+)<\/artifactId>\s*<version>(\d[^<]*\.[^<]*)</.exec(readFileSync(`${folder}/pom.xml`, 'utf8')) ?? []
    return existsSync(`${folder}/.cache/jars/${name}-${version}.jar`)
  },
  install(folder) {
    const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy-dependencies'
    run('mvn', ['-q', '-B', copy, `-DoutputDirectory=${folder}/.cache/jars`], folder)
  },
}

/**
 * Installs a peer into its own folder, unless it is there already.
 *
 * @throws {Error} with the installer's reason
 */
export function install({name, folder: within}: Contestant): void {
  const folder = inBench(within)
  const means = [npm, go, maven].find(({manifest}) => existsSync(`${folder}/${manifest}`))!
  if (means.isInstalled(folder)) return
  process.stderr.write(`installing ${name} …\n`)
  means.install(folder)
}
