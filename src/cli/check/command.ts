import type {Command} from '../streams.ts'
import {readArguments} from './arguments.ts'
import {checkFiles} from './run.ts'

/** Checks what the command line names, or does one of the other things that flags can ask for. Gives the exit status: 0, 1 or 2. */
export const check: Command = async (argv, streams) => {
  const given = readArguments(argv)
  if (given.help) await streams.out((await import('../help.ts')).help)
  else if (given.version) await streams.out((await import('../version.ts')).version(given.verbose))
  else if (given['print-config'] !== undefined)
    await (await import('../print-config.ts')).printConfig(given['print-config'], given, streams)
  else if (given.records) return (await import('./records.ts')).checkRecords(given, given.records, streams)
  else if (given.watch) return (await import('./watch.ts')).watch(given, streams)
  else return checkFiles(given, streams)
  return 0
}
