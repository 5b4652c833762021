import {closeSync, openSync, readSync} from 'node:fs'
import {listOf} from '../../files/shape.ts'
import type {ReportMessage} from '../../reporters/report.ts'
import {isKeptMessage} from './kept-message.ts'
import {plainMessage} from './plain-message.ts'

const isKeptMessages = listOf(isKeptMessage)

/** Unit: bytes. */
const CHUNK = 1 << 16

const LINE_FEED = 0x0a

interface Line {
  readonly bytes: Buffer
  /** Where it starts in the file. Unit: bytes. */
  readonly at: number
}

/** The whole lines of a file. */
function* linesOf(file: number): Generator<Line> {
  const chunk = Buffer.alloc(CHUNK)
  let rest: Buffer = Buffer.alloc(0)
  let at = 0
  for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
    rest = Buffer.concat([rest, chunk.subarray(0, count)])
    let start = 0
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED, start)) {
      yield {bytes: rest.subarray(start, end), at: at + start}
      start = end + 1
    }
    at += start
    rest = rest.subarray(start)
  }
}

/** The first line of a file of results, which says what build of copydesk they are of. */
export const headOf = (build: string): string => `${JSON.stringify({build})}\n`

/** A result as a line: the key of text and settings, the path and the messages, apart by tabs. */
export const lineOf = (key: string, path: string, messages: readonly ReportMessage[]): string =>
  `${key}\t${JSON.stringify(path)}\t${JSON.stringify(messages.map(plainMessage))}\n`

interface Place {
  readonly key: string
  readonly at: number
  readonly length: number
}

/** The results in a file, of which only the places are held. A file that cannot be read, or is of another build, has none. */
export class KeptResults {
  #file: number | undefined
  readonly #places = new Map<string, Place>()

  constructor(location: string, build: string) {
    try {
      this.#file = openSync(location, 'r')
      this.#index(this.#file, build)
    } catch {
      this.#places.clear()
    }
  }

  get paths(): string[] {
    return [...this.#places.keys()]
  }

  /** The key of text and settings that the result for a path is good for. */
  keyOf(path: string): string | undefined {
    return this.#places.get(path)?.key
  }

  /** The messages of a path; `undefined` where they are damaged. */
  read(path: string): readonly ReportMessage[] | undefined {
    try {
      const messages: unknown = JSON.parse(this.line(path).split('\t')[2] ?? '')
      return isKeptMessages(messages) ? (messages as readonly ReportMessage[]) : undefined
    } catch {
      return undefined
    }
  }

  /** The line that holds the result for a path, as it is. */
  line(path: string): string {
    const place = this.#places.get(path)
    if (place === undefined || this.#file === undefined) return ''
    const bytes = Buffer.alloc(place.length)
    const count = readSync(this.#file, bytes, 0, place.length, place.at)
    return `${bytes.toString('utf8', 0, count)}\n`
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  #index(file: number, build: string): void {
    for (const {bytes, at} of linesOf(file)) {
      if (at === 0) {
        if (`${bytes.toString('utf8')}\n` !== headOf(build)) return
        continue
      }
      const [first, second] = [bytes.indexOf('\t'), bytes.indexOf('\t', bytes.indexOf('\t') + 1)]
      const path: unknown = JSON.parse(bytes.toString('utf8', first + 1, second))
      if (typeof path === 'string') this.#places.set(path, {key: bytes.toString('latin1', 0, first), at, length: bytes.length})
    }
  }
}
