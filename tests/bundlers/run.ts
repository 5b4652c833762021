/**
 * Builds fresh projects that have installed the packed package by every bundler in common use, opens them, and compares what they say of some texts with what
 * Node says. Needs the network, and on Debian the right to install Chromium. Names of cases as operands run only those.
 */
import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {type Answer, startBrowser} from './browser.ts'
import {type Case, cases, type Found, type Setting} from './cases.ts'
import {makeWorkspace} from './workspace.ts'

interface Row {
  readonly name: string
  readonly place: string
  /** Why it failed; `undefined` where it passed. */
  readonly failure: string | undefined
  readonly seconds: number
}

/** What Node itself says, without any bundler: each list of findings must have several, or the comparison would say little. */
function expectedIn(workspace: string): Record<string, unknown> {
  const code = "const {lintAll} = await import('./shared/lint-all.js'); console.log(JSON.stringify(await lintAll()))"
  const expected = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], {cwd: workspace, encoding: 'utf8'}))
  for (const format of ['text', 'markdown', 'html', 'mdx']) {
    const rules = new Set(expected[format].map(({ruleId}: {ruleId: string}) => ruleId))
    if (rules.size < 4) throw new Error(`Node finds too little in ${format}: ${[...rules].join(', ')}`)
  }
  return expected
}

function failureOf(answer: Answer | undefined, expected: Record<string, unknown>): string | undefined {
  if (answer === undefined) return 'no answer'
  if (answer.error !== undefined) return answer.error
  const found = answer.value as Record<string, unknown>
  const different = Object.keys(expected).filter((key) => !isDeepStrictEqual(found?.[key], expected[key]))
  const shown = different.map((key) => `${key}: ${JSON.stringify(found?.[key])}, not ${JSON.stringify(expected[key])}`)
  return different.length === 0 ? undefined : shown.join('\n')
}

async function foundBy(one: Case, setting: Setting): Promise<Found> {
  try {
    return await one.run(setting)
  } catch (error) {
    const failed = {error: error instanceof Error ? error.message : String(error)}
    return Object.fromEntries(one.places.map((place) => [place, failed]))
  }
}

async function rowsOf(one: Case, setting: Setting, expected: Record<string, unknown>): Promise<Row[]> {
  const start = performance.now()
  const found = await foundBy(one, setting)
  const seconds = (performance.now() - start) / 1000
  return one.places.map((place) => ({name: one.name, place, failure: failureOf(found[place], expected), seconds}))
}

function print(rows: readonly Row[]): void {
  for (const {name, place, failure} of rows) if (failure) console.log(`\n${name}, ${place}:\n${failure}`)
  console.log(`\n${'bundler'.padEnd(40)}${'place'.padEnd(18)}${'result'.padEnd(8)}seconds`)
  for (const {name, place, failure, seconds} of rows)
    console.log(`${name.padEnd(40)}${place.padEnd(18)}${(failure ? 'FAILED' : 'passed').padEnd(8)}${seconds.toFixed(1)}`)
  const failed = rows.filter(({failure}) => failure).length
  console.log(`\n${rows.length - failed} passed, ${failed} failed`)
}

const wanted = process.argv.slice(2)
const chosen = cases.filter(({name}) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
if (chosen.length === 0) throw new Error(`No case has such a name: ${cases.map(({name}) => name).join('; ')}`)
const workspace = makeWorkspace()
const expected = expectedIn(join(workspace))
const browser = await startBrowser(workspace)
const rows: Row[] = []
try {
  for (const one of chosen) rows.push(...(await rowsOf(one, {workspace, browser}, expected)))
} finally {
  await browser.close()
}
print(rows)
process.exitCode = rows.some(({failure}) => failure) ? 1 : 0
