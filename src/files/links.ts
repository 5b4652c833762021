import {existsSync, lstatSync, realpathSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {onDisk} from './name-on-disk.ts'

/** Where the name of a file leads: to the file itself, or through links to one inside or outside of the working tree. */
type Lead = 'itself' | 'inside' | 'outside'

const isBelow = (path: string, folder: string): boolean => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** The working tree of git that a folder is in; the folder itself where it is in none. */
function treeOf(folder: string): string {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) if (existsSync(join(at, '.git'))) return at
  return folder
}

/** Whether no link stands between the folder that copydesk was started in and the file, nor is the file one. */
function isPlain(path: string, real: string, folder: string): boolean {
  if (lstatSync(path).isSymbolicLink()) return false
  const below = relative(process.cwd(), path)
  return below.startsWith('..') || real === join(folder, below)
}

/** @throws what `realpathSync` throws where nothing stands there */
export function leadOf(path: string): Lead {
  const real = realpathSync(path)
  const folder = realpathSync(process.cwd())
  if (isPlain(resolve(path), real, folder)) return 'itself'
  return isBelow(real, treeOf(folder)) ? 'inside' : 'outside'
}

/** Which links a run writes through. */
interface LinkPolicy {
  /** The files that the user has named. */
  readonly named: readonly string[]
  /** Whether the user wants all links followed. */
  readonly follows: boolean
}

/** Why a file is not to be written, as it is reached through a link that nobody asked to follow, or by bytes that are no name; `undefined` where it may be. */
export function whyNotThrough(path: string, {named, follows}: LinkPolicy): string | undefined {
  if (onDisk(path) !== path) return 'the name of this file is not UTF-8. Rename it to have it rewritten'
  const lead = leadOf(path)
  if (follows || lead === 'itself') return undefined
  if (lead === 'outside') return 'a link leads from here out of the working tree. --follow-links rewrites what it leads to'
  const isLink = lstatSync(path).isSymbolicLink()
  return isLink && !named.includes(path) ? 'this is a link. Name it, or say --follow-links, to have what it leads to rewritten' : undefined
}
