/** Spreads keys that differ in a few bits over the table (the finaliser of MurmurHash3, Appleby). */
function spread(key: number): number {
  const once = Math.imul(key ^ (key >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** Where each 32-bit key was first met: a hash table with open addressing in typed arrays, at most half full. */
export class FirstPlaces {
  #keys = new Int32Array(256)
  /** Places plus one; 0 where the slot is free. */
  #places = new Int32Array(256)
  #size = 0

  /** The place where a key was first met, or -1. */
  get(key: number): number {
    return this.#places[this.#slotOf(key)]! - 1
  }

  /** The same; a key that is new is from now on met at `place`, which is 0 or more. */
  add(key: number, place: number): number {
    const slot = this.#slotOf(key)
    const found = this.#places[slot]! - 1
    if (found >= 0) return found
    this.#keys[slot] = key
    this.#places[slot] = place + 1
    if (++this.#size > this.#keys.length / 2) this.#grow()
    return -1
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1
    let slot = spread(key) & mask
    while (this.#places[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const keys = this.#keys
    const places = this.#places
    this.#keys = new Int32Array(2 * keys.length)
    this.#places = new Int32Array(2 * keys.length)
    for (let at = 0; at < keys.length; at++) {
      if (places[at] === 0) continue
      const slot = this.#slotOf(keys[at]!)
      this.#keys[slot] = keys[at]!
      this.#places[slot] = places[at]!
    }
  }
}
