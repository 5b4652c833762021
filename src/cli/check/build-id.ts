import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {packageRoot} from '../../files/package-root.ts'

/** The folders of the package that say what is found in a text: its code and its data. */
const FOLDERS = ['dist/', 'dictionaries/english/']

const hash = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('base64url')

/** The files of a folder, and of those in it, with a hash of what is in each. */
function listing(folder: URL): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
  const files = names.map((name) => ({name, url: new URL(name, folder)})).filter(({url}) => statSync(url).isFile())
  return files.map(({name, url}) => `${name} ${hash(readFileSync(url))}`)
}

/**
 * Tells one build of copydesk from another, on any machine: its version, and what is in its code and data.
 *
 * @param root - the folder of the package, with a slash at its end
 */
export const buildId = (version: string, root = packageRoot()): string =>
  hash([version, ...FOLDERS.flatMap((folder) => listing(new URL(folder, root)))].join('\0'))
