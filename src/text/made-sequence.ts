/** A list whose items may be made only when they are read. Every array is one. */
export interface Sequence<Item> extends Iterable<Item> {
  readonly length: number
  /** The item at a place from 0 to `length - 1`; nothing else may be asked for. */
  at(index: number): Item | undefined
}

/** A sequence whose items are made anew each time that they are read. */
export class MadeSequence<Item> implements Sequence<Item> {
  readonly length: number
  readonly #make: (index: number) => Item

  constructor(length: number, make: (index: number) => Item) {
    this.length = length
    this.#make = make
  }

  at(index: number): Item {
    return this.#make(index)
  }

  *[Symbol.iterator](): Generator<Item> {
    for (let index = 0; index < this.length; index++) yield this.#make(index)
  }
}

/** Sequences one after another. */
export class JoinedSequence<Item> implements Sequence<Item> {
  readonly length: number
  readonly #parts: readonly Sequence<Item>[]

  constructor(parts: readonly Sequence<Item>[]) {
    this.length = parts.reduce((sum, {length}) => sum + length, 0)
    this.#parts = parts
  }

  at(index: number): Item | undefined {
    let rest = index
    for (const part of this.#parts) {
      if (rest < part.length) return part.at(rest)
      rest -= part.length
    }
    return undefined
  }

  *[Symbol.iterator](): Generator<Item> {
    for (const part of this.#parts) yield* part
  }
}

/** The same list; whoever goes through it asks at each item whether to go on. */
export class PausedSequence<Item> implements Sequence<Item> {
  readonly length: number
  readonly #items: Sequence<Item>
  readonly #pause: () => void

  /** @param pause - ends the going by what it throws */
  constructor(items: Sequence<Item>, pause: () => void) {
    this.length = items.length
    this.#items = items
    this.#pause = pause
  }

  at(index: number): Item | undefined {
    return this.#items.at(index)
  }

  *[Symbol.iterator](): Generator<Item> {
    for (const item of this.#items) {
      this.#pause()
      yield item
    }
  }
}

/** All items as an array: the sequence itself where it is one. */
export const arrayOf = <Item>(items: Sequence<Item>): readonly Item[] => (Array.isArray(items) ? items : [...items])
