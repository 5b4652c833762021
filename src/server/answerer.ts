import {VFile} from 'vfile'
import type {Settings} from '../linter/settings.ts'
import type {TextChecker} from '../linter/text-checker.ts'
import {Interruption} from '../text/interruption.ts'
import {editsBetween} from './fix-edits.ts'
import {type FoundInDocument, foundIn} from './found.ts'
import {KeptLinters} from './kept-linters.ts'
import type {GivenUp, LaneAnswer, LaneQuestion, LaneTask} from './lane-questions.ts'

/** How much of a text is remembered. Unit: UTF-16 code units. */
const lengthOf = ({text, within}: LaneTask): number => (within ? within.end - within.start : text.length)

/** Answers questions about documents, one after another, with a linter for each. */
export class DocumentAnswerer {
  readonly #givenUp: GivenUp
  readonly #linters = new KeptLinters(() => this.#pause())
  readonly #known = new Map<number, Settings>()
  #number: number | undefined

  /** @param givenUp - where the number of a task comes to stand that is given up while it is under way */
  constructor(givenUp: GivenUp) {
    this.#givenUp = givenUp
  }

  /** How much text was forgotten since this was last asked. Unit: UTF-16 code units. */
  takeForgotten(): number {
    return this.#linters.takeForgotten()
  }

  /** Never fails: what goes wrong is the answer. */
  async answer(question: LaneQuestion): Promise<LaneAnswer> {
    try {
      return await this.#answer(question)
    } catch (error) {
      if (error instanceof Interruption) return {done: 'given-up'}
      return {problem: error instanceof Error ? (error.stack ?? error.message) : String(error)}
    }
  }

  async #answer(question: LaneQuestion): Promise<LaneAnswer> {
    if (question.ask === 'forget') {
      this.#linters.forget(question.key)
      return {done: 'forgotten'}
    }
    const {task} = question
    this.#number = task.number
    this.#pause()
    const linter = await this.#linterOf(task)
    if (linter === undefined) return {done: 'unknown-settings'}
    if (question.ask === 'fix') return {edits: editsBetween(task.text, String(linter.fix(task.text)))}
    return {found: this.#found(linter, task)}
  }

  #found(linter: TextChecker, {text, within}: LaneTask): FoundInDocument[] {
    const file = new VFile(text)
    const told = within ? linter.tellWithin(file, within) : linter.tell(file)
    return told.map((one) => {
      this.#pause()
      return foundIn(text, one)
    })
  }

  /** The linter for a task; `undefined` where its settings are not known here. */
  async #linterOf(task: LaneTask): Promise<TextChecker | undefined> {
    const {
      key,
      format,
      settings: {id, settings},
    } = task
    if (settings) this.#known.set(id, settings)
    const present = this.#known.get(id)
    return present && (await this.#linters.linterFor({key, format, settingsId: id}, present, lengthOf(task))).prepare(task.text)
  }

  #pause(): void {
    if (Atomics.load(this.#givenUp, 0) === this.#number) throw new Interruption()
  }
}
