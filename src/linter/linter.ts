import type {VFile} from 'vfile'
import {type Format, formats} from '../formats/format.ts'
import {loadLanguage} from '../language/load.ts'
import {rules as registered} from '../rules/index.ts'
import type {ProseRule} from '../rules/rule.ts'
import {cleanFile, cleanNeeds} from './clean.ts'
import {Readers} from './readers.ts'
import {planOf, type Settings} from './settings.ts'
import {fileOf, TextChecker} from './text-checker.ts'

/** Checks, fixes and cleans texts under fixed settings. Made by `createLinter`. */
export class Linter extends TextChecker {
  /** Leaves the article alone, repaired, and returns the file with a message for all that was removed or repaired, its place in the source as given. */
  clean(input: string | VFile): VFile {
    return cleanFile(fileOf(input), this.plan, this.language)
  }
}

/**
 * Checks the settings, loads the language data that the rules in use need, and gives a linter that works synchronously from then on.
 *
 * @param settings - default: every rule at its own severity
 * @param rules - the rules to choose from; default: those of copydesk
 * @param preloaded - the formats that can be read at once; others after `prepare`. Default: all, each of which takes time to load
 * @throws {SettingsError} on an unknown setting, rule or option, naming the nearest right one
 */
export async function createLinter(
  settings: Settings = {},
  rules: readonly ProseRule[] = registered,
  preloaded: readonly Format[] = formats,
): Promise<Linter> {
  const plan = planOf(settings, rules)
  const needs = [...plan.rules.flatMap(({rule}) => rule.needs), ...cleanNeeds(plan.passes)]
  const readers = new Readers()
  const [language] = await Promise.all([loadLanguage(needs, plan.language), readers.load(preloaded)])
  return new Linter(plan, language, readers)
}

/** A linter that can read the file, and has loaded nothing beyond. */
const linterFor = async (file: VFile, settings?: Settings): Promise<Linter> => (await createLinter(settings, registered, [])).prepare(file)

/** `createLinter` and `lint` in one. */
export async function lint(input: string | VFile, settings?: Settings): Promise<VFile> {
  const file = fileOf(input)
  return (await linterFor(file, settings)).lint(file)
}

/** `createLinter` and `fix` in one. */
export async function fix(input: string | VFile, settings?: Settings): Promise<VFile> {
  const file = fileOf(input)
  return (await linterFor(file, settings)).fix(file)
}

/**
 * The article alone: `file.value` without what surrounds it on its web page, its encoding, characters and lines repaired; the messages say
 * what was removed or repaired. Only the language data that the passes need is loaded. Cleaning twice is cleaning once.
 */
export async function clean(input: string | VFile, settings: Settings = {}): Promise<VFile> {
  const plan = planOf(settings, registered)
  const file = fileOf(input)
  return cleanFile(file, plan, await loadLanguage(cleanNeeds(plan.passes, String(file)), plan.language))
}
