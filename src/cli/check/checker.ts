import {VFile} from 'vfile'
import {settingsKey} from '../../config/settings-key.ts'
import {LONG_TEXTS, type LongTexts} from '../../linter/long-texts.ts'
import {holdsCode, withPacks} from '../../linter/packs.ts'
import type {Choose} from '../../linter/selection.ts'
import type {Settings} from '../../linter/settings.ts'
import type {Settled} from '../../linter/settle.ts'
import {createTextChecker, type TextChecker} from '../../linter/text-checker.ts'
import type {ReportMessage} from '../../reporters/report.ts'
import {rules} from '../../rules/index.ts'
import type {ProseRule} from '../../rules/prose-rule.ts'
import type {Told} from '../../rules/told.ts'
import type {FixClass} from '../../text/finding.ts'

/** Which corrections to make: of what class, and of which findings; default: of all. */
export interface FixRequest {
  readonly wanted: FixClass
  readonly choose?: Choose<ReportMessage> | undefined
}

/** Checks texts under the settings given with each; a linter is made when its settings first come up. */
export class Checker {
  readonly #rules: readonly ProseRule[]
  readonly #longTexts: LongTexts
  readonly #prepare: (rule: ProseRule) => ProseRule
  readonly #linters = new Map<string | Settings, Promise<TextChecker>>()

  /**
   * @param given - the rules to choose from beside those of packs; default: all
   * @param watch - called now and then while a long text is checked; default: nothing is
   * @param prepare - makes of each rule what is run; default: itself
   */
  constructor(given: readonly ProseRule[] = rules, watch?: () => void, prepare: (rule: ProseRule) => ProseRule = (rule) => rule) {
    this.#rules = given
    this.#prepare = prepare
    this.#longTexts = {...LONG_TEXTS, ...(watch && {watch})}
  }

  /** What the rules find in a text; its path says by its end how the text is to be read. */
  async check(path: string, text: string, settings: Settings): Promise<readonly ReportMessage[]> {
    const file = new VFile({path, value: text})
    const linter = await (await this.#linterFor(settings)).prepare(file)
    return linter.tell(file)
  }

  /** A text with its corrections made, how many they were, and what the rules still find in it. */
  async fix(path: string, text: string, settings: Settings, {wanted, choose}: FixRequest): Promise<Settled<ReportMessage>> {
    const file = new VFile({path, value: text})
    const linter = await (await this.#linterFor(settings)).prepare(file)
    return linter.settle(file, wanted, choose as Choose<Told> | undefined)
  }

  #linterFor(settings: Settings): Promise<TextChecker> {
    const key = holdsCode(settings) ? settings : settingsKey(settings)
    const known = this.#linters.get(key) ?? this.#made(settings)
    this.#linters.set(key, known)
    return known
  }

  async #made(settings: Settings): Promise<TextChecker> {
    const all = await withPacks(this.#rules, settings)
    const {packs: _, ...others} = settings
    return createTextChecker(others, all.map(this.#prepare), this.#longTexts)
  }
}
