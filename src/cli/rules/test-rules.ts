import {resolve} from 'node:path'
import {Configs} from '../../config/configs.ts'
import {packFolder, readPack} from '../../config/pack-folder.ts'
import type {Pack} from '../../packs/pack.ts'
import {printable} from '../../reporters/printable.ts'
import {type PackReport, testPacks} from '../../testing/test-packs.ts'
import {SettingsError} from '../../text/settings-error.ts'
import {readOwnFlags} from '../flags/own-flags.ts'
import type {Command, Streams} from '../streams/streams.ts'

/** The flags of `copydesk test`, as `parseArgs` takes them. */
const testFlags = {
  config: {type: 'string', short: 'c'},
  help: {type: 'boolean', short: 'h', default: false},
} as const

/** What `copydesk test --help` prints. */
export const testHelp = `Usage: copydesk test [--config <file>] [packs…]

Runs the tests that stand in the rules of packs, under "tests:" in marked prose, each rule by itself. Packs are folders, packages, or packs of
copydesk ("copydesk/plain-language"); where none is named, those of the configuration here.

  -c, --config <file>           this configuration, instead of the nearest
  -h, --help                    print this

Exit status: 0 all is as marked, 1 it is not or a rule cannot be served, 2 wrong usage.
`

async function packsOf(named: readonly string[], config: string | undefined): Promise<readonly Pack[]> {
  // As a path is written on a command line, it need not begin with a stop.
  const here = resolve('copydesk.config.json')
  if (named.length > 0) return named.map((name) => readPack(/^(?:@|copydesk\/)/.test(name) ? packFolder(here, name) : resolve(name)))
  const {packs = []} = await new Configs(config).settingsFor('.copydesk')
  if (packs.length === 0) throw new SettingsError('"copydesk test" takes folders of rules, and no configuration here names one in "packs"')
  return packs
}

async function tell({problems, rules, passages, untested}: PackReport, streams: Streams): Promise<void> {
  for (const {pack, file, line, problem} of problems) await streams.out(`${printable(`${pack}/${file}:${line}: ${problem}`)}\n`)
  if (untested.length > 0) streams.error(`copydesk: without tests: ${untested.join(', ')}.\n`)
  const wrong = problems.length === 0 ? 'all as marked' : problems.length === 1 ? '1 problem' : `${problems.length} problems`
  await streams.out(`${rules} ${rules === 1 ? 'rule' : 'rules'}, ${passages} passages: ${wrong}.\n`)
}

/** Runs the tests of packs. */
export const test: Command = async (argv, streams) => {
  const {values, positionals} = readOwnFlags(argv, testFlags)
  if (values.help) {
    await streams.out(testHelp)
    return 0
  }
  const report = await testPacks(await packsOf(positionals, values.config))
  if (report.rules === 0 && report.problems.length === 0)
    throw new SettingsError(
      '"copydesk test" runs the tests in files of rules, and these packs have none: what a rule as code finds, its own test says',
    )
  await tell(report, streams)
  return report.problems.length > 0 ? 1 : 0
}
