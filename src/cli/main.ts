#!/usr/bin/env node
import colors from 'picocolors'
import {SettingsError} from '../text/settings-error.ts'
import {compileForShortRuns} from './engine.ts'
import {reasonNotWritten} from './files/not-written.ts'
import {FAILED, fail, runProgram} from './program.ts'
import {standardInput} from './standard-input.ts'
import {isGone, watchOutput, write} from './standard-output.ts'
import type {Streams} from './streams.ts'

const streams: Streams = {
  stdin: standardInput,
  out: write,
  isGone,
  error: (text) => void process.stderr.write(text),
  color: colors.isColorSupported,
  width: process.stdout.columns,
  isWatched: process.stderr.isTTY,
}

compileForShortRuns()
let isWritten = true
watchOutput((error) => {
  isWritten = false
  process.exitCode = fail(new SettingsError(`standard output: ${reasonNotWritten(error)}`), streams)
})
const status = await runProgram(process.argv.slice(2), streams)
process.exitCode = isWritten ? status : FAILED
