import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import ts from 'typescript'

const OPTIONS: ts.CompilerOptions = {module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022}

/**
 * Strips the types of one module and writes it to `.cache` in a folder, so that plain Node runs it and finds the packages that are installed there.
 *
 * @param folder - default: the module's own
 * @returns the path of the JavaScript file
 */
export function compile(path: string, folder: string = dirname(path)): string {
  const output = join(folder, '.cache', basename(path).replace(/\.ts$/, '.js'))
  const {outputText} = ts.transpileModule(readFileSync(path, 'utf8'), {compilerOptions: OPTIONS, fileName: path})
  mkdirSync(dirname(output), {recursive: true})
  writeFileSync(output, outputText)
  return output
}
