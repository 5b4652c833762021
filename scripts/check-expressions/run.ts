import {readFileSync, writeFileSync} from 'node:fs'
import {relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {addLiterals, addMade, type Expression, type Expressions, modulesIn} from './collect.ts'
import {judge, PATIENCE} from './judge.ts'

/** Expressions that recheck has found to take linear time: those that are new or changed are asked about, so that a check takes seconds. */
const SAFE = fileURLToPath(new URL('safe.json', import.meta.url))
/** Expressions that may take longer, and what protects each: `expression` → why the text that it is given is short, or why the time is linear all the same. */
const BOUNDED = fileURLToPath(new URL('bounded.json', import.meta.url))
const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

const read = <Data>(file: string): Data => JSON.parse(readFileSync(file, 'utf8')) as Data

async function expressionsIn(folder: string): Promise<Expressions> {
  const expressions: Expressions = new Map()
  const files = modulesIn(folder)
  for (const file of files) addLiterals(file, expressions)
  await addMade(files, expressions, async () => (await import('./use.ts')).use())
  return expressions
}

const toldPlaces = ({places}: Expression): string => places.map((place) => relative(PROJECT, place)).join(', ')

interface Findings {
  readonly safe: string[]
  readonly complaints: string[]
}

/** Asks about each expression that nothing is known of. */
async function ask(asked: Expressions, timeout: number): Promise<Findings> {
  const findings: Findings = {safe: [], complaints: []}
  for (const [key, expression] of asked) {
    const {status, why} = await judge(expression, timeout)
    if (status === 'safe') findings.safe.push(key)
    else findings.complaints.push(`${toldPlaces(expression)}\n  ${key}\n  ${status === 'vulnerable' ? why : `could not be told (${why})`}`)
  }
  return findings
}

function withoutKnown(expressions: Expressions, ...known: readonly ReadonlySet<string>[]): Expressions {
  return new Map([...expressions].filter(([key]) => !known.some((keys) => keys.has(key))))
}

/**
 * `check-expressions [--all] [--timeout MS]`: fails on a regular expression of `src` that may take more than linear time and is not listed in `bounded.json`, and on one
 * that is listed and gone. `--all` asks about all of them anew, which takes minutes.
 */
async function main(): Promise<void> {
  const {values} = parseArgs({options: {all: {type: 'boolean'}, timeout: {type: 'string'}}})
  const bounded = read<Record<string, string>>(BOUNDED)
  const expressions = await expressionsIn(`${PROJECT}src`)
  const known = new Set(values.all ? [] : read<string[]>(SAFE))
  const asked = withoutKnown(expressions, known, new Set(Object.keys(bounded)))
  const {safe, complaints} = await ask(asked, Number(values.timeout ?? PATIENCE))
  const stale = Object.keys(bounded).filter((key) => !expressions.has(key))
  const all = [...known, ...safe].filter((key) => expressions.has(key)).sort()
  writeFileSync(SAFE, `${JSON.stringify(all, undefined, 2)}\n`)
  for (const complaint of complaints) console.error(`${complaint}\n`)
  for (const key of stale) console.error(`bounded.json lists ${key}, which is not in the source any more.`)
  if (complaints.length > 0) console.error('Rewrite it, or add it to scripts/check-expressions/bounded.json with what bounds its time.')
  console.log(
    `${expressions.size} regular expressions: ${all.length} linear, ${Object.keys(bounded).length} bounded, ${complaints.length} neither.`,
  )
  process.exitCode = complaints.length + stale.length > 0 ? 1 : 0
}

await main()
