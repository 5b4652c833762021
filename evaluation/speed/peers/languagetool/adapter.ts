import {type ChildProcess, spawn} from 'node:child_process'
import {createServer} from 'node:net'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import type {Lint} from '../../workers/adapter.ts'

/** This module runs from `.cache`, where the packages are, too. */
const PACKAGES = fileURLToPath(new URL('jars/*', import.meta.url))

/** The server is asked so often whether it is there, in ms. */
const PAUSE = 50
const MOST_PAUSES = 1200

let server: ChildProcess | undefined

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => probe.once('listening', listening))
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}

async function matches(port: number, text: string): Promise<number> {
  const body = new URLSearchParams({language: 'en-US', text})
  const response = await fetch(`http://127.0.0.1:${port}/v2/check`, {method: 'POST', body})
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  const {matches} = (await response.json()) as {matches: readonly object[]}
  return matches.length
}

async function untilItAnswers(port: number): Promise<void> {
  for (let pauses = 0; pauses < MOST_PAUSES && server?.exitCode === null; pauses++) {
    try {
      await fetch(`http://127.0.0.1:${port}/v2/languages`)
      return
    } catch {
      await setTimeout(PAUSE)
    }
  }
  throw new Error('the server did not start')
}

/** Its own server with the rules that are on by default, which ends with this process. */
export async function create(): Promise<Lint> {
  const port = await freePort()
  server = spawn('java', ['-cp', PACKAGES, 'org.languagetool.server.HTTPServer', '--port', String(port)], {stdio: 'ignore'})
  process.on('exit', () => server?.kill('SIGKILL'))
  process.on('SIGTERM', () => process.exit())
  server.unref()
  await untilItAnswers(port)
  return (text) => matches(port, text)
}

export const program = (): number | undefined => server?.pid
