/** Counts what a worker does, so that another thread can see it: odd while it does something, even while it waits. */
export type Clock = Int32Array

/** A clock that threads share. */
export const newClock = (): Clock => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

/** Says on a clock that something has begun, or has ended. */
export const tick = (clock: Clock): void => void Atomics.add(clock, 0, 1)

/** Tells from outside how long a thread has been at one thing. */
export class Stopwatch {
  readonly #clock: Clock
  #seen = 0
  #since = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** For how long the thread has been at what it does, as far as looks at its clock can tell; 0 where it waits. Both in ms. */
  elapsed(now: number): number {
    const count = Atomics.load(this.#clock, 0)
    if (count !== this.#seen || count % 2 === 0) this.#since = now
    this.#seen = count
    return now - this.#since
  }
}
