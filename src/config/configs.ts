import {existsSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import type {Settings} from '../linter/settings.ts'
import type {Config, Layer} from './load-config.ts'
import {readPersonalWordsFile} from './personal-word-file.ts'
import {WORD_FILE} from './word-files.ts'

type Matches = (name: string) => boolean

/** A glob without a slash matches at any depth, as in an ignore file. */
const anywhere = (glob: string): string => (glob.includes('/') ? glob : `**/${glob}`)

async function matcher({files}: Layer): Promise<Matches> {
  if (files === undefined) return () => true
  const {default: picomatch} = await import('picomatch')
  const globs = files.map((glob) => (glob.startsWith('!') ? glob : anywhere(glob.replace(/^\.\//, ''))))
  const without = globs.filter((glob) => glob.startsWith('!')).map((glob) => anywhere(glob.slice(1)))
  const matches = picomatch(
    globs.filter((glob) => !glob.startsWith('!')),
    {dot: true, ignore: without},
  )
  return (name) => matches(name)
}

/** The settings of both, the second in force where they differ; the rules, words and packs of both. */
function merge(base: Settings, over: Settings): Settings {
  const rules = base.rules || over.rules ? {rules: {...base.rules, ...over.rules}} : {}
  const words = base.words || over.words ? {words: [...new Set([...(base.words ?? []), ...(over.words ?? [])])]} : {}
  const packs =
    base.packs && over.packs
      ? {packs: [...base.packs.filter(({name}) => !over.packs?.some((pack) => pack.name === name)), ...over.packs]}
      : {}
  return {...base, ...over, ...rules, ...words, ...packs}
}

interface Ready {
  readonly config: Config
  readonly layers: readonly {readonly settings: Settings; readonly matches: Matches}[]
  /** The settings of layers put together, by the numbers of the layers; the same object for all files that the same layers match. */
  readonly merged: Map<string, Settings>
  readonly isIgnored: Matches
}

/** A pattern cannot reach a file outside of its configuration's folder. */
const isOutside = (name: string): boolean => name === '' || name.startsWith('..') || isAbsolute(name)

async function ignoring({ignores}: Config): Promise<Matches> {
  if (ignores.length === 0) return () => false
  const {default: ignore} = await import('ignore')
  const list = ignore().add([...ignores])
  return (name) => !isOutside(name) && list.ignores(name)
}

const ready = async (config: Config): Promise<Ready> => ({
  config,
  merged: new Map(),
  isIgnored: await ignoring(config),
  layers: await Promise.all(config.layers.map(async (layer) => ({settings: layer.settings, matches: await matcher(layer)}))),
})

/** A file's name as globs see it: relative to the folder of its configuration. */
const nameUnder = (config: Config, path: string): string => relative(dirname(config.path), resolve(path)).replaceAll(sep, '/')

function personalSettings(): Settings {
  const words = readPersonalWordsFile()
  return words.length > 0 ? {words} : {}
}

/** The word file of a folder, or of the nearest above it that has one. */
function wordFileAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, WORD_FILE)
    if (existsSync(path)) return path
    if (dirname(at) === at) return undefined
  }
}

/** The configurations in force, found from the files' folders upwards, or the one that was named. */
export class Configs {
  readonly #named: string | undefined
  readonly #warn: (warning: string) => void
  readonly #runsPrograms: boolean
  /** What the user has set for every project. */
  readonly #personal = personalSettings()
  #find: ((folder: string) => string | undefined) | undefined
  readonly #folders = new Map<string, Promise<Ready | undefined>>()
  readonly #files = new Map<string, Promise<Ready>>()
  /** The path of the configuration of each folder, and what each looks at. */
  readonly #paths = new Map<string, string>()
  readonly #looked = new Map<string, Set<string>>()

  /**
   * @param named - the configuration to use for all files, in place of searching
   * @param warn - is told, once for each configuration that is found, what of it takes effect only in part; default: nobody
   * @param runsPrograms - whether a configuration that was named may be a program
   */
  constructor(named?: string, warn: (warning: string) => void = () => undefined, runsPrograms = true) {
    this.#named = named
    this.#warn = warn
    this.#runsPrograms = runsPrograms
  }

  /** Whether the configuration for a file leaves it out. */
  async ignores(path: string): Promise<boolean> {
    const found = await this.#readyFor(path)
    return found?.isIgnored(nameUnder(found.config, path)) ?? false
  }

  /** The configuration for a file; `undefined` where there is none. */
  async configFor(path: string): Promise<Config | undefined> {
    return (await this.#readyFor(path))?.config
  }

  /** All files and folders that the configuration for a file is made of, there or not; where it is not right, as far as it was read. */
  async filesFor(path: string): Promise<readonly string[]> {
    await this.#readyFor(path).catch(() => undefined)
    return [...(this.#looked.get(this.#paths.get(this.#folderOf(path)) ?? '') ?? [])]
  }

  /**
   * The settings for a file: all layers of its configuration that match it.
   *
   * @throws {SettingsError} where the configuration is not right
   */
  async settingsFor(path: string): Promise<Settings> {
    const found = await this.#readyFor(path)
    if (found === undefined) return this.#personal
    const name = nameUnder(found.config, path)
    const layers = found.layers.filter(({matches}) => matches(name))
    const key = layers.map((layer) => found.layers.indexOf(layer)).join()
    const merged = found.merged.get(key) ?? layers.reduce((settings, layer) => merge(settings, layer.settings), this.#personal)
    found.merged.set(key, merged)
    return merged
  }

  #folderOf(path: string): string {
    return this.#named === undefined ? dirname(resolve(path)) : ''
  }

  #readyFor(path: string): Promise<Ready | undefined> {
    const folder = this.#folderOf(path)
    const known = this.#folders.get(folder) ?? this.#search(folder)
    this.#folders.set(folder, known)
    return known
  }

  async #search(folder: string): Promise<Ready | undefined> {
    if (this.#named !== undefined) return this.#load(folder, resolve(this.#named), this.#runsPrograms)
    this.#find ??= (await import('./find-config.ts')).configFinder()
    const path = this.#find(folder)
    return path === undefined ? this.#withWordFile(folder) : this.#load(folder, path, false)
  }

  async #withWordFile(folder: string): Promise<Ready | undefined> {
    const path = wordFileAbove(folder)
    if (path === undefined) return undefined
    const {wordFileConfig} = await import('./load-config.ts')
    const known = this.#files.get(path) ?? ready(wordFileConfig(path))
    this.#files.set(path, known)
    return known
  }

  async #load(folder: string, path: string, named: boolean): Promise<Ready> {
    const {loadConfig} = await import('./load-config.ts')
    const looked = this.#looked.get(path) ?? new Set()
    this.#looked.set(path, looked)
    this.#paths.set(folder, path)
    const known = this.#files.get(path) ?? loadConfig(path, named, (file) => looked.add(file)).then((config) => this.#ready(config))
    this.#files.set(path, known)
    return known
  }

  #ready(config: Config): Promise<Ready> {
    for (const warning of config.warnings) this.#warn(warning)
    return ready(config)
  }
}
