import {slotsFor, spread} from './first-places.ts'

const HALF = 2 ** 32

/** A slot is three numbers side by side: the lower and the upper bits of the key, and its place plus one, which is 0 where the slot is free. */
const SLOT = 3

/** Room at first; the table is made wider as keys come. */
const FEW = 16

/** Where each key of 53 bits was first met: a hash table as `FirstPlaces`. */
export class KeyPlaces {
  #slots = new Int32Array(SLOT * slotsFor(FEW))
  #mask = slotsFor(FEW) - 1
  #count = 0

  /** The place where a key was first met; -1 where it is new, which from now on is met at `place`, 0 or more. */
  add(key: number, place: number): number {
    const [low, high] = [key | 0, Math.floor(key / HALF)]
    const slot = this.#slotOf(low, high)
    const found = this.#slots[slot + 2]! - 1
    if (found >= 0) return found
    this.#fill(slot, low, high, place + 1)
    if (++this.#count > this.#mask >> 1) this.#widen()
    return -1
  }

  #fill(slot: number, low: number, high: number, place: number): void {
    this.#slots[slot] = low
    this.#slots[slot + 1] = high
    this.#slots[slot + 2] = place
  }

  #widen(): void {
    const old = this.#slots
    this.#slots = new Int32Array(2 * old.length)
    this.#mask = 2 * this.#mask + 1
    for (let at = 0; at < old.length; at += SLOT) {
      const [low, high, place] = [old[at]!, old[at + 1]!, old[at + 2]!]
      if (place > 0) this.#fill(this.#slotOf(low, high), low, high, place)
    }
  }

  #slotOf(low: number, high: number): number {
    const slots = this.#slots
    let at = spread(low ^ high) & this.#mask
    for (;;) {
      const slot = SLOT * at
      if (slots[slot + 2] === 0 || (slots[slot] === low && slots[slot + 1] === high)) return slot
      at = (at + 1) & this.#mask
    }
  }
}
