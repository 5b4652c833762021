import {readFileSync} from 'node:fs'
import {rules} from '../rules/index.ts'
import {rejectUnknown, SettingsError} from '../text/settings-error.ts'
import {packageRoot} from './package-root.ts'

/**
 * The page of a rule, in Markdown.
 *
 * @throws {SettingsError} where there is no such rule, naming the nearest
 */
export function explain([ruleId, ...rest]: readonly string[]): string {
  const ids = rules.map((rule) => rule.id)
  if (ruleId === undefined || rest.length > 0) throw new SettingsError(`"copydesk explain" takes one rule: ${ids.join(', ')}`)
  if (!ids.includes(ruleId)) rejectUnknown('rule', ruleId, ids)
  return readFileSync(new URL(`src/rules/${ruleId}/README.md`, packageRoot()), 'utf8')
}
