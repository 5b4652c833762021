import process from 'node:process'
import type {KeepTables, Table} from '../../language/kept-tables.ts'
import type {KeptFile} from './kept-file.ts'

const TYPES = {Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array}

type Type = keyof typeof TYPES

/** The tables of one thing, by their names in it. */
type Tables = Readonly<Record<string, Table>>

/** What the start of a file says of a table: whose it is and its name there, its type, where it starts after the list, in bytes, and how many numbers it has. */
type Entry = readonly [owner: string, name: string, type: Type, start: number, length: number]

/** Raised whenever a file would be read wrongly. The bytes of a number are in the order of the machine, on which they stay. */
const FORMAT = 1

const padded = (bytes: number): number => (bytes + 7) & ~7

const bytesOf = ({buffer, byteOffset, byteLength}: Table): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)

/** A file of tables: the length of the list of entries, the list, the tables, each at a multiple of eight bytes. */
export function tablesAsBytes(all: ReadonlyMap<string, Tables>): Buffer {
  const parts: Uint8Array[] = []
  const entries: Entry[] = []
  let size = 0
  for (const [owner, tables] of all) {
    for (const [name, table] of Object.entries(tables)) {
      entries.push([owner, name, table.constructor.name as Type, size, table.length])
      parts.push(bytesOf(table), new Uint8Array(padded(table.byteLength) - table.byteLength))
      size += padded(table.byteLength)
    }
  }
  const list = Buffer.from(JSON.stringify(entries))
  const start = Buffer.alloc(padded(4 + list.length))
  start.writeUInt32LE(list.length)
  list.copy(start, 4)
  return Buffer.concat([start, ...parts])
}

/** The tables of such a file, as views of its bytes, which start at a multiple of eight. */
export function tablesIn(bytes: Buffer): Map<string, Tables> {
  const length = bytes.readUInt32LE()
  const first = bytes.byteOffset + padded(4 + length)
  const all = new Map<string, Record<string, Table>>()
  for (const [owner, name, type, start, count] of JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Entry[]) {
    const tables = all.get(owner) ?? {}
    tables[name] = new TYPES[type](bytes.buffer as ArrayBuffer, first + start, count)
    all.set(owner, tables)
  }
  return all
}

/** What is in a file; nothing where it is not as it should be. */
function kept(file: KeptFile): Map<string, Tables> {
  const bytes = file.read(FORMAT)
  try {
    return bytes ? tablesIn(bytes) : new Map()
  } catch {
    return new Map()
  }
}

/** Keeps tables in a file, which is read when the first is asked for. A run that has made some leaves them for the next one, with those that it found. */
export function keeperOf(file: KeptFile): KeepTables {
  let all: Map<string, Tables> | undefined
  const leave = (): void => {
    if (all) file.write(FORMAT, tablesAsBytes(all))
  }
  return <Made extends {readonly [Name in keyof Made]: Table}>(owner: string, make: () => Made): Made => {
    all ??= kept(file)
    const found = all.get(owner)
    if (found) return found as Made
    const made = make()
    all.set(owner, made as unknown as Tables)
    process.off('exit', leave).on('exit', leave)
    return made
  }
}
