/** One version of a text that waits for its answer. */
interface Waiting<Value> {
  /** `undefined` once nobody may share the answer. */
  readonly key: string | undefined
  readonly start: () => Promise<Value>
  readonly promise: Promise<Value | undefined>
  readonly resolve: (value: Value | undefined) => void
  readonly reject: (error: unknown) => void
}

/**
 * Asks about versions of one text, of which only the newest counts: one is being answered, and one waits at most. What a newer one overtakes comes to `undefined`, whether
 * it was waiting or its answer is on the way; so that fast typing never makes a queue.
 */
export class VersionLane<Value> {
  #current: Waiting<Value> | undefined
  #next: Waiting<Value> | undefined

  /**
   * @param key - what the answer depends on: the newest version asked for again is asked once
   * @param start - asks; called when the answer before has come
   */
  ask(key: string, start: () => Promise<Value>): Promise<Value | undefined> {
    const newest = this.#next ?? this.#current
    if (newest?.key === key) return newest.promise
    const waiting = waitingFor(key, start)
    this.#next?.resolve(undefined)
    if (this.#current) this.#next = waiting
    else this.#run(waiting)
    return waiting.promise
  }

  /** Lets all go that has no answer yet. */
  drop(): void {
    for (const waiting of [this.#current, this.#next]) waiting?.resolve(undefined)
    this.#next = undefined
    if (this.#current) this.#current = {...this.#current, key: undefined}
  }

  #run(waiting: Waiting<Value>): void {
    this.#current = waiting
    waiting.start().then(
      (value) => this.#finish(waiting, () => waiting.resolve(this.#next ? undefined : value)),
      (error) => this.#finish(waiting, () => waiting.reject(error)),
    )
  }

  #finish({resolve}: Waiting<Value>, settle: () => void): void {
    settle()
    resolve(undefined)
    const next = this.#next
    this.#current = this.#next = undefined
    if (next) this.#run(next)
  }
}

function waitingFor<Value>(key: string, start: () => Promise<Value>): Waiting<Value> {
  let resolve!: Waiting<Value>['resolve']
  let reject!: Waiting<Value>['reject']
  const promise = new Promise<Value | undefined>((yes, no) => {
    resolve = yes
    reject = no
  })
  return {key, start, promise, resolve, reject}
}
