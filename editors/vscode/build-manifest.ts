/** The manifest of the extension: what stands in `extension.json`, with the settings that the server reads. */
import {readFileSync} from 'node:fs'
import {clientSettingsSchema} from '../../src/server/client-settings.ts'

type Table = Record<string, unknown>

const here = (name: string): URL => new URL(name, import.meta.url)
const read = (name: string): Table => JSON.parse(readFileSync(here(name), 'utf8')) as Table

/** The settings of the server under their names in VS Code, those of one folder among them. */
function settings(): Table {
  const {properties} = clientSettingsSchema() as {properties: Record<string, Table>}
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [`copydesk.${name}`, {...schema, scope: 'resource'}]))
}

/** The manifest, with the version and the licence of copydesk itself. */
export function builtManifest(): Table {
  const {version, license} = read('../../package.json')
  const {contributes, ...manifest} = read('extension.json') as {contributes: Table}
  return {...manifest, version, license, contributes: {...contributes, configuration: {title: 'copydesk', properties: settings()}}}
}
