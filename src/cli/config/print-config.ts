import {Configs} from '../../config/configs.ts'
import {sizeLimitFor} from '../../files/size-limit.ts'
import {withPacks} from '../../linter/packs.ts'
import {planOf, type Settings} from '../../linter/settings.ts'
import {rules} from '../../rules/index.ts'
import type {Arguments} from '../check/arguments.ts'
import type {Streams} from '../streams/streams.ts'

/** Every rule with the severity and the options that it runs under, defaults included. */
async function rulesInForce(settings: Settings): Promise<Readonly<Record<string, unknown>>> {
  const all = await withPacks(rules, settings)
  const plan = planOf(settings, all)
  const active = new Map(plan.rules.map(({rule, severity, options}) => [rule.id, [severity, options]]))
  return {...Object.fromEntries(all.map(({id}) => [id, active.get(id) ?? 'off'])), ...plan.own}
}

/** Prints as JSON the settings that a file is checked under, and the configuration files that they come from. */
export async function printConfig(path: string, {config, maxFileSize}: Arguments, streams: Streams): Promise<void> {
  const configs = new Configs(config)
  const settings = await configs.settingsFor(path)
  const configFiles = (await configs.configFor(path))?.sources ?? []
  const limit = await sizeLimitFor(path, maxFileSize, configs)
  const packs = settings.packs && {packs: settings.packs.map(({name}) => name)}
  const shown = {file: path, configFiles, maxFileSize: limit, ...settings, ...packs, rules: await rulesInForce(settings)}
  await streams.out(`${JSON.stringify(shown, undefined, 2)}\n`)
}
