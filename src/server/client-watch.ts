import {join, sep} from 'node:path'
import {type Connection, DidChangeWatchedFilesNotification, type Disposable} from './bundled/protocol.ts'
import {DECIDING} from './deciding-files.ts'

/** A path as a glob that matches it, and all in it where it is a folder. */
const globsOf = (path: string): string[] => {
  const glob = path.replaceAll('\\', '/').replace(/[*?[\]{}!]/g, '?')
  return [glob, `${glob}/**`]
}

/** Has the client tell of changes of files: of those that have a name of their own in any folder, and of those that configurations name. */
export class ClientWatch {
  readonly #connection: Connection
  #isOn = false
  #watched = ''
  #registered: Promise<Disposable | undefined> | undefined

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Begins, where the client can watch. */
  async start(): Promise<void> {
    this.#isOn = true
    await this.#register(DECIDING.map((name) => `**/${name}`))
  }

  /** Watches these from now on, beside those of their own names, in place of those that were named last. */
  async watch(paths: Iterable<string>): Promise<void> {
    const named = [...paths].filter((path) => !DECIDING.some((name) => path.endsWith(join(sep, name)))).sort()
    const key = named.join('\n')
    if (!this.#isOn || key === this.#watched) return
    this.#watched = key
    const last = this.#registered
    this.#registered = named.length > 0 ? this.#register(named.flatMap(globsOf)) : undefined
    ;(await last)?.dispose()
  }

  close(): void {
    this.#isOn = false
  }

  /** A client that refuses is done without: the files are looked at anyway. */
  #register(globs: readonly string[]): Promise<Disposable | undefined> {
    const watchers = globs.map((globPattern) => ({globPattern}))
    return this.#connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}).catch(() => undefined)
  }
}
