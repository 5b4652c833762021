import {readData, readDataLater} from '#read-data'
import {nearest} from '../text/nearest.ts'
import {SettingsError} from '../text/settings-error.ts'
import type {DataName} from './data-name.ts'
import {dataNames} from './data-name.ts'
import {type KeepTables, makeTables, ownTables} from './kept-tables.ts'

/** The content of a data file. */
export type DataBytes = Uint8Array | ArrayBuffer

/**
 * Where the data files of the package come from, for those who load them themselves: an address that they all stand under (absolute, or in a browser relative
 * to the page or the worker), their bytes by name, or a function that gives the bytes of a name. A table needs only the files that are used. What was read from the same
 * table or function is read and decoded once.
 */
export type DataSource =
  | string
  | URL
  | Readonly<Partial<Record<DataName, DataBytes>>>
  | ((name: DataName) => DataBytes | Promise<DataBytes>)

/** A function that gives the bytes of a name, but of some files only once a text has asked for what is in them. */
export interface LateSource {
  (name: DataName): DataBytes | Promise<DataBytes>
  /** What gives the bytes of a file that is read late, or sends for them; `undefined` where it is read with the others. */
  late(name: DataName): (() => Uint8Array | undefined) | undefined
  /** What was sent for since the last call, if anything was: what has been found without it is to be found anew once it is there. */
  coming(): Promise<unknown> | undefined
}

/** Whether some files of a source are read late. */
export const isLate = (source: DataSource | undefined): source is LateSource => typeof source === 'function' && 'late' in source

const isAddress = (source: unknown): source is string | URL => typeof source === 'string' || source instanceof URL

/** Bytes of this realm or another, as an editor's extension host or a test environment has them. */
function bytesOf(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]' ? new Uint8Array(value as ArrayBuffer) : undefined
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`)

function requireBytes(name: DataName, value: unknown): Uint8Array {
  const bytes = bytesOf(value)
  if (bytes) return bytes
  const hint = typeof value === 'string' ? '. To name the place where the files are, make "data" itself an address' : ''
  throw new SettingsError(`Setting "data" must give a Uint8Array or an ArrayBuffer for "${name}", not ${kindOf(value)}${hint}`)
}

function fromTable(name: DataName, table: Readonly<Partial<Record<DataName, DataBytes>>>): Uint8Array {
  if (table[name] === undefined) throw new SettingsError(`Setting "data" lacks "${name}", which is needed under these settings`)
  return requireBytes(name, table[name])
}

/**
 * The bytes of a data file, from its source or, without one, from the package itself.
 *
 * @throws {SettingsError} where the source does not have it, or has something else in its place
 * @throws {Error} where it cannot be read or fetched, naming the address
 */
export async function bytesFrom(name: DataName, source: DataSource | undefined): Promise<Uint8Array> {
  if (source === undefined || isAddress(source)) return readData(name, source)
  if (typeof source === 'function') return requireBytes(name, await source(name))
  return fromTable(name, source)
}

/** What reads a data file: where it is the package's own and at hand, when it is first asked. */
async function readerOf(name: DataName, source: DataSource | undefined): Promise<() => Uint8Array> {
  const later = source === undefined ? readDataLater(name) : undefined
  if (later) return later
  const bytes = await bytesFrom(name, source)
  return () => bytes
}

/**
 * What is decoded from a data file, with tables that are kept between runs where the file is the package's own: what was made of these tables alone has not read it.
 *
 * @throws {SettingsError} as `bytesFrom`, and where bytes that the user gave are not those of this version
 */
export async function decodedFrom<Made>(
  name: DataName,
  source: DataSource | undefined,
  decode: (read: () => Uint8Array, keep: KeepTables) => Made,
): Promise<Made> {
  const read = await readerOf(name, source)
  try {
    return decode(read, source === undefined ? ownTables : makeTables)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    if (source === undefined) throw new Error(`${name} is broken; install copydesk again: ${reason}`, {cause})
    throw new SettingsError(`Setting "data": what it gives for "${name}" is not that file of this version of copydesk: ${reason}`)
  }
}

function requireTable(table: object): void {
  for (const name of Object.keys(table)) {
    if ((dataNames as readonly string[]).includes(name)) continue
    const near = nearest(name, dataNames)
    throw new SettingsError(
      `Setting "data" has "${name}", which is no data file: ${near ? `did you mean "${near}"?` : `they are ${dataNames.join(', ')}`}`,
    )
  }
}

/** @throws {SettingsError} on what cannot be a source of data */
export function requireDataSource(source: unknown): void {
  if (source === undefined || typeof source === 'function' || isAddress(source)) return
  if (typeof source !== 'object' || source === null || Array.isArray(source) || bytesOf(source))
    throw new SettingsError(
      'Setting "data" must be an address, an object with the bytes of each file by its name, or a function from such a name to bytes',
    )
  requireTable(source)
}

/** Something made of data files, remembered for each source; what failed is tried again the next time. */
export class PerSource<Made> {
  readonly #byAddress = new Map<string, Promise<Made>>()
  readonly #byObject = new WeakMap<object, Promise<Made>>()

  get(source: DataSource | undefined, make: () => Promise<Made>): Promise<Made> {
    if (source !== undefined && !isAddress(source)) return remembered(this.#byObject, source, make)
    return remembered(this.#byAddress, String(source ?? ''), make)
  }
}

interface Memory<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
  delete(key: Key): boolean
}

function remembered<Key, Made>(memory: Memory<Key, Promise<Made>>, key: Key, make: () => Promise<Made>): Promise<Made> {
  const known = memory.get(key)
  if (known) return known
  const made = make()
  memory.set(key, made)
  made.catch(() => memory.delete(key))
  return made
}
