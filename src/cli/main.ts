#!/usr/bin/env node
import process from 'node:process'
import colors from 'picocolors'
import {SettingsError} from '../text/settings-error.ts'
import {check} from './check.ts'
import {cleanFiles} from './clean-files.ts'
import {explain} from './explain.ts'
import {fix} from './fix-files.ts'
import {init} from './init.ts'
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

/** The commands by name; everything else is checked. A file of such a name is checked as `./fix`. */
const commands: ReadonlyMap<string, Command> = new Map(Object.entries({clean: cleanFiles, explain, fix, init}))

function run(argv: readonly string[]): Promise<number> {
  const [name = '', ...rest] = argv
  const command = commands.get(name)
  return command ? command(rest, streams) : check(argv, streams)
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
