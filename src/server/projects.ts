import {dirname, join, resolve} from 'node:path'
import {Configs} from '../config/configs.ts'
import {leftOutBy} from '../config/left-out.ts'
import {sizeLimitFor} from '../files/size-limit.ts'
import type {Settings} from '../linter/settings.ts'
import {planOf} from '../linter/settings.ts'
import {rules} from '../rules/index.ts'
import type {ClientSettings} from './client-settings.ts'
import {decidingFiles} from './deciding-files.ts'

/** How a document is to be checked; `undefined` where it is left out. */
interface Instructions {
  readonly settings: Settings
  /** Unit: bytes. */
  readonly limit: number
}

/** What is asked of the configurations around a document. */
interface Asked {
  readonly path: string
  /** The folder above which no ignore file counts outside of a git repository. */
  readonly top: string
  readonly client: Pick<ClientSettings, 'config' | 'defaults'>
}

/** The configurations of all folders that documents are open in, found as the command line finds them, and read anew after `forget`. */
export class Projects {
  readonly #warn: (warning: string) => void
  #configs = new Map<string | undefined, Configs>()

  /** @param warn - is told what of a configuration takes effect only in part */
  constructor(warn: (warning: string) => void) {
    this.#warn = warn
  }

  /** Forgets what was read, since a file of it has changed. */
  forget(): void {
    this.#configs = new Map()
  }

  /** @throws {SettingsError} where the configuration of the document is not right */
  async instructionsFor({path, top, client}: Asked): Promise<Instructions | undefined> {
    const configs = this.configsOf(client, top)
    if ((await leftOutBy(path, configs, top)) !== undefined) return undefined
    const settings = await configs.settingsFor(path)
    const limit = await sizeLimitFor(path, undefined, configs)
    const hasOwn = (await configs.configFor(path)) !== undefined
    return {settings: hasOwn ? settings : withDefaults(client.defaults, settings), limit}
  }

  /** The files by which it is decided how a document is checked, whether they are there or not. */
  async decidingFor({path, top, client}: Asked): Promise<readonly string[]> {
    const configs = this.configsOf(client, top)
    return [...decidingFiles(dirname(path)), ...(await configs.filesFor(path))]
  }

  /** The configurations as a client wants them found; one that it names counts from the folder of the workspace. */
  configsOf({config}: Pick<ClientSettings, 'config'>, top: string): Configs {
    const named = config === '' ? undefined : resolve(top, config)
    const known = this.#configs.get(named) ?? new Configs(named, this.#warn, false)
    this.#configs.set(named, known)
    return known
  }
}

const merged = new WeakMap<Settings, Map<string, Settings>>()

/** The settings of the user over those of the editor; the same object for the same two. */
function withDefaults(defaults: Settings, settings: Settings): Settings {
  const key = JSON.stringify(defaults)
  if (key === '{}') return settings
  const made = merged.get(settings) ?? new Map<string, Settings>()
  merged.set(settings, made)
  const both = made.get(key) ?? {...defaults, ...settings, words: [...(defaults.words ?? []), ...(settings.words ?? [])]}
  planOf(both, rules)
  made.set(key, both)
  return both
}

/** The name under which a document that is no file is read. */
export const pathOfUnsaved = (folder: string, name: string): string => join(folder, name.replace(/[^\w.-]/g, '_'))
