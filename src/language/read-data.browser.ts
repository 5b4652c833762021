import type {DataName} from './data-name.ts'

/** Written out in full, one by one: bundlers find a file, and take it along, only where they see `new URL('…', import.meta.url)` with its whole path. */
const urls: Readonly<Record<DataName, () => URL>> = {
  'lexicon.bin': () => new URL('../../dictionaries/english/lexicon.bin', import.meta.url),
  'grammar.bin': () => new URL('../../dictionaries/english/grammar.bin', import.meta.url),
  'boilerplate.json': () => new URL('../../dictionaries/english/boilerplate.json', import.meta.url),
  'topics.txt': () => new URL('../../dictionaries/english/topics.txt', import.meta.url),
  'words.json': () => new URL('../../dictionaries/english/words.json', import.meta.url),
  'contexts.bin': () => new URL('../../dictionaries/english/contexts.bin', import.meta.url),
}

/** What an address without a host counts from: the page or the script, and in a worker that was made of a blob, as Turbopack makes them, its origin. */
function origin(): string | undefined {
  const {href, protocol, origin} = globalThis.location ?? {}
  return protocol === 'blob:' ? origin : href
}

const absolute = (address: string): string => (URL.canParse(address, origin()) ? new URL(address, origin()).href : address)

const under = (base: string | URL, name: DataName): string => `${String(base).replace(/\/?$/, '/')}${name}`

const HINT = 'Serve the file there, or say with the setting "data" where it is'

/** Where a data file is: beside the package's own modules, or under an address; one that is relative counts from the page or the worker. */
export const addressOf = (name: DataName, base?: string | URL): string =>
  absolute(base === undefined ? String(urls[name]()) : under(base, name))

/**
 * What a server answers with a file.
 *
 * @throws {Error} where it cannot be fetched, with its address
 */
export async function responseFrom(url: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(url, options).catch((cause: unknown) => {
    throw new Error(`Cannot load ${url}. ${HINT}`, {cause})
  })
  if (!response.ok) throw new Error(`Cannot load ${url}: ${response.status} ${response.statusText}. ${HINT}`)
  return response
}

/**
 * The bytes of a data file, fetched from where it is.
 *
 * @throws {Error} where it cannot be fetched, with its address
 */
export async function readData(name: DataName, base?: string | URL): Promise<Uint8Array> {
  return new Uint8Array(await (await responseFrom(addressOf(name, base))).arrayBuffer())
}

/** Nothing: a file that has to be fetched cannot be waited for when it is needed. */
export const readDataLater = (_name: DataName): undefined => undefined
