import colors from 'picocolors'
import {reasonNotWritten} from '../files/not-written.ts'
import {type KeepTables, keepOwnTables} from '../language/kept-tables.ts'
import {SettingsError} from '../text/settings-error.ts'
import {FAILED, fail, runProgram} from './program.ts'
import {standardInput} from './streams/standard-input.ts'
import {StandardOutput} from './streams/standard-output.ts'
import type {Streams} from './streams/streams.ts'

let isWritten = true
const output = new StandardOutput(process.stdout, (error) => {
  isWritten = false
  process.exitCode = fail(new SettingsError(`standard output: ${reasonNotWritten(error)}`), streams)
})
// Standard error may be closed.
process.stderr.on('error', () => undefined)

const streams: Streams = {
  stdin: standardInput,
  out: output.write,
  isGone: output.isGone,
  error: (text) => void process.stderr.write(text),
  color: colors.isColorSupported,
  width: process.stdout.columns,
  isWatched: process.stderr.isTTY,
}

/**
 * Runs a command line with the input and output of this process, and sets its exit status.
 *
 * @param keep - keeps tables of language data between runs
 */
export async function runCommandLine(argv: readonly string[], keep?: KeepTables): Promise<void> {
  if (keep) keepOwnTables(keep)
  const status = await runProgram(argv, streams)
  process.exitCode = isWritten ? status : FAILED
}
