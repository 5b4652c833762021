/** Writes `dist/schema.json`, the JSON schema of configuration files. */
import {writeFileSync} from 'node:fs'
import {configSchema} from '../src/linter/schema.ts'
import {rules} from '../src/rules/index.ts'

writeFileSync(new URL('../dist/schema.json', import.meta.url), `${JSON.stringify(configSchema(rules), undefined, 2)}\n`)
