import {existsSync} from 'node:fs'
import {packageRoot} from '../files/package-root.ts'

let root: URL | undefined
const known = new Map<string, string | undefined>()

function ownPage(ruleId: string): string | undefined {
  root ??= packageRoot()
  const page = new URL(`src/rules/${ruleId}/README.md`, root)
  return existsSync(page) ? page.href : undefined
}

/** The address of a rule's page: the public one, or that of the file that comes with the package; `undefined` for what is no rule. */
export function pageOfRule(ruleId: string, url?: string): string | undefined {
  if (url !== undefined || !/^[a-z-]{1,40}$/.test(ruleId)) return url
  if (!known.has(ruleId)) known.set(ruleId, ownPage(ruleId))
  return known.get(ruleId)
}
