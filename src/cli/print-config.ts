import {Configs} from '../config/configs.ts'
import {sizeLimitFor} from '../files/size-limit.ts'
import {planOf, type Settings} from '../linter/settings.ts'
import {rules} from '../rules/index.ts'
import type {Arguments} from './check/arguments.ts'
import type {Streams} from './streams.ts'

/** Every rule with the severity and the options that it runs under, defaults included. */
function rulesInForce(settings: Settings): Readonly<Record<string, unknown>> {
  const plan = planOf(settings, rules)
  const active = new Map(plan.rules.map(({rule, severity, options}) => [rule.id, [severity, options]]))
  return {...Object.fromEntries(rules.map(({id}) => [id, active.get(id) ?? 'off'])), ...plan.own}
}

/** Prints as JSON the settings that a file is checked under, and the configuration files that they come from. */
export async function printConfig(path: string, {config, maxFileSize}: Arguments, streams: Streams): Promise<void> {
  const configs = new Configs(config)
  const settings = await configs.settingsFor(path)
  const configFiles = (await configs.configFor(path))?.sources ?? []
  const limit = await sizeLimitFor(path, maxFileSize, configs)
  await streams.out(
    `${JSON.stringify({file: path, configFiles, maxFileSize: limit, ...settings, rules: rulesInForce(settings)}, undefined, 2)}\n`,
  )
}
