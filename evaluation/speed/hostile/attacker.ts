import {Child} from '../child.ts'
import {reasonOf} from '../reason.ts'
import type {Attack, Outcome} from '../workers/attack.ts'

/** How much processor time one text may take before it is given up, in ms: five times what is allowed. */
const LIMIT = 10_000

/** How long one may take in all, in ms, on a machine that does other things as well. */
const PATIENCE = 600_000

/** A built package under attack in a process of its own, which is started anew where a text has taken too long or ended it. */
export class Attacker {
  readonly #door: string
  readonly #limit: number
  #child: Child<Attack, Outcome> | undefined

  /** @param door - the URL or the name of the package's main module */
  constructor(door: string, limit = LIMIT) {
    this.#door = door
    this.#limit = limit
  }

  /** What a text comes to; a process that hangs or dies is a failure like another, and costs all the processor time that it was given. */
  async attack(attack: Attack): Promise<Outcome> {
    this.#child ??= await Child.start('workers/attack.ts', [this.#door, String(this.#limit)], PATIENCE)
    try {
      return await this.#child.ask(attack)
    } catch (error) {
      this.stop()
      return {cpu: this.#limit, failure: reasonOf(error)}
    }
  }

  stop(): void {
    this.#child?.stop()
    this.#child = undefined
  }
}
