import {spawnSync} from 'node:child_process'
import {cpus} from 'node:os'
import {type Arguments, readArguments} from './arguments.ts'
import {type Contestant, peers} from './contestant.ts'
import {fieldOf} from './field.ts'
import {install} from './install.ts'
import {inProject} from './paths.ts'
import {reasonOf} from './reason.ts'
import {sections} from './sections/index.ts'
import {BARE} from './sections/whole-process.ts'
import {type Row, tableOf, toldBytes} from './table.ts'

function build(): void {
  const {status} = spawnSync('npm', ['run', '--silent', 'build'], {cwd: inProject('.'), stdio: ['ignore', 'ignore', 'inherit']})
  if (status !== 0) throw new Error('The build failed.')
}

/** The peers that can be installed; for each of the others a line that says why not. */
function installed(failures: string[]): Contestant[] {
  return peers.filter((peer) => {
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

async function bench({quick, withBuild, withPeers, sections: asked}: Arguments): Promise<void> {
  if (withBuild) build()
  const missing: string[] = []
  const field = fieldOf(withPeers ? installed(missing) : [])
  const rows: Row[] = []
  for (const section of sections.filter(({name}) => asked.includes(name))) {
    process.stderr.write(`measuring ${section.name} …\n`)
    rows.push(...(await section.measure({field, quick})))
  }
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}${quick ? ', quick run: not to be quoted' : ''}\n`)
  console.log(
    tableOf(rows, [BARE, ...(withPeers ? [field.contestants[0], ...peers] : field.contestants).flatMap((each) => each?.name ?? [])]),
  )
  const notes = [...missing, ...field.failures, ...field.contestants.slice(1).map(noteOn)]
  if (notes.length > 0) console.log(`\n${notes.join('\n')}`)
}

try {
  await bench(
    readArguments(
      process.argv.slice(2),
      sections.map(({name}) => name),
    ),
  )
} catch (error) {
  console.error(reasonOf(error))
  process.exitCode = 2
}
