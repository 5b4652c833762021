import {readFileSync} from 'node:fs'
import {rules} from '../rules/index.ts'
import {rejectUnknown, SettingsError} from '../text/settings-error.ts'
import {packageRoot} from './package-root.ts'
import type {Command} from './streams.ts'

/** Prints the page of a rule, in Markdown. */
export const explain: Command = async ([ruleId, ...rest], streams) => {
  const ids = rules.map((rule) => rule.id)
  if (ruleId === undefined || rest.length > 0) throw new SettingsError(`"copydesk explain" takes one rule: ${ids.join(', ')}`)
  if (!ids.includes(ruleId)) rejectUnknown('rule', ruleId, ids)
  await streams.out(readFileSync(new URL(`src/rules/${ruleId}/README.md`, packageRoot()), 'utf8'))
  return 0
}
