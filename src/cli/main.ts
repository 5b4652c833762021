#!/usr/bin/env node
import colors from 'picocolors'
import {printable} from '../reporters/printable.ts'
import {SettingsError} from '../text/settings-error.ts'
import {check} from './check.ts'
import {compileForShortRuns} from './engine.ts'
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
    known ? `copydesk: ${printable(error.message)}\n` : `copydesk: internal error, please report it: ${(error as Error)?.stack ?? error}\n`,
  )
  return FAILED
}

compileForShortRuns()
let isWritten = true
watchOutput((error) => {
  isWritten = false
  process.exitCode = fail(new SettingsError(`standard output: ${reasonNotWritten(error)}`))
})
const status = await run(process.argv.slice(2)).catch(fail)
process.exitCode = isWritten ? status : FAILED
