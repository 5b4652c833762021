import type {VFile} from 'vfile'
import type {Language} from '../language/language.ts'
import {loadLanguage} from '../language/load-language.ts'
import {rules as registered} from '../rules/index.ts'
import {fileOf} from '../rules/input.ts'
import type {ProseRule} from '../rules/prose-rule.ts'
import type {FixClass} from '../text/finding.ts'
import {withBoundMethods} from '../text/with-bound-methods.ts'
import type {CheckedFile} from './checked-file.ts'
import {type CleanedText, cleanedText, cleanFile, cleanNeeds} from './clean.ts'
import {withPacks} from './packs.ts'
import {Readers} from './readers.ts'
import {type Plan, planOf, type Settings} from './settings.ts'
import {TextChecker} from './text-checker.ts'
import type {Why} from './why-on-line.ts'

/**
 * Checks, fixes and cleans texts under fixed settings, synchronously. It remembers the paragraphs of the text that it saw last, so that an editor's next keystroke costs one
 * paragraph: use one for each document that is open. Its methods may be taken out of it: `const {lint} = await createLinter()`.
 */
export interface Linter {
  /**
   * Loads what it takes to read the format of a file, unless it is loaded already: needed for formats that the setting `preload` does not name.
   *
   * @throws {TypeError} on what is neither a string nor a VFile
   */
  prepare(input: string | VFile): Promise<this>
  /**
   * Adds a message to the file for all that the rules find, sorted by place, and returns the file. A string becomes a new file. The
   * extension of the file's name says what it is written in; where it says nothing, the setting `format` does.
   *
   * @throws {TypeError} on what is neither a string nor a VFile with a value
   * @throws {Error} where the format of the file is not loaded: see `prepare`
   */
  lint(input: string | VFile): CheckedFile
  /**
   * Makes corrections, round by round until none is left, and returns the file with the messages that remain.
   *
   * @param wanted - `safe` (default): only those that cannot change what the author meant; `suggestion`: also the best that each rule suggests
   * @throws as `lint`
   */
  fix(input: string | VFile, wanted?: FixClass): CheckedFile
  /**
   * Leaves the article alone, repaired, and returns the file with a message for all that was removed or repaired, its place in the source as given.
   *
   * @throws {TypeError} on what is neither a string nor a VFile with a value
   */
  clean(input: string | VFile): CheckedFile
  /**
   * What the rules in use made of each stretch on a line, reported or not, for people who ask why something is found or is not. The rules on syntax, spelling and quotation
   * marks tell; the others are their own explanation.
   *
   * @param line - from 1; a line that the text does not have gives nothing
   * @throws as `lint`
   */
  why(input: string | VFile, line: number): Promise<readonly Why[]>
}

class ArticleLinter extends TextChecker implements Linter {
  clean(input: string | VFile): CheckedFile {
    return cleanFile(fileOf('linter.clean', input), this.plan, this.language)
  }
}

async function linterFor(settings: Settings, rules: readonly ProseRule[], input?: VFile): Promise<ArticleLinter> {
  const plan = planOf(settings, await withPacks(rules, settings))
  const needs = [...plan.rules.flatMap(({rule}) => rule.needs), ...cleanNeeds(plan.passes)]
  const readers = new Readers()
  const reading = input ? readers.loadFor(input, plan.format) : readers.load([plan.format, ...plan.preload])
  const [language] = await Promise.all([loadLanguage(needs, plan.language), reading])
  return new ArticleLinter(plan, language, readers)
}

/**
 * Checks the settings, loads the language data that the rules in use need, and gives a linter that works synchronously from then on.
 *
 * @param settings - default: every rule at its own severity
 * @throws {SettingsError} on an unknown setting, rule or option, naming the nearest right one
 * @throws {Error} where the data cannot be loaded, naming its address
 */
export function createLinter(settings?: Settings): Promise<Linter>
/**
 * The same with other rules to choose from.
 *
 * @internal
 */
export function createLinter(settings: Settings, rules: readonly ProseRule[] | undefined): Promise<Linter>
export async function createLinter(settings: Settings = {}, rules: readonly ProseRule[] = registered): Promise<Linter> {
  return withBoundMethods(await linterFor(settings, rules))
}

/**
 * Checks one text: `createLinter` and its `lint` in one, loading no more than this text needs. For many texts, make a linter once.
 *
 * @param input - a text, or a file; the extension of its name says what it is written in
 * @param settings - default: every rule at its own severity
 * @returns the file, with its messages sorted by place
 * @throws {TypeError} on what is neither a string nor a VFile with a value
 * @throws {SettingsError} as `createLinter`
 */
export async function lint(input: string | VFile, settings: Settings = {}): Promise<CheckedFile> {
  const file = fileOf('lint', input)
  return (await linterFor(settings, registered, file)).lint(file)
}

/**
 * Makes the safe corrections in one text: `createLinter` and its `fix` in one.
 *
 * @returns the file, corrected, with the messages that remain
 * @throws as `lint`
 */
export async function fix(input: string | VFile, settings: Settings = {}): Promise<CheckedFile> {
  const file = fileOf('fix', input)
  return (await linterFor(settings, registered, file)).fix(file)
}

/**
 * The article alone: `file.value` without what surrounds it on its web page, its encoding, characters and lines repaired; the messages say
 * what was removed or repaired. Only the language data that the passes need is loaded. Cleaning twice is cleaning once.
 *
 * @throws as `lint`
 */
export async function clean(input: string | VFile, settings: Settings = {}): Promise<CheckedFile> {
  const plan = planOf(settings, await withPacks(registered, settings))
  const file = fileOf('clean', input)
  return cleanFile(file, plan, await languageToClean(file, plan))
}

/** What `clean` would make of a file, for whoever only reports it: it takes a fraction of the memory. */
export async function cleaned(file: VFile, settings: Settings): Promise<CleanedText> {
  const plan = planOf(settings, await withPacks(registered, settings))
  return cleanedText(file, plan, await languageToClean(file, plan))
}

const languageToClean = (file: VFile, {passes, language}: Plan): Promise<Language> =>
  loadLanguage(cleanNeeds(passes, String(file)), language)
