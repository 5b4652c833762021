/** Spreads keys that differ in a few bits over the table (the finaliser of MurmurHash3, Appleby). */
export function spread(key: number): number {
  const once = Math.imul(key ^ (key >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** The number of slots that is a power of two and leaves half of them free. */
export function slotsFor(keys: number): number {
  let slots = 2
  while (slots < 2 * keys) slots *= 2
  return slots
}

/**
 * Where each 32-bit key was first met: a hash table with open addressing, at most half full. A slot is two numbers side by side, so that one line of
 * the processor's cache has both: the key, and its place plus one, which is 0 where the slot is free.
 */
export class FirstPlaces {
  #slots: Int32Array
  #mask: number
  #count = 0

  /** @param expected - how many keys there is room for; where more are added, the table is made wider */
  constructor(expected: number) {
    const slots = slotsFor(expected)
    this.#slots = new Int32Array(2 * slots)
    this.#mask = slots - 1
  }

  /** The place where a key was first met, or -1. */
  get(key: number): number {
    return this.#slots[this.#slotOf(key) + 1]! - 1
  }

  /** The same; a key that is new is from now on met at `place`, which is 0 or more. */
  add(key: number, place: number): number {
    const slot = this.#slotOf(key)
    const found = this.#slots[slot + 1]! - 1
    if (found >= 0) return found
    this.#slots[slot] = key
    this.#slots[slot + 1] = place + 1
    if (++this.#count > this.#mask >> 1) this.#widen()
    return -1
  }

  #widen(): void {
    const old = this.#slots
    this.#slots = new Int32Array(2 * old.length)
    this.#mask = old.length - 1
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue
      const slot = this.#slotOf(old[at]!)
      this.#slots[slot] = old[at]!
      this.#slots[slot + 1] = old[at + 1]!
    }
  }

  #slotOf(key: number): number {
    const slots = this.#slots
    const mask = this.#mask
    let slot = spread(key) & mask
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== key) slot = (slot + 1) & mask
    return 2 * slot
  }
}
