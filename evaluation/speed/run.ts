import {spawnSync} from 'node:child_process'
import {cpus} from 'node:os'
import {type Arguments, readArguments} from './arguments.ts'
import {type Contestant, copydesk, peers} from './contestant.ts'
import {fieldOf} from './field.ts'
import {install} from './install.ts'
import {inProject} from './paths.ts'
import {reasonOf} from './reason.ts'
import type {Bench, Section} from './section.ts'
import {sections} from './sections/index.ts'
import {BARE} from './sections/whole-process.ts'
import {type Row, tableOf, toldBytes} from './table.ts'

function build(): void {
  const {status} = spawnSync('npm', ['run', '--silent', 'build'], {cwd: inProject('.'), stdio: ['ignore', 'ignore', 'inherit']})
  if (status !== 0) throw new Error('The build failed.')
}

/** The peers that can be installed; for each of the others a line that says why not. */
function installed(wanted: readonly Contestant[], failures: string[]): Contestant[] {
  return wanted.filter((peer) => {
    try {
      install(peer)
      return true
    } catch (error) {
      failures.push(`${peer.name} is missing: ${reasonOf(error)}`)
      return false
    }
  })
}

/** What a reader of the table must know about a peer: what it was spared, so that the run ends, and what it does not do. */
const noteOn = ({name, share, largest, note}: Contestant): string =>
  `${name}: ${100 * share} % of copydesk's text in the warm row, no document above ${toldBytes(largest)}. ${note}`

const noteOnOwn = ({name, share, note}: Contestant): string => `${name}: ${100 * share} % of copydesk's text. ${note}`

async function measured(chosen: readonly Section[], bench: Bench): Promise<Row[]> {
  const rows: Row[] = []
  for (const section of chosen) {
    process.stderr.write(`measuring ${section.name} …\n`)
    rows.push(...(await section.measure(bench)))
  }
  return rows
}

/** Measures sections of the same contestants, and prints their table and what is to be said about it. */
async function print(chosen: readonly Section[], wanted: readonly Contestant[], {withPeers, ...asked}: Arguments): Promise<void> {
  const missing: string[] = []
  const field = fieldOf(withPeers ? installed(wanted, missing) : [])
  const rows = await measured(chosen, {...asked, field})
  const isCommon = wanted === peers
  const names = [
    ...(isCommon ? [BARE] : []),
    copydesk.name,
    ...(withPeers ? wanted : []).map(({name}) => name),
    ...(asked.beside === undefined ? [] : [asked.beside]),
  ]
  console.log(tableOf(rows, names))
  const notes = [...missing, ...field.failures, ...field.contestants.slice(1).map(isCommon ? noteOn : noteOnOwn)]
  console.log(notes.length > 0 ? `\n${notes.join('\n')}\n` : '')
}

async function bench(asked: Arguments): Promise<void> {
  if (asked.withBuild) build()
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}${asked.quick ? ', quick run: not to be quoted' : ''}\n`)
  const chosen = sections.filter(({name}) => asked.sections.includes(name))
  const common = chosen.filter((section) => section.peers === undefined)
  if (common.length > 0) await print(common, peers, asked)
  for (const section of chosen) if (section.peers !== undefined) await print([section], section.peers, asked)
}

try {
  await bench(
    readArguments(
      process.argv.slice(2),
      sections.map(({name}) => name),
      sections.filter(({isOnlyByName}) => !isOnlyByName).map(({name}) => name),
    ),
  )
} catch (error) {
  console.error(reasonOf(error))
  process.exitCode = 2
}
