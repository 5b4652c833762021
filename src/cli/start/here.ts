import {compileForShortRuns} from '../engine.ts'
import {CodeCache, codeFolder} from './code-cache.ts'
import {purposeOf} from './purpose.ts'
import {loadScript} from './script.ts'

interface CommandLine {
  runCommandLine(argv: readonly string[]): Promise<void>
}

/** Runs a command line in this process, with code that an earlier run has left. */
export function runHere(folder: string, name: string, argv: readonly string[]): Promise<void> {
  compileForShortRuns()
  const cache = process.env['COPYDESK_NO_CODE_CACHE'] ? undefined : new CodeCache(codeFolder(), `${name}-${purposeOf(argv)}`)
  return loadScript<CommandLine>(`${folder}/${name}`, (specifier) => import(specifier), cache).runCommandLine(argv)
}
