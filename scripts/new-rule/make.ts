import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {filesOf} from './files.ts'
import type {Names} from './names.ts'
import {registrationOf} from './registration.ts'

/**
 * Writes the files of a rule and registers it.
 *
 * @param root The folder of the project.
 * @returns The paths of what was written, in the project.
 */
export function makeRule(names: Names, root: URL): string[] {
  const files = filesOf(names)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(new URL(dirname(path), root), {recursive: true})
    writeFileSync(new URL(path, root), text, {flag: 'wx'})
  }
  const registration = registrationOf(names)
  for (const [path, change] of Object.entries(registration))
    writeFileSync(new URL(path, root), change(readFileSync(new URL(path, root), 'utf8')))
  return [...Object.keys(files), ...Object.keys(registration)]
}
