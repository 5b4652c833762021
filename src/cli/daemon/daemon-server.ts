import {mkdirSync, readdirSync, rmSync, statSync} from 'node:fs'
import {connect, createServer, type Server, type Socket} from 'node:net'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {packageRoot} from '../../files/package-root.ts'
import {isOwnFolder} from '../start/own-folder.ts'
import type {StandardInput} from '../streams/standard-input.ts'
import type {Command, Streams} from '../streams/streams.ts'
import {daemonFolder} from './address.ts'
import {type DaemonRequest, type Request, receive, send} from './wire.ts'

interface DaemonOptions {
  /** After so long without a run it ends. Unit: ms. */
  readonly idle: number
  readonly runProgram: Command
}

/** Standard input of a client, which sends it when it is asked for. */
class RemoteInput implements StandardInput {
  readonly #socket: Socket
  readonly kind: StandardInput['kind']
  readonly #chunks: Uint8Array[] = []
  #isEnded = false
  #wake: () => void = () => undefined

  constructor(socket: Socket, kind: Request['input']) {
    this.#socket = socket
    this.kind = () => kind
    socket.on('close', () => this.end())
  }

  readonly bytes = async function* (this: RemoteInput): AsyncGenerator<Uint8Array> {
    await send(this.#socket, {wants: 'input'})
    for (;;) {
      yield* this.#chunks.splice(0)
      if (this.#isEnded) return
      await new Promise<void>((done) => {
        this.#wake = done
      })
    }
  }.bind(this)

  add(base64: string): void {
    this.#chunks.push(Buffer.from(base64, 'base64'))
    this.#wake()
  }

  end(): void {
    this.#isEnded = true
    this.#wake()
  }
}

function takeOn({folder, environment, umask}: Pick<Request, 'environment' | 'folder' | 'umask'>): void {
  process.chdir(folder)
  process.umask(umask)
  for (const name of Object.keys(process.env)) delete process.env[name]
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) process.env[name] = value
}

/** Runs what one client asks for. */
class Session {
  readonly #socket: Socket
  readonly #input: RemoteInput
  #isLeft = false

  constructor(socket: Socket, request: Request) {
    this.#socket = socket
    this.#input = new RemoteInput(socket, request.input)
  }

  take(asked: DaemonRequest): void {
    if ('bytes' in asked) this.#input.add(asked.bytes)
    else if ('ended' in asked) this.#input.end()
    else if ('left' in asked) this.#isLeft = true
  }

  async run(request: Request, runProgram: Command): Promise<void> {
    takeOn(request)
    await send(this.#socket, {begun: true})
    const status = await runProgram(request.argv, this.#streams(request))
    await send(this.#socket, {status})
  }

  #streams({color, width, isWatched}: Request): Streams {
    return {
      stdin: this.#input,
      out: (text) => (text === '' ? Promise.resolve() : send(this.#socket, {out: text})),
      isGone: () => this.#isLeft || this.#socket.destroyed,
      error: (text) => void send(this.#socket, {error: text}),
      color,
      width,
      isWatched,
    }
  }
}

/** The files that decide what a run finds, as they stand. */
function stamp(): string {
  const data = new URL('dictionaries/english/', packageRoot())
  const files = [fileURLToPath(import.meta.url), ...readdirSync(data).map((name) => fileURLToPath(new URL(name, data)))]
  return files
    .map((path) => statSync(path))
    .map(({mtimeMs, size}) => `${mtimeMs}:${size}`)
    .join()
}

function isStale(then: string): boolean {
  try {
    return stamp() !== then
  } catch {
    return true
  }
}

/** Answers command lines, one at a time. Between two runs it keeps what was loaded and compiled, and nothing of what was checked or set. */
class Daemon {
  readonly #options: DaemonOptions
  readonly #stamp = stamp()
  readonly #own = {folder: process.cwd(), environment: {...process.env}, umask: process.umask()}
  readonly #server: Server = createServer((socket) => this.#meet(socket))
  #idle: NodeJS.Timeout | undefined
  #isBusy = false

  constructor(options: DaemonOptions) {
    this.#options = options
    this.#rest()
  }

  /** Resolves when it has ended; rejects where it cannot listen. */
  listen(address: string): Promise<void> {
    return new Promise((done, fail) => {
      this.#server.on('close', done).on('error', fail).listen(address)
    })
  }

  #rest(): void {
    this.#idle = setTimeout(() => this.#server.close(), this.#options.idle)
  }

  #meet(socket: Socket): void {
    let session: Session | undefined
    socket.on('error', () => undefined)
    receive<DaemonRequest>(socket, (asked) => {
      if ('request' in asked) session = this.#begin(socket, asked.request)
      else if ('ask' in asked) this.#answer(socket, asked.ask)
      else session?.take(asked)
    })
  }

  #answer(socket: Socket, ask: 'stop' | 'who'): void {
    socket.end(`${JSON.stringify({who: process.pid})}\n`)
    if (ask === 'stop') this.#end()
  }

  #begin(socket: Socket, request: Request): Session | undefined {
    const refused = this.#isBusy ? 'busy' : isStale(this.#stamp) ? 'stale' : undefined
    if (refused === 'stale') this.#end()
    if (refused) socket.end(`${JSON.stringify({refused})}\n`)
    else return this.#run(socket, request)
    return undefined
  }

  #run(socket: Socket, request: Request): Session {
    const session = new Session(socket, request)
    this.#isBusy = true
    clearTimeout(this.#idle)
    void session
      .run(request, this.#options.runProgram)
      .catch(() => undefined)
      .then(() => this.#leave(socket))
    return session
  }

  #leave(socket: Socket): void {
    socket.end()
    takeOn(this.#own)
    this.#isBusy = false
    if (this.#server.listening) this.#rest()
  }

  #end(): void {
    clearTimeout(this.#idle)
    this.#server.close()
  }
}

const isAnswered = (address: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy()
      done(true)
    })
    socket.on('error', () => done(false))
  })

/**
 * Serves command lines at an address until nothing has come for a while, it is told to stop, or the package has changed. Gives `false` where another does so already.
 *
 * @throws where the folder of the address is not this user's alone
 */
export async function serve(address: string, options: DaemonOptions): Promise<boolean> {
  if (process.platform !== 'win32') {
    mkdirSync(daemonFolder(), {recursive: true, mode: 0o700})
    if (!isOwnFolder(daemonFolder())) throw new Error(`${daemonFolder()} is open to others`)
    if (await isAnswered(address)) return false
    rmSync(address, {force: true})
  }
  await new Daemon(options).listen(address)
  return true
}
