import {VFile} from 'vfile'
import {type Format, formats} from '../formats/format.ts'
import type {Language} from '../language/language.ts'
import {loadLanguage} from '../language/load.ts'
import {rules as registered} from '../rules/index.ts'
import type {ProseRule} from '../rules/rule.ts'
import {requireVFile6} from '../rules/vfile-version.ts'
import type {FixClass} from '../text/finding.ts'
import {checkReading} from './check.ts'
import {cleanFile, cleanNeeds} from './clean.ts'
import {applyEdits, editsOf} from './fix.ts'
import {Memo} from './memo.ts'
import {formatOf, Readers} from './readers.ts'
import {type Choose, Selection} from './selection.ts'
import {type Plan, planOf, type Settings} from './settings.ts'

/** One correction can make room for the next; a text that still changes after this many rounds has two rules at odds, and is left as it is then. */
const ROUNDS = 10

function fileOf(input: string | VFile): VFile {
  if (typeof input === 'string') return new VFile(input)
  requireVFile6(input)
  return input
}

/**
 * Checks texts under fixed settings. It remembers the paragraphs of the text that it saw last, so that an editor's next keystroke costs one
 * paragraph. Made by `createLinter`.
 */
export class Linter {
  readonly #plan: Plan
  readonly #language: Language
  readonly #readers: Readers
  readonly #memo = new Memo()

  constructor(plan: Plan, language: Language, readers: Readers) {
    this.#plan = plan
    this.#language = language
    this.#readers = readers
  }

  /** Loads what it takes to read the format of a file, unless it is loaded already. Only linters that were made with fewer formats need it. */
  async prepare(input: string | VFile): Promise<this> {
    await this.#readers.load([formatOf(fileOf(input), this.#plan.format)])
    return this
  }

  /**
   * Adds a message to the file for all that the rules find, sorted by place, and returns the file. A string becomes a new file. The
   * extension of the file's name says what it is written in; where it says nothing, the setting `format` does.
   */
  lint(input: string | VFile): VFile {
    const file = fileOf(input)
    return this.#check(file, formatOf(file, this.#plan.format))
  }

  #check(file: VFile, format: Format): VFile {
    const text = String(file)
    const reading = this.#readers.of(format)(text, this.#plan)
    checkReading(file, text, reading, this.#plan, this.#language, this.#memo)
    return file
  }

  /**
   * Makes corrections, round by round until none is left, and returns the file with the messages that remain.
   *
   * @param wanted - `safe` (default): only those that cannot change what the author meant; `suggestion`: also the best that each rule suggests
   * @param choose - of the messages of the text as given, those that may be corrected and reported; default: all
   */
  fix(input: string | VFile, wanted: FixClass = 'safe', choose?: Choose): VFile {
    const file = fileOf(input)
    const format = formatOf(file, this.#plan.format)
    const selection = choose && new Selection(choose)
    const chosen = (messages: VFile['messages'], text: string) => selection?.of(messages, text) ?? messages
    let text = String(file)
    for (let round = 0; round < ROUNDS; round++) {
      const edits = editsOf(text, chosen(this.#check(new VFile(text), format).messages, text), wanted)
      const fixed = applyEdits(text, edits)
      if (fixed === text) break
      selection?.follow(edits)
      text = fixed
    }
    file.value = text
    this.#check(file, format)
    file.messages = chosen(file.messages, text)
    return file
  }

  /** Leaves the article alone, repaired, and returns the file with a message for all that was removed or repaired, its place in the source as given. */
  clean(input: string | VFile): VFile {
    return cleanFile(fileOf(input), this.#plan, this.#language)
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
