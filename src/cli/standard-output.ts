/** What ends the wait of somebody who has more to write than there is room for. */
const ENDS = ['drain', 'close', 'error'] as const

let isClosed = false

/** Whether nobody takes what is written any more: the reader has left, or the disk is full. */
export const isGone = (): boolean => isClosed

/** Resolves when standard output has room, or is gone. */
function room(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ENDS) process.stdout.off(event, done)
      resolve()
    }
    for (const event of ENDS) process.stdout.once(event, done)
  })
}

/** Writes to standard output, or nothing where it is gone; resolves when there is room for more. */
export async function write(text: string): Promise<void> {
  if (text !== '' && !isClosed && !process.stdout.destroyed && !process.stdout.write(text)) await room()
}

/**
 * Sees to it that a reader who leaves early (`| head`) is no error, and that standard error may be closed.
 *
 * @param fail - called once where standard output cannot be written for any other reason
 */
export function watchOutput(fail: (error: Error) => void): void {
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!isClosed && error.code !== 'EPIPE') fail(error)
    isClosed = true
  })
}
