import process from 'node:process'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** So much text must have been forgotten for it to pay: a tenth of a second goes by. Unit: UTF-16 code units. */
const WORTH = 100_000

/** A thread that has nothing to do for so long has time for it. Unit: ms. */
const PAUSE = 1000

/** V8 gives back half of what is free each time. */
const ROUNDS = 3

/** As if memory had run out: from V8 12 on, the one way in which it gives back what it has emptied. The one before, of Node 20, is not to be told how. */
const HOW = {type: 'major', execution: 'sync', flavor: 'last-resort'} as const

/** A function that has all garbage of this thread collected at once; V8 has one for contexts that are made after it was asked for. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (...how: (typeof HOW)[]) => void
  const how = Number.parseInt(process.versions.v8, 10) >= 12 ? [HOW] : []
  return () => collect(...how)
}

/** Gives memory back to the system when enough was forgotten: V8 by itself looks for garbage only when a thread wants more. */
export class GivingBack {
  readonly #collect: () => void
  #forgotten = 0
  #timer: NodeJS.Timeout | undefined

  /** @param collect - collects garbage; default: V8's own way, of this thread */
  constructor(collect = collector()) {
    this.#collect = collect
  }

  /** Notes that something is done, before which nothing is collected. */
  begin(): void {
    clearTimeout(this.#timer)
  }

  /**
   * Notes that it is done.
   *
   * @param forgotten - how much text was forgotten by it, in UTF-16 code units
   */
  end(forgotten: number): void {
    this.#forgotten += forgotten
    if (this.#forgotten < WORTH) return
    this.#timer = setTimeout(() => {
      this.#forgotten = 0
      for (let round = 0; round < ROUNDS; round++) this.#collect()
    }, PAUSE)
  }
}
