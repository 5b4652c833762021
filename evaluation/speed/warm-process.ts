import {Child} from './child.ts'
import {adapterOf, type Contestant} from './contestant.ts'
import type {Answer} from './workers/lint-many.ts'

/** A contestant may take this long for what it is asked at once, in ms. */
const PATIENCE = 120_000

/** A process of its own in which a contestant stays loaded and reads what it is sent. */
export class WarmProcess {
  readonly #child: Child<readonly string[], Answer>

  private constructor(child: Child<readonly string[], Answer>) {
    this.#child = child
  }

  /** @throws {Error} if the contestant cannot be loaded */
  static async start(contestant: Contestant): Promise<WarmProcess> {
    return new WarmProcess(await Child.start('workers/lint-many.ts', [adapterOf(contestant)], PATIENCE))
  }

  /**
   * Has the texts checked, one after another, and returns what that took.
   *
   * @throws {Error} if the contestant fails or does not answer in two minutes; it is ended then
   */
  lint(texts: readonly string[]): Promise<Answer> {
    return this.#child.ask(texts)
  }

  stop(): void {
    this.#child.stop()
  }
}
