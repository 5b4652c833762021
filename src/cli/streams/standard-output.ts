import {once} from 'node:events'
import type {Writable} from 'node:stream'

/** Standard output, which its reader may leave early (`| head`): that is no error, and what is written from then on goes nowhere. */
export class StandardOutput {
  readonly #stream: Writable
  #isClosed = false

  /** @param fail - called once where it cannot be written for any other reason */
  constructor(stream: Writable, fail: (error: Error) => void) {
    this.#stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!this.#isClosed && error.code !== 'EPIPE') fail(error)
      this.#isClosed = true
    })
  }

  /** Whether nobody takes what is written any more: the reader has left, or the disk is full. */
  readonly isGone = (): boolean => this.#isClosed

  /** Resolves when there is room for more, or nobody takes it. */
  readonly write = async (text: string): Promise<void> => {
    if (text !== '' && !this.#isClosed && !this.#stream.destroyed && !this.#stream.write(text)) await this.#room()
  }

  async #room(): Promise<void> {
    const ended = new AbortController()
    const {signal} = ended
    await Promise.race([once(this.#stream, 'drain', {signal}), once(this.#stream, 'close', {signal})]).catch(() => undefined)
    ended.abort()
  }
}
