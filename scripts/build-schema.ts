/** Writes the JSON schemas of configuration files (`dist/schema.json`), and of what an editor can set (`dist/editor-settings.schema.json`). */
import {writeFileSync} from 'node:fs'
import {configSchema} from '../src/linter/schema.ts'
import {rules} from '../src/rules/index.ts'
import {clientSettingsSchema} from '../src/server/client-settings.ts'

const write = (name: string, schema: object): void =>
  writeFileSync(new URL(`../dist/${name}`, import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`)

write('schema.json', configSchema(rules))
write('editor-settings.schema.json', clientSettingsSchema())
