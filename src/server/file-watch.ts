import {stat} from 'node:fs/promises'

/** How often files are looked at. Unit: ms. */
const INTERVAL = 2000

/** What tells one state of a file from another; empty where there is none. */
async function stateOf(path: string): Promise<string> {
  try {
    const {mtimeMs, size, ino} = await stat(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return ''
  }
}

/**
 * Looks at files now and then, whether they are there or not: what an editor watches may end at its own folders, and some watch nothing.
 * A hundred take less than a millisecond.
 */
export class FileWatch {
  readonly #changed: () => void
  readonly #interval: number
  readonly #states = new Map<string, string>()
  #paths: ReadonlySet<string> = new Set()
  #timer: NodeJS.Timeout | undefined

  /**
   * @param changed - called when one of the files has come, gone or been written
   * @param interval - how often they are looked at, in ms
   */
  constructor(changed: () => void, interval = INTERVAL) {
    this.#changed = changed
    this.#interval = interval
  }

  /** Looks at these from now on, and at no others. */
  async watch(paths: ReadonlySet<string>): Promise<void> {
    this.#paths = paths
    for (const path of this.#states.keys()) if (!paths.has(path)) this.#states.delete(path)
    await this.#tell()
    this.#timer ??= setInterval(() => void this.#tell(), this.#interval).unref()
  }

  /** Whether a file has changed since it was looked at last. */
  async look(): Promise<boolean> {
    const states = await Promise.all([...this.#paths].map(async (path) => [path, await stateOf(path)] as const))
    const changed = states.filter(([path, state]) => this.#states.has(path) && this.#states.get(path) !== state)
    for (const [path, state] of states) this.#states.set(path, state)
    return changed.length > 0
  }

  close(): void {
    clearInterval(this.#timer)
  }

  async #tell(): Promise<void> {
    if (await this.look()) this.#changed()
  }
}
