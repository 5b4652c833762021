import {accessSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {DataName} from './data-name.ts'

const HINT = 'If copydesk was bundled into another file, say with the setting "data" where its data is'

/** A path, and no `new URL(…, import.meta.url)`, of which bundlers for a server would make the address on the site. Tracers of what a server needs see the folder in it. */
const ownPath = (name: DataName): string => join(dirname(fileURLToPath(import.meta.url)), '../../dictionaries/english', name)

async function fetched(url: URL): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  return new Uint8Array(await response.arrayBuffer())
}

function fileUnder(base: string | URL, name: DataName): Uint8Array | Promise<Uint8Array> {
  const folder = String(base).replace(/\/?$/, '/')
  if (!URL.canParse(folder)) throw new TypeError('under Node an address must be a whole one; of a path, pathToFileURL makes it')
  const url = new URL(name, folder)
  return url.protocol === 'file:' ? readFileSync(url) : fetched(url)
}

function refusal(name: DataName, base: string | URL | undefined, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Error(base === undefined ? `Cannot load ${name}: ${reason}. ${HINT}` : `Cannot load ${name} from ${base}: ${reason}`, {cause})
}

/**
 * The bytes of a data file under Node, from beside the package's own modules, or from under an address (`file:`, `http:`, `https:`). The only file of the rooms below `cli` that
 * knows Node; a browser gets its neighbour `read-data.browser.ts` through the condition in `package.json#imports`. Read at one go: for a file that is at hand, the ways
 * through the thread pool take longer than the reading.
 *
 * @throws {Error} where the file cannot be read, with its address
 */
export async function readData(name: DataName, base?: string | URL): Promise<Uint8Array> {
  try {
    return base === undefined ? readFileSync(ownPath(name)) : await fileUnder(base, name)
  } catch (cause) {
    throw refusal(name, base, cause)
  }
}

/**
 * What gives the bytes of a file beside the package's own modules, which is read when it is first asked.
 *
 * @throws {Error} where the file is not there, as `readData` does
 */
export function readDataLater(name: DataName): () => Uint8Array {
  const path = ownPath(name)
  try {
    accessSync(path)
  } catch (cause) {
    throw refusal(name, undefined, cause)
  }
  let bytes: Uint8Array | undefined
  return () => (bytes ??= readFileSync(path))
}
