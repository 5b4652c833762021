import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Answer, Answers, Browser} from './browser.ts'
import {type Served, serveBy, serveFiles} from './serve.ts'
import {environment} from './workspace.ts'

/** Where the projects lie, and what opens their pages. */
export interface Setting {
  readonly workspace: string
  readonly browser: Browser
}

/** What each place of a project found. */
export type Found = Readonly<Record<string, Answer>>

/** One bundler in one way of using it. */
export interface Case {
  readonly name: string
  /** The places that must answer. */
  readonly places: readonly string[]
  run(setting: Setting): Promise<Found>
}

const PAGE_AND_WORKER = ['page', 'worker']
/** With the worker of the package itself, `copydesk/worker`, and where there is a bundler `copydesk/codemirror`. */
const IN_BROWSER = [...PAGE_AND_WORKER, 'client']

function run(folder: string, program: string, operands: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  try {
    const options = {cwd: folder, env: {...environment, ...env}, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26} as const
    return execFileSync(program, operands, options)
  } catch (error) {
    const {stdout = '', stderr = '', message} = error as Error & {stdout?: string; stderr?: string}
    throw new Error(`${message}\n${stdout}\n${stderr}`)
  }
}

const node = (folder: string, operands: readonly string[], env?: Readonly<Record<string, string>>): string =>
  run(folder, process.execPath, operands, env)

const toolIn = (workspace: string, path: string): string => join(workspace, 'node_modules', path)

async function open({browser}: Setting, served: Promise<Served>): Promise<Found> {
  const server = await served
  try {
    return (await browser.answersOf(server.url)) as Answers & Found
  } finally {
    server.close()
  }
}

const webpack: Case = {
  name: 'webpack 5',
  places: IN_BROWSER,
  async run(setting) {
    const folder = join(setting.workspace, 'webpack')
    node(folder, ['build.js'])
    cpSync(join(folder, 'index.html'), join(folder, 'dist/index.html'))
    return open(setting, serveFiles(join(folder, 'dist')))
  },
}

const viteBuild: Case = {
  name: 'Vite 8, build',
  places: IN_BROWSER,
  async run(setting) {
    const folder = join(setting.workspace, 'vite')
    node(folder, [toolIn(setting.workspace, 'vite/bin/vite.js'), 'build', '--logLevel', 'warn'])
    return open(setting, serveFiles(join(folder, 'dist')))
  },
}

const viteDev: Case = {
  name: 'Vite 8, dev',
  places: IN_BROWSER,
  run(setting) {
    const command = [toolIn(setting.workspace, 'vite/bin/vite.js'), '--port', '0', '--strictPort', '--host', '127.0.0.1']
    return open(setting, serveBy(join(setting.workspace, 'vite'), command))
  },
}

const nextIn = (name: string, distDir: string, flags: readonly string[]): Case => ({
  name,
  places: [...IN_BROWSER, 'server component', 'route handler'],
  async run(setting) {
    const folder = join(setting.workspace, 'next')
    const next = toolIn(setting.workspace, 'next/dist/bin/next')
    const env = {DIST_DIR: distDir}
    node(folder, [next, 'build', ...flags], env)
    const server = await serveBy(folder, [next, 'start', '--port', '0', '--hostname', '127.0.0.1'], env)
    try {
      const found = await setting.browser.answersOf(server.url)
      const component = await setting.browser.jsonAt(`${server.url}server`, 'found')
      const route = await (await fetch(`${server.url}route`)).json()
      return {...found, 'server component': component as Answer, 'route handler': route as Answer}
    } finally {
      server.close()
    }
  },
})

/** Puts the data files where a bundle that does not take them along finds them. */
function copyData(workspace: string, folder: string): void {
  cpSync(toolIn(workspace, 'copydesk/dictionaries/english'), join(folder, 'data'), {recursive: true})
}

function esbuild({workspace}: Setting, entries: readonly string[], flags: readonly string[]): string {
  const folder = join(workspace, 'esbuild')
  run(folder, toolIn(workspace, 'esbuild/bin/esbuild'), [...entries, '--bundle', '--log-level=warning', ...flags])
  return folder
}

const esbuildBrowser: Case = {
  name: 'esbuild, browser',
  places: IN_BROWSER,
  async run(setting) {
    const flags = ['--outdir=browser', '--format=esm', '--splitting', '--minify', '--platform=browser']
    const folder = esbuild(setting, ['main.js', 'worker.js'], flags)
    copyData(setting.workspace, join(folder, 'browser'))
    cpSync(toolIn(setting.workspace, 'copydesk/dist/standalone'), join(folder, 'browser/standalone'), {recursive: true})
    cpSync(join(folder, 'index.html'), join(folder, 'browser/index.html'))
    return open(setting, serveFiles(join(folder, 'browser')))
  },
}

const esbuildNode = (name: string, extension: string, flags: readonly string[]): Case => ({
  name,
  places: PAGE_AND_WORKER,
  async run(setting) {
    const folder = esbuild(setting, ['node.js'], [`--outfile=node/main.${extension}`, '--platform=node', ...flags])
    copyData(setting.workspace, join(folder, 'node'))
    return JSON.parse(node(folder, [`node/main.${extension}`]))
  },
})

const esbuildBytes: Case = {
  name: 'esbuild, node ESM, data in the bundle',
  places: ['page'],
  async run(setting) {
    const folder = esbuild(setting, ['bytes.js'], ['--outfile=alone/main.mjs', '--platform=node', '--format=esm', '--target=node20'])
    return JSON.parse(node(folder, ['alone/main.mjs']))
  },
}

/** A site of plain files: the door `standalone` and the data beside it, as they lie in the package, and modules that no bundler has seen. */
const plainFiles: Case = {
  name: 'plain files, no bundler',
  places: IN_BROWSER,
  async run(setting) {
    const folder = join(setting.workspace, 'static')
    for (const path of ['dist/standalone', 'dictionaries/english']) {
      mkdirSync(join(folder, 'copydesk', path), {recursive: true})
      cpSync(toolIn(setting.workspace, `copydesk/${path}`), join(folder, 'copydesk', path), {recursive: true})
    }
    const shared = join(setting.workspace, 'shared')
    for (const name of readdirSync(shared)) {
      const code = readFileSync(join(shared, name), 'utf8')
        .replace("'copydesk'", "'/copydesk/dist/standalone/index.js'")
        .replace("'copydesk/worker'", "'/copydesk/dist/standalone/worker.js'")
      writeFileSync(join(folder, name), code)
    }
    return open(setting, serveFiles(folder))
  },
}

/** Every way in which the package must load and say the same. */
export const cases: readonly Case[] = [
  plainFiles,
  esbuildNode('esbuild, node ESM', 'mjs', ['--format=esm']),
  esbuildNode('esbuild, node CJS', 'cjs', ['--format=cjs']),
  esbuildBytes,
  esbuildBrowser,
  webpack,
  viteBuild,
  viteDev,
  nextIn('Next 15, webpack', '.next-webpack', []),
  nextIn('Next 15, Turbopack', '.next-turbopack', ['--turbopack']),
]
