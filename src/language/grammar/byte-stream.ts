/** Writes whole numbers to a growing run of bytes; small ones take one byte (LEB128). */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const bytes = new Uint8Array(this.#length * 2)
      bytes.set(this.#bytes)
      this.#bytes = bytes
    }
    this.#bytes[this.#length++] = value
  }

  /** @param value from 0 to 2 ** 32 - 1 */
  number(value: number): void {
    for (; value > 127; value = Math.floor(value / 128)) this.byte((value % 128) + 128)
    this.byte(value)
  }

  bytes(values: Uint8Array | Int8Array): void {
    for (const value of values) this.byte(value & 255)
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value)
    this.number(bytes.length)
    this.bytes(bytes)
  }

  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  number(): number {
    const bytes = this.#bytes
    let byte = bytes[this.#at++]!
    if (byte < 128) return byte
    let value = byte & 127
    for (let unit = 128; byte > 127; unit *= 128) {
      byte = bytes[this.#at++]!
      value += (byte & 127) * unit
    }
    return value
  }

  /** Fills an array with the next numbers, each below 2 ** 31: in one loop without calls, since it runs before any of it is compiled. */
  numbers<Numbers extends Int32Array | Uint16Array>(into: Numbers): Numbers {
    const bytes = this.#bytes
    const {length} = into
    let at = this.#at
    for (let nth = 0; nth < length; nth++) {
      let byte = bytes[at++]!
      let value = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++]!
        value += (byte & 127) << shift
      }
      into[nth] = value
    }
    this.#at = at
    return into
  }

  /** The next bytes, not copied. @throws {RangeError} where fewer are left */
  bytes(length: number): Uint8Array {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new RangeError(`The data ends ${end - this.#bytes.length} bytes too early`)
    const part = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return part
  }

  /** The bytes that are passed while something is read, not copied. */
  stretch(read: () => void): Uint8Array {
    const start = this.#at
    read()
    return this.#bytes.subarray(start, this.#at)
  }

  /** All bytes that are left, not copied. */
  rest(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#at)
  }

  text(): string {
    return new TextDecoder().decode(this.bytes(this.number()))
  }
}
