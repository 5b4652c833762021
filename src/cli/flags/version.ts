import {readFileSync} from 'node:fs'
import {packageRoot, packageVersion} from '../../files/package-root.ts'
import {readModelHeader} from '../../language/grammar/model-format.ts'
import {modelLine} from '../../language/grammar/model-line.ts'

/** The version of the installed package, and of what it was trained with where more is asked for. */
export function version(verbose: boolean): string {
  if (!verbose) return `${packageVersion()}\n`
  const model = readFileSync(new URL('dictionaries/english/grammar.bin', packageRoot()))
  return `${packageVersion()}\n${modelLine(readModelHeader(model))}\nNode.js ${process.version}, ${process.platform} ${process.arch}\n`
}
