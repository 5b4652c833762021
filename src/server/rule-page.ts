import {existsSync} from 'node:fs'
import {packageRoot} from '../files/package-root.ts'

let root: URL | undefined

/** The address of a rule's page: the public one, or that of the file that comes with the package; `undefined` for what is no rule. */
export function pageOfRule(ruleId: string, url?: string): string | undefined {
  if (url !== undefined || !/^[a-z-]+$/.test(ruleId)) return url
  root ??= packageRoot()
  const page = new URL(`src/rules/${ruleId}/README.md`, root)
  return existsSync(page) ? page.href : undefined
}
