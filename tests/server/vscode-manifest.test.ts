import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {builtManifest} from '../../editors/vscode/build-manifest.ts'
import {settingSchemas} from '../../src/server/client-settings.ts'

interface Contributes {
  readonly configuration: {readonly properties: Record<string, object>}
  readonly commands: readonly {readonly command: string}[]
}

test('the extension for VS Code has the settings that the server reads, and a function for each of its commands', () => {
  const {configuration, commands} = builtManifest()['contributes'] as Contributes
  expect(Object.keys(configuration.properties)).toEqual(Object.keys(settingSchemas).map((name) => `copydesk.${name}`))
  const source = readFileSync(new URL('../../editors/vscode/src/extension.ts', import.meta.url), 'utf8')
  const table = source.slice(source.indexOf('const commands'), source.indexOf('client = newClient'))
  expect(commands.map(({command}) => command)).toEqual([...table.matchAll(/'(copydesk\.\w+)':/g)].map(([, name]) => name))
})
