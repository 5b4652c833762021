import type {KeepTables} from '../../language/kept-tables.ts'
import {prepareForShortRun} from './engine.ts'
import {KeptFile} from './kept-file.ts'
import {ownFolder} from './own-folder.ts'
import {purposeOf} from './purpose.ts'
import {loadScript} from './script.ts'
import {keeperOf} from './tables-on-disk.ts'

interface CommandLine {
  runCommandLine(argv: readonly string[], keep: KeepTables | undefined): Promise<void>
}

/** Tables have six and a half megabytes, and are the same for all purposes. */
const MOST_TABLES = 3

/** Runs a command line in this process, with code and tables that an earlier run has left. */
export function runHere(folder: string, name: string, argv: readonly string[]): Promise<void> {
  prepareForShortRun()
  const isKept = !process.env['COPYDESK_NO_CODE_CACHE']
  const code = isKept ? new KeptFile(ownFolder('code'), `${name}-${purposeOf(argv)}`) : undefined
  const keep = isKept ? keeperOf(new KeptFile(ownFolder('tables'), name, MOST_TABLES)) : undefined
  return loadScript<CommandLine>(`${folder}/${name}`, (specifier) => import(specifier), code).runCommandLine(argv, keep)
}
