import process from 'node:process'
import type {KeepTables, NumberTable} from '../../language/kept-tables.ts'
import {attempted, type KeptFile, type OpenFile} from './kept-file.ts'

const TYPES = {Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array}

type Type = keyof typeof TYPES

/** The tables of one thing, by their names in it. */
type Tables = Readonly<Record<string, NumberTable>>

/** What the start of a file says of a table: whose it is and its name there, its type, where it starts after the list, in bytes, and how many numbers it has. */
type Entry = readonly [owner: string, name: string, type: Type, start: number, length: number]

/** Raised whenever a file would be read wrongly. The bytes of a number are in the order of the machine, on which they stay. */
const FORMAT = 2

const padded = (bytes: number): number => (bytes + 7) & ~7

const bytesOf = ({buffer, byteOffset, byteLength}: NumberTable): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)

/** A file of tables: the length of the list of entries, the list, the tables, each at a multiple of eight bytes. */
export function tablesAsBytes(all: ReadonlyMap<string, Tables>): Buffer {
  const parts: Uint8Array[] = []
  const entries: Entry[] = []
  let size = 0
  for (const [owner, tables] of all) {
    for (const [name, table] of Object.entries(tables)) {
      entries.push([owner, name, table[Symbol.toStringTag], size, table.length])
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

/** The list is read with the start of the file, unless it is longer than this. Unit: bytes. */
const START = 4096

function entriesIn(file: OpenFile): {entries: readonly Entry[]; first: number} {
  const start = file.read(0, Math.min(START, file.size))
  const end = 4 + start.readUInt32LE()
  const list = end <= start.length ? start : file.read(0, end)
  return {entries: JSON.parse(list.toString('utf8', 4, end)) as Entry[], first: padded(end)}
}

function byOwner(entries: readonly Entry[]): Map<string, Entry[]> {
  const all = new Map<string, Entry[]>()
  for (const entry of entries) {
    const known = all.get(entry[0])
    if (known) known.push(entry)
    else all.set(entry[0], [entry])
  }
  return all
}

/** The tables of one owner, which stand one after another, as views of their bytes. */
function tablesOf(entries: readonly Entry[], file: OpenFile, first: number): Tables {
  const from = entries[0]![3]
  const [, , type, start, length] = entries.at(-1)!
  const {buffer} = file.read(first + from, start + length * TYPES[type].BYTES_PER_ELEMENT - from)
  return Object.fromEntries(
    entries.map(([, name, type, start, length]) => [name, new TYPES[type](buffer as ArrayBuffer, start - from, length)]),
  )
}

/** The tables in a file of them, each owner's read when they are asked for. */
export class KeptTables {
  readonly #file: OpenFile
  readonly #entries: ReadonlyMap<string, readonly Entry[]>
  readonly #first: number

  /** @throws where the file is none of tables */
  constructor(file: OpenFile) {
    const {entries, first} = entriesIn(file)
    this.#file = file
    this.#entries = byOwner(entries)
    this.#first = first
  }

  get owners(): Iterable<string> {
    return this.#entries.keys()
  }

  /** Nothing where there are none, or they cannot be read. */
  get(owner: string): Tables | undefined {
    const entries = this.#entries.get(owner)
    return entries && attempted(() => tablesOf(entries, this.#file, this.#first))
  }
}

/** Keeps tables in a file, of which are read those that are asked for. A run that has made some leaves them for the next one, with those that it found. */
export function keeperOf(file: KeptFile): KeepTables {
  let kept: KeptTables | undefined | null = null
  const all = new Map<string, Tables>()
  const opened = (): KeptTables | undefined =>
    attempted(() => {
      const open = file.open(FORMAT)
      return open && new KeptTables(open)
    })
  const leave = (): void => {
    for (const owner of kept?.owners ?? []) {
      const tables = all.get(owner) ?? kept?.get(owner)
      if (tables) all.set(owner, tables)
    }
    file.write(FORMAT, tablesAsBytes(all))
  }
  return <Made extends {readonly [Name in keyof Made]: NumberTable}>(owner: string, make: () => Made): Made => {
    if (kept === null) kept = opened()
    const found = all.get(owner) ?? kept?.get(owner)
    const tables = found ?? (make() as unknown as Tables)
    all.set(owner, tables)
    if (!found) process.off('exit', leave).on('exit', leave)
    return tables as unknown as Made
  }
}
