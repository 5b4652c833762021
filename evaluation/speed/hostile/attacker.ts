import {Child} from '../child.ts'
import {reasonOf} from '../reason.ts'
import type {Attack, Outcome} from '../workers/attack.ts'

/** How long one text may take, in ms of elapsed time: thirty times what is allowed, since other programs may run as well. */
const PATIENCE = 60_000

/** A built package under attack in a process of its own, which is started anew where a text has hung or ended it. */
export class Attacker {
  readonly #door: string
  readonly #patience: number
  #child: Child<Attack, Outcome> | undefined

  /** @param door - the URL or the name of the package's main module */
  constructor(door: string, patience = PATIENCE) {
    this.#door = door
    this.#patience = patience
  }

  /** What a text comes to; a process that hangs or dies is a failure like another, and costs all the time that it was given. */
  async attack(attack: Attack): Promise<Outcome> {
    this.#child ??= await Child.start('workers/attack.ts', [this.#door], this.#patience)
    try {
      return await this.#child.ask(attack)
    } catch (error) {
      this.stop()
      return {cpu: this.#patience, failure: reasonOf(error)}
    }
  }

  stop(): void {
    this.#child?.stop()
    this.#child = undefined
  }
}
