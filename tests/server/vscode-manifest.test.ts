import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {builtManifest} from '../../editors/vscode/build-manifest.ts'
import {defaultSettings, settingSchemas} from '../../src/server/client-settings.ts'

interface Contributes {
  readonly configuration: {readonly properties: Record<string, object>}
  readonly commands: readonly {readonly command: string}[]
}

test('the extension for VS Code has the settings that the server reads, and a function for each of its commands', () => {
  const {configuration, commands} = builtManifest()['contributes'] as Contributes
  expect(configuration.properties).toEqual(
    Object.fromEntries(Object.entries(settingSchemas).map(([name, schema]) => [`copydesk.${name}`, {...schema, scope: 'resource'}])),
  )
  const source = readFileSync(new URL('../../editors/vscode/src/extension.ts', import.meta.url), 'utf8')
  const table = source.slice(source.indexOf('const commands'), source.indexOf('client = newClient'))
  expect(commands.map(({command}) => command)).toEqual([...table.matchAll(/'(copydesk\.\w+)':/g)].map(([, name]) => name))
})

test('the page about editors lists the settings that the server reads, with their defaults', () => {
  const page = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8')
  const [, section = ''] = page.split('## Settings')
  const [table = ''] = section.split('\n## ')
  const rows = [...table.matchAll(/^\| `(\w+)` +\| `(.+?)` +\|/gm)].map(([, name, value]) => [name, JSON.parse(value!)])
  expect(Object.fromEntries(rows)).toEqual(defaultSettings)
})
