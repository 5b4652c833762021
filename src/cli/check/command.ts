import type {Command} from '../streams/streams.ts'
import {readArguments} from './arguments.ts'
import {checkFiles} from './run.ts'

/** Checks what the command line names, or does one of the other things that flags can ask for. Gives the exit status: 0, 1 or 2. */
export const check: Command = async (argv, streams) => {
  const given = readArguments(argv)
  if (given.help) await streams.out((await import('../flags/help.ts')).help)
  else if (given.version) await streams.out((await import('../flags/version.ts')).version(given.verbose))
  else if (given['print-config'] !== undefined)
    await (await import('../config/print-config.ts')).printConfig(given['print-config'], given, streams)
  else if (given.records) return (await import('./records.ts')).checkRecords(given, given.records, streams)
  else if (given.watch) return (await import('./watch.ts')).watch(given, streams)
  else return checkFiles(given, streams)
  return 0
}
