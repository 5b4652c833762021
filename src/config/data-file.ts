import {type Document, isMap, isPair, LineCounter, type Node, parseDocument, type YAMLError} from '#bundled/yaml'
import {shortPath} from '../files/short-path.ts'
import {DEEPEST_YAML, isYamlTooDeep} from '../formats/yaml.ts'
import {SettingsError} from '../text/settings-error.ts'

/** Where in a file something stands: the keys and indices that lead to it. */
export type DataPath = readonly (string | number)[]

/** What a file of JSON, JSON with comments, or YAML says, and on which line it says it. */
export interface DataFile {
  readonly path: string
  readonly data: unknown
  /** Whether it is a program, whose values are more than data. Default: no. */
  readonly isProgram?: boolean
  /** `file:line:column` of a key or item; of the nearest that holds it where it is not in the file. */
  locate(at: DataPath): string
}

/** Replaces the comments of JSON with comments by as much white space, so that every offset stays what it is. */
export function blankComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (token) =>
    token.startsWith('"') ? token : token.replace(/[^\r\n]/g, ' '),
  )
}

/** JSON in its many dialects is YAML but for its comments and for tabs at the start of a line. */
const asYaml = (text: string): string => (/^\uFEFF?\s*(?:\{|\/\/|\/\*)/.test(text) ? blankComments(text).replaceAll('\t', ' ') : text)

const offsetOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0]

/** The offset of the key or item at a path; of the last part of the path that is there. */
function offsetAt(document: Document, path: DataPath): number {
  let offset = 0
  for (let length = 1; length <= path.length; length++) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const last = path[length - 1]
    const key = isMap(parent) ? parent.items.find((pair) => isPair(pair) && String(pair.key) === String(last))?.key : undefined
    offset = offsetOf(key) ?? offsetOf(document.getIn(path.slice(0, length), true)) ?? offset
  }
  return offset
}

/** What is wrong with a file; where the parser's words are for its programmers, in ours. */
const reasonOf = ({code, message}: YAMLError): string =>
  code === 'MULTIPLE_DOCS' ? 'Here a second document begins; a configuration is one' : (message.split('\n')[0] ?? code)

/** What a document says. Aliases of aliases can make a line stand for more than there is memory; the parser counts them. */
function dataOf(document: Document, place: string): unknown {
  try {
    return document.toJS() ?? {}
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new SettingsError(`${place}: the aliases of this file stand for too much. Write out what they stand for`)
  }
}

/**
 * Reads a file of JSON, JSON with comments and trailing commas, or YAML.
 *
 * @throws {SettingsError} where it is none, naming file, line and column
 */
export function readData(path: string, text: string): DataFile {
  const yaml = asYaml(text)
  if (isYamlTooDeep(yaml))
    throw new SettingsError(
      `${shortPath(path)}: lists and maps stand in one another more than ${DEEPEST_YAML} deep. No setting is deeper than ten`,
    )
  const lines = new LineCounter()
  const document = parseDocument(yaml, {lineCounter: lines, prettyErrors: false})
  const placed = (offset: number): string => {
    const {line, col} = lines.linePos(offset)
    return `${shortPath(path)}:${Math.max(line, 1)}:${Math.max(col, 1)}`
  }
  const [error] = document.errors
  if (error) throw new SettingsError(`${placed(error.pos[0])}: ${reasonOf(error)}`)
  return {path, data: dataOf(document, placed(0)), locate: (at) => placed(offsetAt(document, at))}
}
