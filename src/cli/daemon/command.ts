import {rmSync} from 'node:fs'
import {connect} from 'node:net'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {counted} from '../../reporters/counted.ts'
import {rejectUnknown, SettingsError} from '../../text/settings-error.ts'
import {readOwnFlags} from '../flags/own-flags.ts'
import type {Command, Streams} from '../streams/streams.ts'
import {addressOf, allAddresses} from './address.ts'
import {serve} from './daemon-server.ts'
import {type Answered, receive, send} from './wire.ts'

const MINUTE = 60_000

/** The flags of `copydesk daemon`, as `parseArgs` takes them. */
const daemonFlags = {idle: {type: 'string', default: '15'}, help: {type: 'boolean', short: 'h', default: false}} as const

/** What `copydesk daemon --help` prints. */
export const daemonHelp = `Usage: copydesk daemon run|status|stop

A process that stays, so that later runs start from what it has loaded. "copydesk --daemon …", or COPYDESK_DAEMON=1 in the environment, starts one
when its own run is over, and has it make the next. It ends by itself when it has had nothing to do, and when copydesk has changed.

  run        stay in the foreground
  status     say which are running
  stop       end them all

      --idle <minutes>   of run: end after so long without work (default 15)
  -h, --help             print this
`

const script = (): string => fileURLToPath(import.meta.url)

/** Asks a daemon for its number, and to stop if that is wanted. `undefined` where none is there, whose address is then removed. */
function asked(address: string, ask: 'stop' | 'who'): Promise<number | undefined> {
  return new Promise((done) => {
    let pid: number | undefined
    const socket = connect(address, () => void send(socket, {ask}))
    receive<Answered>(socket, (answer) => {
      if ('who' in answer) pid = answer.who
    })
    socket.on('error', () => process.platform !== 'win32' && rmSync(address, {force: true}))
    socket.on('close', () => done(pid))
  })
}

async function numbers(ask: 'stop' | 'who'): Promise<number[]> {
  const found = await Promise.all(allAddresses(script()).map((address) => asked(address, ask)))
  return found.filter((pid) => pid !== undefined)
}

const list = (pids: readonly number[]): string => `${counted(pids.length, 'daemon')} (${pids.map((pid) => `process ${pid}`).join(', ')})`

async function status({out}: Streams): Promise<number> {
  const pids = await numbers('who')
  await out(pids.length > 0 ? `Running: ${list(pids)}.\n` : 'No daemon is running.\n')
  return 0
}

async function stop({out}: Streams): Promise<number> {
  const pids = await numbers('stop')
  await out(pids.length > 0 ? `Stopped ${list(pids)}.\n` : 'No daemon was running.\n')
  return 0
}

async function run({error}: Streams, minutes: string, runProgram: Command): Promise<number> {
  const idle = Number(minutes) * MINUTE
  if (!(idle > 0)) throw new SettingsError(`--idle takes a number of minutes above 0, not ${minutes}`)
  const address = addressOf(script())
  if (address === undefined)
    throw new SettingsError('the path of your cache folder is too long for a socket; set XDG_CACHE_HOME to a shorter one')
  if (!(await serve(address, {idle, runProgram}))) error('copydesk: a daemon is running already.\n')
  return 0
}

const actions = {run, status, stop} as const

/** `copydesk daemon`: a process that makes later runs quick. */
export const daemonFor =
  (runProgram: Command): Command =>
  async (argv, streams) => {
    const {values, positionals} = readOwnFlags(argv, daemonFlags)
    const [name, ...rest] = positionals
    if (values.help) {
      await streams.out(daemonHelp)
      return 0
    }
    if (name === undefined || rest.length > 0) throw new SettingsError('"copydesk daemon" takes one of run, status, stop')
    if (!Object.hasOwn(actions, name)) rejectUnknown('action', name, Object.keys(actions))
    return actions[name as keyof typeof actions](streams, values.idle, runProgram)
  }
