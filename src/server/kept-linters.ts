import type {Format} from '../formats/format.ts'
import {LONG_TEXTS} from '../linter/long-texts.ts'
import type {Settings} from '../linter/settings.ts'
import {createTextChecker, type TextChecker} from '../linter/text-checker.ts'
import {rules} from '../rules/index.ts'

/**
 * So much text is remembered at once; what was made of it takes about a hundred times its length in bytes. What was looked at longest ago is forgotten first,
 * and costs a whole check when it is next edited. Unit: UTF-16 code units.
 */
const MOST = 1_500_000

/** What a linter is made for: it reads one format under the same settings. */
interface Purpose {
  readonly key: string
  readonly format: Format
  readonly settingsId: number
}

interface Kept {
  readonly purpose: Purpose
  readonly linter: Promise<TextChecker>
  length: number
}

const isSame = (a: Purpose, b: Purpose): boolean => a.format === b.format && a.settingsId === b.settingsId

/** A linter for each document, so that each remembers the paragraphs of its own. */
export class KeptLinters {
  readonly #pause: () => void
  readonly #most: number
  #forgotten = 0
  readonly #kept = new Map<string, Kept>()

  /** @param pause - ends what a linter is at by what it throws */
  constructor(pause: () => void, most = MOST) {
    this.#pause = pause
    this.#most = most
  }

  /** The linter of a document; a new one where it had none, or had another format or other settings. */
  linterFor(purpose: Purpose, settings: Settings, length: number): Promise<TextChecker> {
    const last = this.#kept.get(purpose.key)
    const linter = last && isSame(last.purpose, purpose) ? last.linter : this.#made(settings, purpose)
    this.#kept.delete(purpose.key)
    this.#kept.set(purpose.key, {purpose, linter, length})
    this.#forgetSome()
    return linter
  }

  #made(settings: Settings, {format}: Purpose): Promise<TextChecker> {
    return createTextChecker({...settings, format}, rules, {...LONG_TEXTS, pause: this.#pause})
  }

  forget(key: string): void {
    this.#forgotten += this.#kept.get(key)?.length ?? 0
    this.#kept.delete(key)
  }

  /** How much text was forgotten since this was last asked. Unit: UTF-16 code units. */
  takeForgotten(): number {
    const forgotten = this.#forgotten
    this.#forgotten = 0
    return forgotten
  }

  /** Forgets what was looked at longest ago, until what is left is no longer than it may be. */
  #forgetSome(): void {
    let sum = 0
    for (const {length} of this.#kept.values()) sum += length
    for (const [key, {length}] of this.#kept) {
      if (sum <= this.#most || this.#kept.size === 1) return
      this.forget(key)
      sum -= length
    }
  }
}
