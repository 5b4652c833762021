import type {DataName} from '../language/data-name.ts'
import {addressOf, responseFrom} from '../language/read-data.browser.ts'
import type {Progress} from './worker-protocol.ts'

/** What a data file of this version is. */
interface DataFile {
  /** Its length, in bytes. */
  readonly size: number
  /** The SHA-256 of its bytes, in Base64. */
  readonly sha256: string
}

/** The data files of this version. */
export type DataTable = Readonly<Record<DataName, DataFile>>

const CACHE = 'copydesk'

/** The SHA-256 of bytes, in Base64; `undefined` in pages that are served without encryption, where browsers hide what computes it. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', bytes)
  return digest && btoa(String.fromCharCode(...new Uint8Array(digest)))
}

/** The browser's cache, `undefined` where there is none or it may not be used. */
const openCache = (): Promise<Cache | undefined> => globalThis.caches?.open(CACHE).catch(() => undefined) ?? Promise.resolve(undefined)

/** What a file is kept under: its content decides, not where it came from. */
const keyOf = (name: DataName, {sha256}: DataFile): string =>
  new URL(`/copydesk-data/${name}?${encodeURIComponent(sha256)}`, location.origin).href

/**
 * The data files as a worker reads them: out of the browser's cache where they are kept there, or fetched; in both cases held to what they must be, and kept. Tells how much
 * of what was asked for has come.
 */
export class DataFiles {
  readonly #table: DataTable
  readonly #base: string | undefined
  readonly #tell: (progress: Progress) => void
  /** How many bytes have come of each file that was asked for. */
  readonly #loaded = new Map<DataName, number>()

  /** @param base - the address that the files stand under; default: beside the worker's own modules */
  constructor(table: DataTable, base: string | undefined, tell: (progress: Progress) => void) {
    this.#table = table
    this.#base = base
    this.#tell = tell
  }

  /**
   * The bytes of a file.
   *
   * @throws {Error} where it cannot be fetched, or is not that file of this version, with its address
   */
  async read(name: DataName): Promise<Uint8Array> {
    this.#loaded.set(name, 0)
    const cache = await openCache()
    return (await this.#kept(name, cache)) ?? this.#fetched(name, cache)
  }

  async #kept(name: DataName, cache: Cache | undefined): Promise<Uint8Array | undefined> {
    const file = this.#table[name]
    const response = await cache?.match(keyOf(name, file)).catch(() => undefined)
    if (!response) return undefined
    const bytes = new Uint8Array(await response.arrayBuffer())
    if ((await digestOf(bytes)) !== file.sha256) return undefined
    this.#count(name, bytes.length)
    return bytes
  }

  async #fetched(name: DataName, cache: Cache | undefined): Promise<Uint8Array> {
    const file = this.#table[name]
    const url = addressOf(name, this.#base)
    const response = await responseFrom(url, globalThis.crypto?.subtle ? {} : {integrity: `sha256-${file.sha256}`})
    const bytes = await this.#bytesOf(response, name)
    const digest = (await digestOf(bytes)) ?? file.sha256
    if (digest !== file.sha256)
      throw new Error(`${url} is not the file of this version of copydesk. Serve the files of the package that the worker is of`)
    if (cache) await keep(cache, name, file, bytes)
    return bytes
  }

  /** The bytes of an answer, counted as they come. */
  async #bytesOf({body}: Response, name: DataName): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    const reader = body!.getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      pieces.push(read.value)
      this.#count(name, read.value.length)
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer())
  }

  #count(name: DataName, bytes: number): void {
    this.#loaded.set(name, this.#loaded.get(name)! + bytes)
    const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0)
    this.#tell({loaded: sum(this.#loaded.values()), total: sum([...this.#loaded.keys()].map((asked) => this.#table[asked].size))})
  }
}

/** Keeps a file for the next visit, and lets go what was kept of other versions. A cache that is full or forbidden is none. */
async function keep(cache: Cache, name: DataName, file: DataFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const key = keyOf(name, file)
  try {
    await cache.put(key, new Response(bytes))
    for (const {url} of await cache.keys()) if (new URL(url).pathname === new URL(key).pathname && url !== key) await cache.delete(url)
  } catch {
    return
  }
}
