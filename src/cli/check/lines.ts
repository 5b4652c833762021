/** A longer line is no record of an article, and is refused before it fills the memory. Unit: bytes. */
export const LONGEST_LINE = 64 * 1024 * 1024

const LINE_FEED = 0x0a

/** A line without its line feed, or `undefined` in place of one that is too long. */
export type Line = Uint8Array | undefined

/** The lines of a stream of bytes, cut at line feeds and at nothing else: JSON may hold every other line separator. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  const line = (): Line => {
    const whole = length > LONGEST_LINE ? undefined : Buffer.concat(parts)
    parts = []
    length = 0
    return whole
  }
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end))
      length += end - start
      yield line()
      start = end + 1
    }
    length += chunk.length - start
    if (length > LONGEST_LINE) parts = []
    else parts.push(chunk.subarray(start))
  }
  if (length > 0) yield line()
}
