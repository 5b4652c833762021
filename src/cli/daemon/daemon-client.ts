import {connect, type Socket} from 'node:net'
import process from 'node:process'
import colors from 'picocolors'
import {reasonNotWritten} from '../../files/not-written.ts'
import {isOwnFolder} from '../start/own-folder.ts'
import {standardInput} from '../streams/standard-input.ts'
import {StandardOutput} from '../streams/standard-output.ts'
import {addressOf, daemonFolder} from './address.ts'
import {type Answered, type Request, receive, send} from './wire.ts'

/** A daemon that has not begun after this time has something else to do. Unit: ms. */
const PATIENCE = 500

const FAILED = 2

const requestFor = (argv: readonly string[]): Request => ({
  argv,
  folder: process.cwd(),
  environment: process.env,
  umask: process.umask(),
  input: standardInput.kind(),
  color: colors.isColorSupported,
  width: process.stdout.columns,
  isWatched: process.stderr.isTTY ?? false,
})

/** What one run by a daemon comes to. */
class Run {
  readonly #socket: Socket
  readonly #output = new StandardOutput(process.stdout, (error) => {
    process.stderr.write(`copydesk: standard output: ${reasonNotWritten(error)}\n`)
    this.#isWritten = false
    void send(this.#socket, {left: true})
  })
  #isWritten = true
  #hasSpoken = false
  #isFed = false
  #status: number | undefined

  constructor(socket: Socket) {
    this.#socket = socket
  }

  take(answer: Answered): void {
    if ('out' in answer) void this.#print(answer.out)
    else if ('error' in answer) this.#tell(answer.error)
    else if ('wants' in answer) void this.#feed()
    else if ('status' in answer) this.#status = answer.status
    else if ('refused' in answer) this.#socket.destroy()
  }

  /** When the daemon has closed the connection: the exit status, or `undefined` where the run is to be made here. */
  outcome(): number | undefined {
    if (this.#isFed) process.stdin.destroy()
    if (this.#status === undefined && this.#hasSpoken)
      this.#tell('copydesk: the daemon ended before it was done; run it again without --daemon.\n')
    if (this.#status === undefined) return this.#hasSpoken ? FAILED : undefined
    return this.#isWritten ? this.#status : FAILED
  }

  async #print(text: string): Promise<void> {
    this.#hasSpoken = true
    this.#socket.pause()
    await this.#output.write(text)
    if (this.#output.isGone()) void send(this.#socket, {left: true})
    this.#socket.resume()
  }

  #tell(text: string): void {
    this.#hasSpoken = true
    process.stderr.write(text)
  }

  /** A text that has been read from a pipe cannot be read again. */
  async #feed(): Promise<void> {
    this.#hasSpoken = this.#isFed = true
    for await (const bytes of process.stdin) await send(this.#socket, {bytes: (bytes as Buffer).toString('base64')})
    await send(this.#socket, {ended: true})
  }
}

/** Has a daemon run a command line, as if it ran here. Gives the exit status; `undefined` where there is no daemon, or it cannot. */
function ranAt(address: string, argv: readonly string[]): Promise<number | undefined> {
  return new Promise((done) => {
    const socket = connect(address)
    const run = new Run(socket)
    const patience = setTimeout(() => socket.destroy(), PATIENCE)
    socket.on('error', () => undefined)
    socket.on('connect', () => void send(socket, {request: requestFor(argv)}))
    receive<Answered>(socket, (answer) => {
      clearTimeout(patience)
      run.take(answer)
    })
    socket.on('close', () => {
      clearTimeout(patience)
      done(run.outcome())
    })
  })
}

/** Whether what listens in the folder of daemons can only be this user's; on Windows, pipes have no folder. */
function isSafe(): boolean {
  try {
    return process.platform === 'win32' || isOwnFolder(daemonFolder())
  } catch {
    return false
  }
}

/** Starts a daemon for later runs when this process ends, which it outlives. */
async function leaveDaemon(program: string): Promise<void> {
  const {spawn} = await import('node:child_process')
  process.on('exit', () =>
    spawn(process.execPath, [program, 'daemon', 'run'], {detached: true, stdio: 'ignore', windowsHide: true}).unref(),
  )
}

/**
 * Has a daemon run a command line, as if it ran here, and sets the exit status. Where there is none, or it cannot, one is left for later runs.
 *
 * @param script - the path of the command line's code
 * @param program - what starts a daemon
 * @returns whether it was run
 */
export async function runByDaemon(script: string, argv: readonly string[], program: string): Promise<boolean> {
  const address = addressOf(script)
  if (address === undefined) return false
  const status = isSafe() ? await ranAt(address, argv) : undefined
  if (status === undefined) await leaveDaemon(program)
  else process.exitCode = status
  return status !== undefined
}
