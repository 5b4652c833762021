#!/usr/bin/env node
import process from 'node:process'
import colors from 'picocolors'
import {SettingsError} from '../text/settings-error.ts'
import {check} from './check.ts'
import type {Command, Streams} from './streams.ts'

/** Resolves when standard output has room, or is gone. */
const room = (): Promise<void> =>
  new Promise((resolve) => {
    for (const event of ['drain', 'close', 'error']) process.stdout.once(event, () => resolve())
  })

const streams: Streams = {
  out: async (text) => {
    if (text !== '' && !process.stdout.destroyed && !process.stdout.write(text)) await room()
  },
  error: (text) => void process.stderr.write(text),
  color: colors.isColorSupported,
  width: process.stdout.columns,
  isWatched: process.stderr.isTTY,
}

/** The commands by name, each loaded when it is called; everything else is checked. A file of such a name is checked as `./fix`. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['clean', async () => (await import('./clean-files.ts')).cleanFiles],
  ['explain', async () => (await import('./explain.ts')).explain],
  ['fix', async () => (await import('./fix-files.ts')).fix],
  ['init', async () => (await import('./init.ts')).init],
])

async function run(argv: readonly string[]): Promise<number> {
  const [name = '', ...rest] = argv
  const load = commands.get(name)
  return load ? (await load())(rest, streams) : check(argv, streams)
}

function fail(error: unknown): number {
  const known = error instanceof SettingsError
  streams.error(
    known ? `copydesk: ${error.message}\n` : `copydesk: internal error, please report it: ${(error as Error)?.stack ?? error}\n`,
  )
  return 2
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await run(process.argv.slice(2)).catch(fail)
