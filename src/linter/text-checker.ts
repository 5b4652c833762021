import type {VFile} from 'vfile'
import type {Format} from '../formats/format.ts'
import type {Reading} from '../formats/reading.ts'
import type {Language} from '../language/language.ts'
import {loadLanguage} from '../language/load-language.ts'
import {fileOf} from '../rules/input.ts'
import type {ProseRule} from '../rules/prose-rule.ts'
import type {Told} from '../rules/told.ts'
import type {FixClass} from '../text/finding.ts'
import {requireOneOf} from '../text/require.ts'
import type {Span} from '../text/span.ts'
import {addTold, toldOf, toldWithin} from './check.ts'
import type {CheckedFile} from './checked-file.ts'
import {isLong, LONG_TEXTS, type LongTexts} from './long-texts.ts'
import {Memo} from './memo.ts'
import {withPacks} from './packs.ts'
import {formatOf, Readers} from './readers.ts'
import type {Choose} from './selection.ts'
import {type Plan, planOf, type Settings} from './settings.ts'
import {type Settled, settle} from './settle.ts'
import type {Why} from './why-on-line.ts'

const FIX_CLASSES: readonly FixClass[] = ['safe', 'suggestion']

/** A text as it was read. */
interface Read {
  readonly text: string
  readonly format: Format
  readonly reading: Reading
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
  readonly #memoOfPart: Memo
  readonly #longTexts: LongTexts
  #last: Read | undefined

  constructor(plan: Plan, language: Language, readers: Readers, longTexts: LongTexts = LONG_TEXTS) {
    this.plan = plan
    this.language = language
    this.#readers = readers
    this.#longTexts = longTexts
    this.#memo = new Memo(plan.rules, plan.said, longTexts)
    this.#memoOfPart = new Memo(plan.rules, plan.said, {...longTexts, from: Number.POSITIVE_INFINITY})
  }

  /** Loads what it takes to read a file, its format and its front matter, unless it is loaded already. Only linters that were made with fewer formats need it. */
  async prepare(input: string | VFile): Promise<this> {
    await this.#readers.loadFor(fileOf('linter.prepare', input), this.plan.format)
    return this
  }

  /**
   * Adds a message to the file for all that the rules find, sorted by place, and returns the file. A string becomes a new file. The
   * extension of the file's name says what it is written in; where it says nothing, the setting `format` does.
   */
  lint(input: string | VFile): CheckedFile {
    const file = fileOf('linter.lint', input)
    addTold(file, this.tell(file))
    return file as CheckedFile
  }

  /**
   * What the rules made of each stretch on a line, reported or not.
   *
   * @param line - from 1
   */
  async why(input: string | VFile, line: number): Promise<readonly Why[]> {
    const file = fileOf('linter.why', input)
    const text = String(file)
    const reading = this.#readers.of(formatOf(file, this.plan.format))(text, this.plan)
    const {whyOnLine} = await import('./why-on-line.ts')
    return whyOnLine(text, line, reading, this.plan, this.language)
  }

  /** What `lint` would say of a file, for whoever only reports it: it takes a fraction of the memory, and adds nothing to the file. */
  tell(file: VFile): Told[] {
    return this.#tell(String(file), formatOf(file, this.plan.format))
  }

  /** What is to be told of the blocks that start in a part of a file, as if there were no others. They are remembered, however long the file is. */
  tellWithin(file: VFile, within: Span): Told[] {
    const text = String(file)
    const {pause} = this.#longTexts
    const {frontMatter, keepsWordless} = this.plan
    const reading = this.#readers.of(formatOf(file, this.plan.format))(text, {frontMatter, keepsWordless, pause, within})
    return toldWithin(within, text, reading, this.plan, this.language, this.#memoOfPart)
  }

  #tell(text: string, format: Format): Told[] {
    return toldOf(text, this.#read(text, format), this.plan, this.language, this.#memo)
  }

  /** The text as read; one that is checked again at once, as after its last correction, is not read anew. */
  #read(text: string, format: Format): Reading {
    if (this.#last?.text === text && this.#last.format === format) return this.#last.reading
    const {pause} = this.#longTexts
    const {frontMatter, keepsWordless} = this.plan
    const long = isLong(text, this.#longTexts)
    const reading = this.#readers.of(format)(text, {frontMatter, keepsWordless, isLong: long, pause})
    this.#last = long ? undefined : {text, format, reading}
    return reading
  }

  /**
   * Makes corrections, round by round until none is left, and returns the file with the messages that remain. Corrections of rules that are at odds, so
   * that the text would never come to rest, are not made. `file.data.copydesk.corrections` is how many were.
   *
   * @param wanted - `safe` (default): only those that cannot change what the author meant; `suggestion`: also the best that each rule suggests
   */
  fix(input: string | VFile, wanted: FixClass = 'safe'): CheckedFile {
    const file = fileOf('linter.fix', input)
    requireOneOf('class of corrections', wanted, FIX_CLASSES)
    const {text, corrections, left} = this.settle(file, wanted)
    file.value = text
    file.data['copydesk'] = {corrections: corrections.length}
    addTold(file, [...left])
    return file as CheckedFile
  }

  /**
   * What `fix` would make of a file, for whoever only reports what is left.
   *
   * @param choose - of what is found in the text as given, what may be corrected and reported; default: all
   */
  settle(file: VFile, wanted: FixClass, choose?: Choose<Told>): Settled<Told> {
    const format = formatOf(file, this.plan.format)
    return settle(String(file), {check: (text) => this.#tell(text, format), wanted, choose})
  }
}

/**
 * Checks the settings, loads the language data that the rules in use need, and gives what checks and fixes texts, but knows nothing of cleaning them, nor of any format before
 * `prepare`.
 *
 * @param longTexts - which texts are checked block by block; default: those of more than a million characters
 * @throws {SettingsError} on an unknown setting, rule or option, naming the nearest right one
 */
export async function createTextChecker(settings: Settings, rules: readonly ProseRule[], longTexts?: LongTexts): Promise<TextChecker> {
  const plan = planOf(settings, await withPacks(rules, settings))
  const needs = plan.rules.flatMap(({rule}) => rule.needs)
  return new TextChecker(plan, await loadLanguage(needs, plan.language), new Readers(), longTexts)
}
