import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

/** The part of MessagePack that wordfreq's files use: a list whose first item is a header and whose others are lists of words. */
class Reader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  read(): unknown {
    const type = this.#bytes[this.#at++]!
    if (type < 0x80) return type
    if (type < 0x90) return this.#map(type & 0x0f)
    if (type < 0xa0) return this.#list(type & 0x0f)
    if (type < 0xc0) return this.#text(type & 0x1f)
    if (type === 0xd9) return this.#text(this.#bytes[this.#at++]!)
    if (type === 0xdc) return this.#list(this.#advance(2).readUInt16BE())
    if (type === 0xdd) return this.#list(this.#advance(4).readUInt32BE())
    throw new Error(`Unexpected MessagePack type ${type}`)
  }

  #advance(length: number): Buffer {
    return this.#bytes.subarray(this.#at, (this.#at += length))
  }

  #text(length: number): string {
    return this.#advance(length).toString('utf8')
  }

  #list(length: number): unknown[] {
    return Array.from({length}, () => this.read())
  }

  #map(length: number): Record<string, unknown> {
    return Object.fromEntries(Array.from({length}, () => [this.read() as string, this.read()]))
  }
}

/**
 * The Zipf frequency of every word of wordfreq's large English list, by descending frequency. The nth list of the file
 * holds the words of n centibels below 1, so that the frequency is 10^(-n/100); a Zipf unit is 10^-9.
 */
export function readFrequencies(folder: string): Map<string, number> {
  const [, ...lists] = new Reader(gunzipSync(readFileSync(join(folder, 'large_en.msgpack.gz')))).read() as [unknown, ...string[][]]
  const frequencies = new Map<string, number>()
  lists.forEach((words, centibels) => {
    for (const word of words) frequencies.set(word.normalize('NFC').replaceAll('’', "'"), 9 - centibels / 100)
  })
  return frequencies
}
