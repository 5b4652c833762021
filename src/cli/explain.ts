import {readFileSync} from 'node:fs'
import {rules} from '../rules/index.ts'
import {rejectUnknown, SettingsError} from '../text/settings-error.ts'
import {readOwnFlags} from './own-flags.ts'
import {packageRoot} from './package-root.ts'
import type {Command} from './streams.ts'

const ids = rules.map((rule) => rule.id)

/** What `copydesk explain --help` prints. */
export const explainHelp = `Usage: copydesk explain <rule>

Prints the page of a rule, in Markdown: what it finds and why, with examples, its options, and what it cannot see.

Rules: ${ids.join(', ')}
`

/** Prints the page of a rule, in Markdown. */
export const explain: Command = async (argv, streams) => {
  const {values, positionals} = readOwnFlags(argv, {help: {type: 'boolean', short: 'h', default: false}})
  if (values.help) {
    await streams.out(explainHelp)
    return 0
  }
  const [ruleId, ...rest] = positionals
  if (ruleId === undefined || rest.length > 0) throw new SettingsError(`"copydesk explain" takes one rule: ${ids.join(', ')}`)
  if (!ids.includes(ruleId)) rejectUnknown('rule', ruleId, ids)
  await streams.out(readFileSync(new URL(`src/rules/${ruleId}/README.md`, packageRoot()), 'utf8'))
  return 0
}
