#!/usr/bin/env node
import process from 'node:process'
import colors from 'picocolors'
import {printable} from '../reporters/printable.ts'
import {SettingsError} from '../text/settings-error.ts'
import {check} from './check.ts'
import {cleanFiles} from './clean-files.ts'
import {explain} from './explain.ts'
import {fix} from './fix-files.ts'
import {init} from './init.ts'
import {reasonNotWritten} from './not-written.ts'
import {isGone, watchOutput, write} from './standard-output.ts'
import type {Command, Streams} from './streams.ts'

/** The exit status of a run that is not to be relied on. */
const FAILED = 2

const streams: Streams = {
  out: write,
  isGone,
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
    known ? `copydesk: ${printable(error.message)}\n` : `copydesk: internal error, please report it: ${(error as Error)?.stack ?? error}\n`,
  )
  return FAILED
}

let isWritten = true
watchOutput((error) => {
  isWritten = false
  process.exitCode = fail(new SettingsError(`standard output: ${reasonNotWritten(error)}`))
})
const status = await run(process.argv.slice(2)).catch(fail)
process.exitCode = isWritten ? status : FAILED
