import {Configs} from '../../config/configs.ts'
import {leftOutBy, sift} from '../../config/left-out.ts'
import {EXTENSIONS} from '../../files/extensions.ts'
import {findFiles} from '../../files/find-files.ts'
import {readInput} from '../../files/read.ts'
import {sizeLimitFor} from '../../files/size-limit.ts'
import type {RuleSetting} from '../../linter/rule-setting.ts'
import type {BoilerplateOptions} from '../../linter/rule-settings.ts'
import type {Settings} from '../../linter/settings.ts'
import {stylish} from '../../reporters/stylish.ts'
import {SettingsError} from '../../text/settings-error.ts'
import type {RecordArguments} from '../records/record-arguments.ts'
import {answerRecords} from '../records/run-over-records.ts'
import {readStandardInput, STDIN_NAME} from '../streams/read-standard-input.ts'
import {isFed} from '../streams/standard-input.ts'
import type {Command, Streams} from '../streams/streams.ts'
import {type CleanArguments, cleanHelp, readCleanArguments} from './clean-arguments.ts'
import {Cleaner} from './cleaner.ts'

const STDIN = '-'

type Keep = NonNullable<BoilerplateOptions['keep']>

/** The option `keep` of a rule's setting with the kinds of the command line instead. */
function keeping(setting: RuleSetting<BoilerplateOptions> | undefined, keep: Keep): RuleSetting<BoilerplateOptions> {
  const [severity, options] = typeof setting === 'object' ? setting : [setting ?? 'warn']
  return [severity, {...options, keep}]
}

function settingsWith(settings: Settings, {passes, keep}: CleanArguments): Settings {
  const rules = keep ? {...settings.rules, boilerplate: keeping(settings.rules?.boilerplate, keep as Keep)} : settings.rules
  return {...settings, ...(passes && {passes}), ...(rules && {rules})}
}

/** What is to be cleaned where nothing is named: the text that comes in by standard input. Which files of a folder to clean, nobody can guess. */
function defaultFiles({stdinFilepath}: CleanArguments, {stdin}: Streams): readonly string[] {
  if (stdinFilepath !== undefined || isFed(stdin)) return [STDIN]
  throw new SettingsError('No file to clean. Name one, or pipe text in; see copydesk clean --help')
}

async function cleanAll(given: CleanArguments, cleaner: Cleaner, streams: Streams): Promise<void> {
  const names = given.files.length > 0 ? given.files : defaultFiles(given, streams)
  if (given.write && names.includes(STDIN)) throw new SettingsError('--write needs files; the text of standard input is printed as it is')
  const configs = new Configs(given.config)
  const settingsFor = async (path: string): Promise<Settings> => settingsWith(await configs.settingsFor(path), given)
  const limitFor = (path: string): Promise<number> => sizeLimitFor(path, given.maxFileSize, configs)
  if (names.includes(STDIN)) {
    const isLeftOut = given.stdinFilepath !== undefined && (await leftOutBy(given.stdinFilepath, configs)) !== undefined
    const limit = isLeftOut ? undefined : await limitFor(given.stdinFilepath ?? STDIN_NAME)
    const input = await readStandardInput(given.stdinFilepath, streams.stdin, limit)
    if (isLeftOut && 'text' in input) await cleaner.leave(input.text)
    else await cleaner.clean(input, await settingsFor(input.path))
  }
  const patterns = names.filter((name) => name !== STDIN)
  const {files, problems, ignored} = await findFiles({patterns, extensions: EXTENSIONS, mustMatch: true})
  for (const {path, problem} of problems) cleaner.fail(path, problem)
  const sifted = await sift(files, configs)
  for (const path of [...ignored, ...sifted.ignored.filter((path) => patterns.includes(path))]) cleaner.tellLeftOut(path)
  for (const path of sifted.files) await cleaner.clean(await readInput(path, await limitFor(path)), await settingsFor(path))
}

/** Cleans records. Gives the exit status. */
async function cleanRecords(given: CleanArguments, records: RecordArguments, streams: Streams): Promise<number> {
  const settings = settingsWith(await new Configs(given.config).settingsFor(records.path ?? STDIN_NAME), given)
  const {isWhole, failed} = await answerRecords(records, {action: 'clean', wanted: 'safe'}, settings, streams)
  return isWhole && (failed === 0 || records.exitsZero) ? 0 : 2
}

/** `copydesk clean`: prints texts with the article alone, or writes them where that is asked for. Gives the exit status: 0, 1 or 2. */
export const cleanFiles: Command = async (argv, streams) => {
  const given = readCleanArguments(argv)
  if (given.help) {
    await streams.out(cleanHelp)
    return 0
  }
  if (given.records) return cleanRecords(given, given.records, streams)
  const cleaner = new Cleaner(given, streams)
  await cleanAll(given, cleaner, streams)
  if (given.report) await streams.out(stylish(cleaner.reports, {color: given.color ?? streams.color}))
  cleaner.tellAll()
  if (cleaner.failed > 0) return 2
  return (given.diff || given.isDry) && cleaner.changed > 0 ? 1 : 0
}
