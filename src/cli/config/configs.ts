import {dirname, relative, resolve, sep} from 'node:path'
import type {Settings} from '../../linter/settings.ts'
import type {Config, Layer} from './load.ts'

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

/** The settings of both, the second in force where they differ; the rules and words of both. */
function merge(base: Settings, over: Settings): Settings {
  const rules = base.rules || over.rules ? {rules: {...base.rules, ...over.rules}} : {}
  const words = base.words || over.words ? {words: [...new Set([...(base.words ?? []), ...(over.words ?? [])])]} : {}
  return {...base, ...over, ...rules, ...words}
}

const NONE: Settings = {}

interface Ready {
  readonly config: Config
  readonly layers: readonly {readonly settings: Settings; readonly matches: Matches}[]
  /** The settings of layers put together, by the numbers of the layers; the same object for all files that the same layers match. */
  readonly merged: Map<string, Settings>
}

const ready = async (config: Config): Promise<Ready> => ({
  config,
  merged: new Map(),
  layers: await Promise.all(config.layers.map(async (layer) => ({settings: layer.settings, matches: await matcher(layer)}))),
})

/** The configurations in force, found from the files' folders upwards, or the one that was named. */
export class Configs {
  readonly #named: string | undefined
  readonly #warn: (warning: string) => void
  #find: ((folder: string) => string | undefined) | undefined
  readonly #folders = new Map<string, Promise<Ready | undefined>>()
  readonly #files = new Map<string, Promise<Ready>>()

  /**
   * @param named - the configuration to use for all files, in place of searching
   * @param warn - is told, once for each configuration that is found, what of it takes effect only in part; default: nobody
   */
  constructor(named?: string, warn: (warning: string) => void = () => undefined) {
    this.#named = named
    this.#warn = warn
  }

  /** The configuration for a file; `undefined` where there is none. */
  async configFor(path: string): Promise<Config | undefined> {
    return (await this.#readyFor(path))?.config
  }

  /**
   * The settings for a file: all layers of its configuration that match it.
   *
   * @throws {SettingsError} where the configuration is not right
   */
  async settingsFor(path: string): Promise<Settings> {
    const found = await this.#readyFor(path)
    if (found === undefined) return NONE
    const name = relative(dirname(found.config.path), resolve(path)).replaceAll(sep, '/')
    const layers = found.layers.filter(({matches}) => matches(name))
    const key = layers.map((layer) => found.layers.indexOf(layer)).join()
    const merged = found.merged.get(key) ?? layers.reduce((settings, layer) => merge(settings, layer.settings), {} as Settings)
    found.merged.set(key, merged)
    return merged
  }

  #readyFor(path: string): Promise<Ready | undefined> {
    const folder = this.#named === undefined ? dirname(resolve(path)) : ''
    const known = this.#folders.get(folder) ?? this.#search(folder)
    this.#folders.set(folder, known)
    return known
  }

  async #search(folder: string): Promise<Ready | undefined> {
    if (this.#named !== undefined) return this.#load(resolve(this.#named), true)
    this.#find ??= (await import('./search.ts')).configFinder()
    const path = this.#find(folder)
    return path === undefined ? undefined : this.#load(path, false)
  }

  async #load(path: string, named: boolean): Promise<Ready> {
    const {loadConfig} = await import('./load.ts')
    const known = this.#files.get(path) ?? loadConfig(path, named).then((config) => this.#ready(config))
    this.#files.set(path, known)
    return known
  }

  #ready(config: Config): Promise<Ready> {
    for (const warning of config.warnings) this.#warn(warning)
    return ready(config)
  }
}
