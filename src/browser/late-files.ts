import type {DataName} from '../language/data-name.ts'
import type {LateSource} from '../language/data-source.ts'

/** Files that most texts are read without. */
const LATE: ReadonlySet<DataName> = new Set<DataName>(['topics.txt'])

/** The files that are read when a text first asks for what is in them. */
class LateFiles {
  readonly #read: (name: DataName) => Promise<Uint8Array>
  readonly #here = new Map<DataName, Uint8Array>()
  readonly #coming = new Map<DataName, Promise<void>>()

  constructor(read: (name: DataName) => Promise<Uint8Array>) {
    this.#read = read
  }

  /** The bytes of a file if they are there; if not, they are sent for. */
  bytes(name: DataName): Uint8Array | undefined {
    const here = this.#here.get(name)
    if (!here && !this.#coming.has(name)) {
      const coming = this.#bring(name)
      this.#coming.set(name, coming)
      coming.catch(() => undefined)
    }
    return here
  }

  async #bring(name: DataName): Promise<void> {
    this.#here.set(name, await this.#read(name))
  }

  /** What was sent for since the last call. What fails is sent for again at the next question. */
  coming(): Promise<unknown> | undefined {
    if (this.#coming.size === 0) return undefined
    const coming = Promise.all(this.#coming.values())
    this.#coming.clear()
    return coming
  }
}

/** The data files, of which some are read only when a text asks for them. @param read - gives the bytes of a file */
export function withLateFiles(read: (name: DataName) => Promise<Uint8Array>): LateSource {
  const files = new LateFiles(read)
  return Object.assign((name: DataName) => read(name), {
    late: (name: DataName) => (LATE.has(name) ? () => files.bytes(name) : undefined),
    coming: () => files.coming(),
  })
}
