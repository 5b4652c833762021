import {VFile} from 'vfile'
import {type Format, formats} from '../formats/format.ts'
import type {Language} from '../language/language.ts'
import {loadLanguage} from '../language/load.ts'
import {rules as registered} from '../rules/index.ts'
import type {ProseRule} from '../rules/rule.ts'
import {requireVFile6} from '../rules/vfile-version.ts'
import type {FixClass} from '../text/finding.ts'
import {checkReading} from './check.ts'
import {Memo} from './memo.ts'
import {formatOf, Readers} from './readers.ts'
import type {Choose} from './selection.ts'
import {type Plan, planOf, type Settings} from './settings.ts'
import {settle} from './settle.ts'

/** A string as a file; a file as it is. @throws {Error} where it is one of another version of vfile */
export function fileOf(input: string | VFile): VFile {
  if (typeof input === 'string') return new VFile(input)
  requireVFile6(input)
  return input
}

/**
 * Checks texts under fixed settings. It remembers the paragraphs of the text that it saw last, so that an editor's next keystroke costs one
 * paragraph.
 */
export class TextChecker {
  protected readonly plan: Plan
  protected readonly language: Language
  readonly #readers: Readers
  readonly #memo: Memo

  constructor(plan: Plan, language: Language, readers: Readers) {
    this.plan = plan
    this.language = language
    this.#readers = readers
    this.#memo = new Memo(plan.rules, plan.said)
  }

  /** Loads what it takes to read the format of a file, unless it is loaded already. Only linters that were made with fewer formats need it. */
  async prepare(input: string | VFile): Promise<this> {
    await this.#readers.load([formatOf(fileOf(input), this.plan.format)])
    return this
  }

  /**
   * Adds a message to the file for all that the rules find, sorted by place, and returns the file. A string becomes a new file. The
   * extension of the file's name says what it is written in; where it says nothing, the setting `format` does.
   */
  lint(input: string | VFile): VFile {
    const file = fileOf(input)
    return this.#check(file, formatOf(file, this.plan.format))
  }

  #check(file: VFile, format: Format): VFile {
    const text = String(file)
    const reading = this.#readers.of(format)(text, this.plan)
    checkReading(file, text, reading, this.plan, this.language, this.#memo)
    return file
  }

  /**
   * Makes corrections, round by round until none is left, and returns the file with the messages that remain. Corrections of rules that are at odds, so
   * that the text would never come to rest, are not made. `file.data.copydesk.corrections` is how many were.
   *
   * @param wanted - `safe` (default): only those that cannot change what the author meant; `suggestion`: also the best that each rule suggests
   * @param choose - of the messages of the text as given, those that may be corrected and reported; default: all
   */
  fix(input: string | VFile, wanted: FixClass = 'safe', choose?: Choose): VFile {
    const file = fileOf(input)
    const format = formatOf(file, this.plan.format)
    const check = (text: string) => this.#check(new VFile(text), format).messages
    const {text, corrections, selection} = settle(String(file), {check, wanted, choose})
    file.value = text
    file.data['copydesk'] = {corrections}
    this.#check(file, format)
    file.messages = selection?.of(file.messages, text) ?? file.messages
    return file
  }
}

/**
 * Checks the settings, loads the language data that the rules in use need, and gives what checks and fixes texts, but knows nothing of cleaning them.
 *
 * @param preloaded - the formats that can be read at once; others after `prepare`
 * @throws {SettingsError} on an unknown setting, rule or option, naming the nearest right one
 */
export async function createTextChecker(
  settings: Settings = {},
  rules: readonly ProseRule[] = registered,
  preloaded: readonly Format[] = formats,
): Promise<TextChecker> {
  const plan = planOf(settings, rules)
  const readers = new Readers()
  const needs = plan.rules.flatMap(({rule}) => rule.needs)
  const [language] = await Promise.all([loadLanguage(needs, plan.language), readers.load(preloaded)])
  return new TextChecker(plan, language, readers)
}
