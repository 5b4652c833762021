#!/usr/bin/env node
import {readFileSync} from 'node:fs'
import process from 'node:process'
import colors from 'picocolors'
import {SettingsError} from '../text/settings-error.ts'
import {readArguments} from './arguments.ts'
import {check} from './check.ts'
import {explain} from './explain.ts'
import {help} from './help.ts'
import {packageRoot} from './package-root.ts'

const streams = {
  out: (text: string) => void process.stdout.write(text),
  error: (text: string) => void process.stderr.write(text),
  color: colors.isColorSupported,
}

function version(): string {
  const {version} = JSON.parse(readFileSync(new URL('package.json', packageRoot()), 'utf8')) as {version: string}
  return `${version}\n`
}

async function run(argv: readonly string[]): Promise<number> {
  if (argv[0] === 'explain') {
    streams.out(explain(argv.slice(1)))
    return 0
  }
  const given = readArguments(argv)
  if (given.help || given.version) {
    streams.out(given.help ? help : version())
    return 0
  }
  return check(given, streams)
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
