const LINE_FEED = 0x0a

/** A line without its line feed, or `undefined` in place of one that is too long. */
export type ByteLine = Uint8Array | undefined

/**
 * The lines of a stream of bytes, cut at line feeds and at nothing else: JSON may hold every other line separator.
 *
 * @param longest - a longer line is dropped as it comes, so that it does not fill the memory. Unit: bytes
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = []
  let length = 0
  const line = (): ByteLine => {
    const whole = length > longest ? undefined : Buffer.concat(parts)
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
    if (length > longest) parts = []
    else parts.push(chunk.subarray(start))
  }
  if (length > 0) yield line()
}
