import {VFile} from 'vfile'
import {plainBlocks} from '../formats/plain.ts'
import type {Language} from '../language/language.ts'
import {loadLanguage} from '../language/load.ts'
import {rules as registered} from '../rules/index.ts'
import type {ProseRule} from '../rules/rule.ts'
import {requireVFile6} from '../rules/vfile-version.ts'
import type {FixClass} from '../text/finding.ts'
import {checkBlocks} from './check.ts'
import {cleanFile, cleanNeeds} from './clean.ts'
import {fixOnce} from './fix.ts'
import {Memo} from './memo.ts'
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
  readonly #memo = new Memo()

  constructor(plan: Plan, language: Language) {
    this.#plan = plan
    this.#language = language
  }

  /** Adds a message to the file for all that the rules find, sorted by place, and returns the file. A string becomes a new file. */
  lint(input: string | VFile): VFile {
    const file = fileOf(input)
    const text = String(file)
    checkBlocks(file, text, plainBlocks(text), this.#plan, this.#language, this.#memo)
    return file
  }

  /**
   * Makes corrections, round by round until none is left, and returns the file with the messages that remain.
   *
   * @param wanted - `safe` (default): only those that cannot change what the author meant; `suggestion`: also the best that each rule suggests
   */
  fix(input: string | VFile, wanted: FixClass = 'safe'): VFile {
    const file = fileOf(input)
    let text = String(file)
    for (let round = 0; round < ROUNDS; round++) {
      const fixed = fixOnce(text, this.lint(text).messages, wanted)
      if (fixed === text) break
      text = fixed
    }
    file.value = text
    return this.lint(file)
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
 * @throws {SettingsError} on an unknown setting, rule or option, naming the nearest right one
 */
export async function createLinter(settings: Settings = {}, rules: readonly ProseRule[] = registered): Promise<Linter> {
  const plan = planOf(settings, rules)
  const needs = [...plan.rules.flatMap(({rule}) => rule.needs), ...cleanNeeds(plan.passes)]
  return new Linter(plan, await loadLanguage(needs, plan.language))
}

/** `createLinter` and `lint` in one. */
export const lint = async (input: string | VFile, settings?: Settings): Promise<VFile> => (await createLinter(settings)).lint(input)

/** `createLinter` and `fix` in one. */
export const fix = async (input: string | VFile, settings?: Settings): Promise<VFile> => (await createLinter(settings)).fix(input)

/**
 * The article alone: `file.value` without what surrounds it on its web page, its encoding, characters and lines repaired; the messages say
 * what was removed or repaired. Only the language data that the passes need is loaded. Cleaning twice is cleaning once.
 */
export async function clean(input: string | VFile, settings: Settings = {}): Promise<VFile> {
  const plan = planOf(settings, registered)
  return cleanFile(fileOf(input), plan, await loadLanguage(cleanNeeds(plan.passes), plan.language))
}
