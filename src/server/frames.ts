import {Transform, type TransformCallback} from 'node:stream'

/** What comes before a message is no longer. Unit: bytes. */
const LONGEST_HEADER = 4096

/** A message that is longer is passed over; a text of that size is not checked anyway. Unit: bytes. */
const LONGEST_MESSAGE = 512e6

const EMPTY = Buffer.alloc(0)

/** The length that a header gives; `undefined` where it gives none. Unit: bytes. */
function lengthIn(header: string): number | undefined {
  const [, digits] = /(?:^|\r\n)Content-Length:[ \t]*(\d{1,12})[ \t]*(?:\r\n|$)/i.exec(header) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/**
 * Lets messages through, each after a header that gives its length, and nothing else: the reader of the protocol waits for the next bytes after a header that it
 * cannot read, and is from then on late by a message.
 */
export class Frames extends Transform {
  readonly #tell: (problem: string) => void
  #header = EMPTY
  #left = 0
  #isPassedOver = false

  /** @param tell - is told of what is not let through */
  constructor(tell: (problem: string) => void) {
    super()
    this.#tell = tell
  }

  override _transform(bytes: Buffer, _: string, done: TransformCallback): void {
    for (let rest = bytes; rest.length > 0; ) rest = this.#left > 0 ? this.#passBody(rest) : this.#takeHeader(rest)
    done()
  }

  #passBody(bytes: Buffer): Buffer {
    const part = bytes.subarray(0, this.#left)
    this.#left -= part.length
    if (!this.#isPassedOver) this.push(part)
    return bytes.subarray(part.length)
  }

  #takeHeader(bytes: Buffer): Buffer {
    const all = Buffer.concat([this.#header, bytes])
    const end = all.indexOf('\r\n\r\n')
    this.#header = end < 0 ? all.subarray(-LONGEST_HEADER) : EMPTY
    if (end < 0) return EMPTY
    this.#begin(all.subarray(Math.max(0, end - LONGEST_HEADER), end).toString('latin1'))
    return all.subarray(end + 4)
  }

  #begin(header: string): void {
    const length = lengthIn(header)
    this.#left = length ?? 0
    this.#isPassedOver = this.#left > LONGEST_MESSAGE
    if (length === undefined) this.#tell(`What came is no header of a message: ${JSON.stringify(header.slice(0, 100))}`)
    else if (this.#isPassedOver) this.#tell(`A message of ${length} bytes is too long, and was passed over`)
    else this.push(`Content-Length: ${length}\r\n\r\n`)
  }
}
