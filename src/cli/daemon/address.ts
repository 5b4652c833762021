import {readdirSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import process from 'node:process'
import {hashOf} from '../../text/fingerprint.ts'
import {ownFolder} from '../start/own-folder.ts'

/** The longest path of a socket that all systems take, in bytes. */
const LONGEST = 100

export const daemonFolder = (): string => ownFolder('daemon')

/**
 * Where the daemon of an installed copydesk listens: one for each user, content of the command line, version of Node and place of the package.
 *
 * @param script - the path of the command line's code, in whose name is a hash of its content
 * @returns `undefined` where the path would be too long for the system
 */
export function addressOf(script: string): string | undefined {
  const name = `${basename(script, '.cjs').replace('command-line-', '')}-${process.version}-${hashOf(dirname(script))}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\copydesk-${process.env['USERNAME']}-${name}`
  const path = join(daemonFolder(), `${name}.sock`)
  return Buffer.byteLength(path) > LONGEST ? undefined : path
}

/** The addresses at which daemons of this user may listen, of whatever version. */
export function allAddresses(script: string): string[] {
  const own = addressOf(script)
  if (process.platform === 'win32') return own === undefined ? [] : [own]
  try {
    return readdirSync(daemonFolder())
      .filter((name) => name.endsWith('.sock'))
      .map((name) => join(daemonFolder(), name))
  } catch {
    return []
  }
}
