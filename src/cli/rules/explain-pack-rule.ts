import {Configs} from '../../config/configs.ts'
import {withPacks} from '../../linter/packs.ts'
import type {PackRule} from '../../packs/pack-rule.ts'
import {readPacks} from '../../packs/read-packs.ts'
import {allowedValues} from '../../text/options.ts'
import {rejectUnknown, SettingsError} from '../../text/settings-error.ts'
import type {Streams} from '../streams/streams.ts'

const FENCE = '```'

const LEVELS = {info: 'an information', warn: 'a warning', error: 'an error'} as const

function optionsOf({options}: PackRule): string {
  const lines = Object.entries(options).map(([name, spec]) => `- \`${name}\`: ${spec.description} Takes ${allowedValues(spec)}.\n`)
  return lines.length === 0 ? '' : `\n## Options\n\n${lines.join('')}`
}

function pageOf(rule: PackRule, marked: string | undefined): string {
  const {id, description, severity, origin} = rule
  const link = origin?.link === undefined ? '' : ` See <${origin.link}>.`
  const examples =
    marked === undefined ? '' : `\n## Examples\n\n${marked.includes(FENCE) ? marked : `${FENCE}text\n${marked.trimEnd()}\n${FENCE}\n`}`
  return `# ${id}\n\n${description}\n\nA rule of the pack “${origin?.pack}”, ${LEVELS[severity]} unless the configuration says otherwise.${link}\n${optionsOf(rule)}${examples}`
}

/** Prints what a pack says of one of its rules, where the configuration in force here names the pack. */
export async function explainPackRule(ruleId: string, config: string | undefined, streams: Streams): Promise<number> {
  const settings = await new Configs(config).settingsFor('.copydesk')
  const packs = settings.packs ?? []
  if (packs.length === 0) throw new SettingsError(`"${ruleId}" would be a rule of a pack, and no configuration here names one in "packs"`)
  const all = (await withPacks([], settings)) as readonly PackRule[]
  const rule =
    all.find(({id}) => id === ruleId) ??
    rejectUnknown(
      'rule',
      ruleId,
      all.map(({id}) => id),
    )
  const {text} = readPacks(packs).tests.find((test) => test.ruleId === ruleId) ?? {}
  await streams.out(pageOf(rule, text))
  return 0
}
