import type {Socket} from 'node:net'
import type {InputKind} from '../streams/standard-input.ts'

/** A command line with all of its process that it may depend on. */
export interface Request {
  readonly argv: readonly string[]
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly umask: number
  readonly input: InputKind
  readonly color: boolean
  readonly width: number | undefined
  readonly isWatched: boolean
}

/** What a client sends: one line of JSON each. Bytes of standard input are in base64; `left` says that nobody takes what is written any more. */
export type DaemonRequest =
  | {readonly request: Request}
  | {readonly bytes: string}
  | {readonly ended: true}
  | {readonly left: true}
  | {readonly ask: 'stop' | 'who'}

/** What the daemon answers. It has no time, or is no longer of the package as it stands: then the client runs by itself. */
export type Answered =
  | {readonly refused: 'busy' | 'stale'}
  | {readonly begun: true}
  | {readonly out: string}
  | {readonly error: string}
  | {readonly wants: 'input'}
  | {readonly status: number}
  | {readonly who: number}

/** Sends a line; the promise is kept when there is room for more, or nobody takes it. */
export async function send(socket: Socket, line: DaemonRequest | Answered): Promise<void> {
  if (socket.destroyed || socket.write(`${JSON.stringify(line)}\n`)) return
  await new Promise<void>((done) => {
    const goOn = (): void => {
      socket.off('drain', goOn).off('close', goOn)
      done()
    }
    socket.on('drain', goOn).on('close', goOn)
  })
}

/** Calls back with each line that comes. */
export function receive<Line extends DaemonRequest | Answered>(socket: Socket, take: (line: Line) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    for (const line of lines) take(JSON.parse(line) as Line)
  })
}
