import {Configs} from '../../config/configs.ts'
import {withPacks} from '../../linter/packs.ts'
import {configSchema} from '../../linter/schema.ts'
import {rules} from '../../rules/index.ts'
import {SettingsError} from '../../text/settings-error.ts'
import {readOwnFlags} from '../flags/own-flags.ts'
import type {Command} from '../streams/streams.ts'

/** The flags of `copydesk schema`, as `parseArgs` takes them. */
const schemaFlags = {
  config: {type: 'string', short: 'c'},
  help: {type: 'boolean', short: 'h', default: false},
} as const

/** What `copydesk schema --help` prints. */
export const schemaHelp = `Usage: copydesk schema [--config <file>]

Prints the JSON schema of a configuration with the rules of the packs that the configuration here names, so that an editor completes and checks
their names too: copydesk schema > copydesk.schema.json, and "$schema": "./copydesk.schema.json" in the configuration.

  -c, --config <file>           this configuration, instead of the nearest
  -h, --help                    print this
`

/** Prints the schema of a configuration, with the rules of its packs. */
export const schema: Command = async (argv, streams) => {
  const {values, positionals} = readOwnFlags(argv, schemaFlags)
  if (values.help) {
    await streams.out(schemaHelp)
    return 0
  }
  if (positionals.length > 0) throw new SettingsError('"copydesk schema" takes no arguments')
  const settings = await new Configs(values.config).settingsFor('.copydesk')
  await streams.out(`${JSON.stringify(configSchema(await withPacks(rules, settings)), undefined, 2)}\n`)
  return 0
}
