import {readdirSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, isAbsolute, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {packageRoot} from '../files/package-root.ts'
import {readText} from '../files/read-text.ts'
import {shortPath} from '../files/short-path.ts'
import type {Pack} from '../packs/pack.ts'
import {SettingsError} from '../text/settings-error.ts'

/** Packs that come with copydesk: `copydesk/plain-language`. */
const OURS = /^copydesk\/([\w-]+)$/

/** How deep vocabularies and word lists may stand in a pack: `config/vocabularies/Base/accept.txt`. */
const DEEPEST = 4

/** A folder with more files is no pack. */
const MOST_FILES = 2000

const isOfPack = (name: string, depth: number): boolean => /\.(?:txt|dic)$/.test(name) || (depth === 0 && /\.ya?ml$/.test(name))

/** The paths of a pack's files in its folder, in the order of their names. */
function* filesIn(folder: string, under = '', depth = 0): Generator<string> {
  const entries = readdirSync(join(folder, under), {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory() && depth < DEEPEST) yield* filesIn(folder, path, depth + 1)
    else if (entry.isFile() && isOfPack(entry.name, depth)) yield path
  }
}

function folderOfPackage(config: string, name: string): string {
  try {
    return dirname(createRequire(config).resolve(`${name}/package.json`))
  } catch {
    throw new SettingsError(`"packs" names "${name}", which is no installed package. A folder is written "./${basename(name)}"`)
  }
}

/** The folder of a pack: a path from the configuration's own folder, a package, or one of ours. */
export function packFolder(config: string, name: string): string {
  const [, ours] = OURS.exec(name) ?? []
  if (ours !== undefined) return fileURLToPath(new URL(`packs/${ours}`, packageRoot()))
  return name.startsWith('.') || isAbsolute(name) ? resolve(dirname(config), name) : folderOfPackage(config, name)
}

function pathsIn(folder: string): string[] {
  const paths: string[] = []
  try {
    for (const path of filesIn(folder)) if (paths.push(path) > MOST_FILES) break
  } catch (error) {
    throw new SettingsError(`"packs" names ${shortPath(folder)}, which cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
  if (paths.length > MOST_FILES) throw new SettingsError(`"packs" names ${shortPath(folder)}, which has more than ${MOST_FILES} files`)
  if (paths.some((path) => /\.ya?ml$|(?:^|\/)(?:accept|reject)\.txt$/.test(path))) return paths
  throw new SettingsError(
    `"packs" names ${shortPath(folder)}, in which there is neither a rule (.yml) nor a vocabulary (accept.txt, reject.txt)`,
  )
}

const nameOf = (folder: string): string => basename(folder).replace(/[^\p{L}\p{N}_-]/gu, '-')

/**
 * Reads the pack in a folder; its name is the folder's.
 *
 * @throws {SettingsError} where it is none
 */
export function readPack(folder: string): Pack {
  return {name: nameOf(folder), files: Object.fromEntries(pathsIn(folder).map((path) => [path, readText(join(folder, path))]))}
}
