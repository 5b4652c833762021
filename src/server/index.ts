import process from 'node:process'
import {inspect} from 'node:util'
import {Frames} from './frames.ts'

/** What the server reads its client's messages from, and writes its own to. */
export interface ServerStreams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Nothing but messages may come out where messages are expected. */
function keepOutputClean(): void {
  for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const)
    console[name] = (...values: unknown[]) =>
      void process.stderr.write(`${values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ')}\n`)
}

/** A client that is gone takes the server with it; anything else that nobody has caught is told, and the server goes on. */
function outlive(output: NodeJS.WritableStream): void {
  output.on('error', () => process.exit(1))
  process.stderr.on('error', () => undefined)
  process.on('uncaughtException', (error) => console.error(error))
  process.on('unhandledRejection', (error) => console.error(error))
}

/**
 * Serves one client of the Language Server Protocol. It takes the process over: the process ends when the client says `exit`, or is gone; all that it writes beside messages
 * goes to standard error.
 *
 * @param streams - default: standard input and output
 */
export async function serve({input, output}: ServerStreams = {input: process.stdin, output: process.stdout}): Promise<void> {
  keepOutputClean()
  outlive(output)
  const [{createConnection, ProposedFeatures}, {startServer}] = await Promise.all([import('./bundled/protocol.ts'), import('./server.ts')])
  const frames = new Frames((problem) => console.error(`copydesk: ${problem}`))
  const connection = createConnection(ProposedFeatures.all, input.pipe(frames), output)
  startServer(connection)
  connection.listen()
}
