import {readFileSync} from 'node:fs'
import {packageRoot} from '../../files/package-root.ts'
import {rules} from '../../rules/index.ts'
import {rejectUnknown, SettingsError} from '../../text/settings-error.ts'
import {readOwnFlags} from '../flags/own-flags.ts'
import type {Command} from '../streams/streams.ts'

const ids = rules.map((rule) => rule.id)

/** The flags of `copydesk explain`, as `parseArgs` takes them. */
const explainFlags = {
  why: {type: 'boolean', default: false},
  config: {type: 'string', short: 'c'},
  help: {type: 'boolean', short: 'h', default: false},
} as const

/** What `copydesk explain --help` prints. */
export const explainHelp = `Usage: copydesk explain <rule>
       copydesk explain --why [--config <file>] <file>:<line>

Prints the page of a rule, in Markdown: what it finds and why, with examples, its options, and what it cannot see.
Of a rule of a pack (“style.Dates”) it prints what the pack says of it, if the configuration here names the pack.

      --why                     print instead what the rules made of a line, reported or not: tags, scores, thresholds, corrections, costs
  -c, --config <file>           for --why and rules of packs: this configuration, instead of the nearest
  -h, --help                    print this

Rules: ${ids.join(', ')}
`

/** Prints the page of a rule, in Markdown, or what the rules made of a line. */
export const explain: Command = async (argv, streams) => {
  const {values, positionals} = readOwnFlags(argv, explainFlags)
  if (values.help) {
    await streams.out(explainHelp)
    return 0
  }
  const [ruleId, ...rest] = positionals
  if (values.why && rest.length === 0) return (await import('./explain-line.ts')).explainWhy(ruleId, values.config, streams)
  if (ruleId === undefined || rest.length > 0) throw new SettingsError(`"copydesk explain" takes one rule: ${ids.join(', ')}`)
  if (ruleId.includes('.')) return (await import('./explain-pack-rule.ts')).explainPackRule(ruleId, values.config, streams)
  if (!ids.includes(ruleId)) rejectUnknown('rule', ruleId, ids)
  await streams.out(readFileSync(new URL(`src/rules/${ruleId}/README.md`, packageRoot()), 'utf8'))
  return 0
}
