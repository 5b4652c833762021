import {resolve, sep} from 'node:path'
import {CONFIG_NAMES} from '../../config/find-config.ts'
import {hasExtension} from '../../files/extensions.ts'
import {OWN_IGNORE} from '../../files/ignore-files.ts'
import {shortPath} from '../../files/short-path.ts'
import {SettingsError} from '../../text/settings-error.ts'
import type {Streams} from '../streams/streams.ts'
import type {Arguments} from './arguments.ts'
import {checkFiles, STDIN} from './run.ts'

/** Changes that come within this time are checked together; an editor's save is several. Unit: ms. */
const PAUSE = 100

const decidesAll = (path: string): boolean => [...CONFIG_NAMES, OWN_IGNORE].some((name) => path.endsWith(`${sep}${name}`))

const isNoArticle = (path: string): boolean => /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(path)

/** Checks again what has changed: the changed files, or all where a configuration has. Mistakes are told, and watching goes on. */
class Watch {
  readonly #given: Arguments
  readonly #streams: Streams
  readonly #changed = new Set<string>()
  #running: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined

  constructor(given: Arguments, streams: Streams) {
    this.#given = given
    this.#streams = streams
  }

  note(path: string): void {
    const named = this.#given.files.some((name) => resolve(name) === path)
    if (!decidesAll(path) && !named && !hasExtension(path, this.#given.extensions)) return
    this.#changed.add(path)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => (this.#running = this.#running.then(() => this.#check())), PAUSE)
  }

  async run(given: Arguments): Promise<void> {
    try {
      await checkFiles(given, this.#streams)
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error
      this.#streams.error(`copydesk: ${error.message}\n`)
    }
  }

  async #check(): Promise<void> {
    const paths = [...this.#changed]
    this.#changed.clear()
    if (paths.some(decidesAll)) await this.run(this.#given)
    else await this.run({...this.#given, files: paths.map(shortPath), 'error-on-unmatched-pattern': false})
  }
}

/** Checks the files, and then each again whenever it changes, until it is interrupted. */
export async function watch(asked: Arguments, streams: Streams): Promise<number> {
  if (asked.files.includes(STDIN)) throw new SettingsError('--watch needs files or folders to watch; standard input does not change')
  const given = asked.files.length > 0 ? asked : {...asked, files: ['.']}
  const watching = new Watch(given, streams)
  await watching.run(given)
  const roots = given.files.map((name) => name.replace(/[/\\]?[^/\\]*[*?[{(].*$/, '') || '.')
  const {default: chokidar} = await import('chokidar')
  const watcher = chokidar.watch(roots, {ignoreInitial: true, ignored: isNoArticle})
  for (const event of ['add', 'change'] as const) watcher.on(event, (path) => watching.note(resolve(path)))
  watcher.on('ready', () => streams.error('copydesk: watching for changes; Ctrl+C ends it.\n'))
  return new Promise((done) => {
    process.once('SIGINT', () => void watcher.close().then(() => done(0)))
    process.once('SIGTERM', () => void watcher.close().then(() => done(0)))
  })
}
