import {NumberList} from './number-list.ts'

/** Records stand one after another in pages of this size; one that is longer has a page for itself. Unit: bytes. */
const PAGE = 1 << 16

const FREE = 0

/** Slots of the table to begin with, a power of two; there are at least twice as many as records. */
const FIRST_SLOTS = 128

/** FNV-1a over 32 bits, its low bits mixed with the high ones. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash ^ (hash >>> 15)
}

function isEqual(first: Uint8Array, second: Uint8Array): boolean {
  if (first.length !== second.length) return false
  for (let at = 0; at < first.length; at++) if (first[at] !== second[at]) return false
  return true
}

/** Records of bytes, of which equal ones are kept once: a long text has much said of it again and again. */
export class ByteRecords {
  readonly #pages: Uint8Array[] = []
  #used = PAGE
  /** Where each starts: the number of its page in the upper bits, the offset in the page in the lower 16. */
  readonly #starts = new NumberList()
  readonly #lengths = new NumberList()
  /** By the hash of their bytes, with open addressing: the number of a record, counted from 1. */
  #slots = new Int32Array(FIRST_SLOTS)

  get length(): number {
    return this.#starts.length
  }

  /** Keeps a copy of the bytes and gives the number by which they are found again; equal bytes have the same. */
  add(bytes: Uint8Array): number {
    const slot = this.#slotOf(bytes)
    if (this.#slots[slot] !== FREE) return this.#slots[slot]! - 1
    this.#slots[slot] = this.#append(bytes) + 1
    if (2 * this.length > this.#slots.length) this.#widen()
    return this.length - 1
  }

  /** The bytes of a record from 0 to `length - 1`; not to be written to. */
  at(index: number): Uint8Array {
    const start = this.#starts.at(index)
    const from = start % PAGE
    return this.#pages[Math.floor(start / PAGE)]!.subarray(from, from + this.#lengths.at(index))
  }

  /** Where the bytes stand in the table, or a free slot for them. */
  #slotOf(bytes: Uint8Array): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(bytes) & mask
    while (this.#slots[slot] !== FREE && !isEqual(this.at(this.#slots[slot]! - 1), bytes)) slot = (slot + 1) & mask
    return slot
  }

  #append(bytes: Uint8Array): number {
    if (this.#used + bytes.length >= PAGE) this.#turnPage(bytes.length)
    this.#pages.at(-1)!.set(bytes, this.#used)
    this.#starts.push((this.#pages.length - 1) * PAGE + this.#used)
    this.#lengths.push(bytes.length)
    this.#used += bytes.length
    return this.length - 1
  }

  #turnPage(room: number): void {
    this.#pages.push(new Uint8Array(Math.max(PAGE, room)))
    this.#used = 0
  }

  #widen(): void {
    this.#slots = new Int32Array(2 * this.#slots.length)
    for (let index = 0; index < this.length; index++) this.#slots[this.#slotOf(this.at(index))] = index + 1
  }
}
