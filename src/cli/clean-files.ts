import {VFile} from 'vfile'
import {clean} from '../linter/linter.ts'
import type {RuleSetting, Settings} from '../linter/settings.ts'
import {counted} from '../reporters/counted.ts'
import {printable} from '../reporters/printable.ts'
import type {FileReport} from '../reporters/report.ts'
import {stylish} from '../reporters/stylish.ts'
import {SettingsError} from '../text/settings-error.ts'
import {type CleanArguments, cleanHelp, readCleanArguments} from './clean-arguments.ts'
import {Configs} from './config/configs.ts'
import {EXTENSIONS, findFiles} from './files/find.ts'
import {reasonNotWritten} from './not-written.ts'
import {type Input, readInput, readStandardInput} from './read.ts'
import type {Command, Streams} from './streams.ts'
import {unifiedDiff} from './unified-diff.ts'
import {replaceFile} from './write-atomically.ts'

const STDIN = '-'

/** The option `keep` of a rule's setting with the kinds of the command line instead. */
function keeping(setting: RuleSetting | undefined, keep: readonly string[]): RuleSetting {
  const [severity, options] = typeof setting === 'object' ? setting : [setting ?? 'warn']
  return [severity, {...options, keep}]
}

function settingsWith(settings: Settings, {passes, keep}: CleanArguments): Settings {
  const rules = keep ? {...settings.rules, boilerplate: keeping(settings.rules?.['boilerplate'], keep)} : settings.rules
  return {...settings, ...(passes && {passes}), ...(rules && {rules})}
}

/** Puts cleaned texts where they belong: into their files, to standard output, or into a diff. */
class Cleaner {
  readonly reports: FileReport[] = []
  changed = 0
  failed = 0
  readonly #given: CleanArguments
  readonly #streams: Streams

  constructor(given: CleanArguments, streams: Streams) {
    this.#given = given
    this.#streams = streams
  }

  fail(path: string, problem: string): void {
    this.failed++
    this.#streams.error(`copydesk: ${printable(path)}: ${printable(problem)}.\n`)
  }

  async clean(input: Input, settings: Settings, isStdin: boolean): Promise<void> {
    if ('problem' in input) return this.fail(input.path, input.problem)
    const {path, text} = input
    const file = await clean(new VFile({path, value: text}), settingsWith(settings, this.#given))
    this.reports.push({path, messages: file.messages, source: text})
    const cleaned = String(file)
    if (cleaned !== text) this.changed++
    await this.#deliver(path, text, cleaned, isStdin)
  }

  async #deliver(path: string, before: string, after: string, isStdin: boolean): Promise<void> {
    const {diff, isDry, report} = this.#given
    if (diff && before !== after) return this.#streams.out(await unifiedDiff(path, before, after))
    if (diff || isDry) return
    if (isStdin) return report ? undefined : this.#streams.out(after)
    if (before !== after) this.#write(path, before, after)
  }

  #write(path: string, before: string, after: string): void {
    try {
      replaceFile(path, before, after)
    } catch (error) {
      this.fail(path, reasonNotWritten(error))
    }
  }
}

async function cleanAll(given: CleanArguments, cleaner: Cleaner, {stdin}: Streams): Promise<void> {
  const configs = new Configs(given.config)
  const wantsStdin = given.files.length === 0 || given.files.includes(STDIN)
  if (given.files.length === 0 && stdin.kind() === 'terminal') throw new SettingsError('No file to clean. Name one, or pipe text in')
  if (wantsStdin) {
    const input = await readStandardInput(given.stdinFilepath, stdin)
    await cleaner.clean(input, await configs.settingsFor(given.stdinFilepath), true)
  }
  const patterns = given.files.filter((name) => name !== STDIN)
  const {files, problems} = await findFiles({patterns, extensions: EXTENSIONS, mustMatch: true})
  for (const {path, problem} of problems) cleaner.fail(path, problem)
  for (const path of files) await cleaner.clean(await readInput(path), await configs.settingsFor(path), false)
}

/** `copydesk clean`: rewrites files, or prints standard input, with the article alone. Gives the exit status: 0, 1 or 2. */
export const cleanFiles: Command = async (argv, streams) => {
  const given = readCleanArguments(argv)
  if (given.help) {
    await streams.out(cleanHelp)
    return 0
  }
  const cleaner = new Cleaner(given, streams)
  await cleanAll(given, cleaner, streams)
  if (given.report) await streams.out(stylish(cleaner.reports, {color: given.color ?? streams.color}))
  const isPreview = given.diff || given.isDry
  if (cleaner.changed > 0) streams.error(`copydesk: ${isPreview ? 'would clean' : 'cleaned'} ${counted(cleaner.changed, 'file')}.\n`)
  if (cleaner.failed > 0) return 2
  return isPreview && cleaner.changed > 0 ? 1 : 0
}
