import {existsSync, lstatSync, readdirSync, realpathSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, isAbsolute, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {packageRoot} from '../files/package-root.ts'
import {decode, reasonOf} from '../files/read.ts'
import {NoRegularFile, readRegularFile} from '../files/regular-file.ts'
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

/** A file of a pack that is larger is not read. Unit: bytes. */
const LARGEST = 16_000_000

const LINK = 'it is a link, and what a link leads to may be none of the pack; put the file itself there'

/** The paths of a pack's files in its folder, in the order of their names, links among them. */
function* filesIn(folder: string, under = '', depth = 0): Generator<string> {
  const entries = readdirSync(join(folder, under), {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory() && depth < DEEPEST) yield* filesIn(folder, path, depth + 1)
    else if ((entry.isFile() || entry.isSymbolicLink()) && isOfPack(entry.name, depth)) yield path
  }
}

/** So many folders of a pack are looked at for files that come; no pack has a tenth of them. */
const MOST_FOLDERS = 200

const foldersOf = (folder: string): string[] =>
  readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({name}) => join(folder, name))

/** The folders in the folder of a pack in which its files may stand, absolute; none where it cannot be read. */
export function foldersIn(folder: string): string[] {
  const found: string[] = []
  let level = [folder]
  try {
    for (let depth = 0; depth < DEEPEST && found.length < MOST_FOLDERS; depth++) {
      level = level.flatMap(foldersOf)
      found.push(...level)
    }
  } catch {
    return []
  }
  return found.slice(0, MOST_FOLDERS)
}

/** Where a package is installed, whatever it exports. */
function folderOfPackage(config: string, name: string): string {
  const places = createRequire(config).resolve.paths(name) ?? []
  const folder = places.map((place) => join(place, name)).find((path) => existsSync(join(path, 'package.json')))
  if (folder !== undefined) return realpathSync(folder)
  throw new SettingsError(`"packs" names "${name}", which is no installed package. A folder is written "./${basename(name)}"`)
}

function folderOfOurs(name: string): string {
  const folder = fileURLToPath(new URL('packs', packageRoot()))
  const known = readdirSync(folder)
  if (known.includes(name)) return join(folder, name)
  throw new SettingsError(`copydesk has no pack "${name}": known are ${known.map((one) => `copydesk/${one}`).join(', ')}`)
}

/** The folder of a pack: a path from the configuration's own folder, a package, or one of ours. */
export function packFolder(config: string, name: string): string {
  const [, ours] = OURS.exec(name) ?? []
  if (ours !== undefined) return folderOfOurs(ours)
  return name.startsWith('.') || isAbsolute(name) ? resolve(dirname(config), name) : folderOfPackage(config, name)
}

function pathsIn(folder: string): string[] {
  const paths: string[] = []
  try {
    for (const path of filesIn(folder)) if (paths.push(path) > MOST_FILES) break
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    throw new SettingsError(
      `The pack ${shortPath(folder)} cannot be read: ${code === 'ENOENT' ? 'there is no such folder' : reasonOf(error, 'folder')}`,
    )
  }
  if (paths.length > MOST_FILES) throw new SettingsError(`The pack ${shortPath(folder)} has more than ${MOST_FILES} files`)
  if (paths.some((path) => /\.ya?ml$|(?:^|\/)(?:accept|reject)\.txt$/.test(path))) return paths
  throw new SettingsError(
    `The folder ${shortPath(folder)} is no pack: there is neither a rule (.yml) in it nor a vocabulary (accept.txt, reject.txt)`,
  )
}

const nameOf = (folder: string): string => basename(folder).replace(/[^\p{L}\p{N}_-]/gu, '-')

/** @throws {Error} that says why a file of a pack cannot be read */
function contentsOf(path: string): string {
  const stats = lstatSync(path)
  if (stats.isSymbolicLink()) throw new NoRegularFile(LINK)
  if (stats.size > LARGEST) throw new NoRegularFile(`it has more than ${LARGEST / 1e6} MB`)
  const input = decode(path, readRegularFile(path, LARGEST))
  if ('problem' in input) throw new NoRegularFile(input.problem)
  return input.text
}

/** A pack that was read from a folder: all its files are texts. */
export interface FolderPack extends Pack {
  readonly files: Readonly<Record<string, string>>
}

/**
 * Reads the pack in a folder; its name is the folder's. A file that cannot be read loses itself alone.
 *
 * @throws {SettingsError} where it is none
 */
export function readPack(folder: string): FolderPack {
  const files: Record<string, string> = {}
  const unread: Record<string, string> = {}
  for (const path of pathsIn(folder)) {
    try {
      files[path] = contentsOf(join(folder, path))
    } catch (error) {
      unread[path] = reasonOf(error)
    }
  }
  return {name: nameOf(folder), files, ...(Object.keys(unread).length > 0 && {unread})}
}
