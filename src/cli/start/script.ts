import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname} from 'node:path'
import process from 'node:process'
import {cachedDataVersionTag, getHeapCodeStatistics} from 'node:v8'
import {Script} from 'node:vm'
import {prepareForShortRun} from './engine.ts'
import type {KeptFile} from './kept-file.ts'

/** Imports a module. A script whose code was kept cannot: V8 does not know who asks. */
type ImportModule = (specifier: string) => Promise<unknown>

type Wrapped = (
  exports: object,
  require: NodeJS.Require,
  module: {exports: object},
  path: string,
  folder: string,
  importModule: ImportModule,
) => void

const wrapped = (source: string): string => `(function(exports,require,module,__filename,__dirname,importModule){${source}\n})`

/** So much more bytecode than it started with, and a run leaves its own for the next: it did what the one before had not done. A run that does the same ends with 1.2 times as much, most of it Node's. */
const MUCH_MORE = 1.35

const bytecodeSize = (): number => getHeapCodeStatistics().bytecode_and_metadata_size

/** Of runs that start from kept code, one in so many looks whether it has compiled much more: V8 goes through all its code to tell, which takes a twentieth of a run. */
const SELDOM = 8

/** Keeps what the run has compiled for the next one, if that is much more than was kept. V8 refuses code that was made under other flags: those of a long run are set back, and a run that has set still others keeps none. */
function keepAtExit(script: Script, cache: KeptFile, tag: number): void {
  const isStarted = script.cachedDataRejected === false
  if (isStarted && process.pid % SELDOM !== 0) return
  const enough = isStarted ? MUCH_MORE * bytecodeSize() : 0
  process.on('exit', () => {
    if (bytecodeSize() <= enough) return
    prepareForShortRun()
    if (cachedDataVersionTag() === tag) cache.write(tag, script.createCachedData())
  })
}

/** The functions that a run compiles come with their code where an earlier run has left it, and leave it for later ones where not. */
function compiled(path: string, cache: KeptFile | undefined): Script {
  const tag = cachedDataVersionTag()
  const cachedData = cache?.read(tag)
  const script = new Script(wrapped(readFileSync(path, 'latin1')), {filename: path, ...(cachedData && {cachedData})})
  if (cache) keepAtExit(script, cache, tag)
  return script
}

/**
 * Loads a CommonJS module of plain ASCII that calls `importModule` where it would say `import`.
 *
 * @param path - absolute
 */
export function loadScript<Exports extends object>(path: string, importModule: ImportModule, cache: KeptFile | undefined): Exports {
  const module = {exports: {}}
  const run = compiled(path, cache).runInThisContext() as Wrapped
  run(module.exports, createRequire(path), module, path, dirname(path), importModule)
  return module.exports as Exports
}
