import {type ContextNet, SIDE, WINDOW} from '../../../src/language/context-net/context-net.ts'
import {ROW_BITS} from '../../../src/language/context-net/vocabulary.ts'
import {Margins} from './margins.ts'
import type {RareWord} from './rare-words.ts'

/** One that may be meant, and how far places where the other stands speak for it. */
export interface Trial {
  readonly written: number
  readonly meant: number
  readonly margins: Margins
}

/** What text says of rivals: by what is written, those that may be meant. */
export type Trials = ReadonlyMap<number, readonly Trial[]>

export const trialsOf = (rivals: ReadonlyMap<number, readonly number[]>): Trials =>
  new Map(
    Array.from(rivals, ([written, others]): [number, Trial[]] => [
      written,
      Array.from(others, (meant) => ({written, meant, margins: new Margins()})),
    ]),
  )

/** A place of a stream before the net. */
export class Place {
  readonly #net: ContextNet
  readonly #window = new Uint16Array(WINDOW)

  constructor(net: ContextNet) {
    this.#net = net
  }

  read(stream: Uint16Array, at: number): void {
    for (let side = 0; side < SIDE; side++) {
      this.#window[side] = stream[at - SIDE + side]!
      this.#window[SIDE + side] = stream[at + 1 + side]!
    }
    this.#net.readNear(this.#window)
    this.#net.readFar(this.#window)
  }

  score(token: number): number {
    return this.#net.score(token)
  }
}

/** Counts the margins of all rivals in a stream of right text. */
export function tryRivals(stream: Uint16Array, net: ContextNet, trials: Trials): void {
  const place = new Place(net)
  for (let at = SIDE; at < stream.length - SIDE; at++) {
    const token = stream[at]!
    const asked = token >>> ROW_BITS < 2 ? trials.get(token) : undefined
    if (asked === undefined) continue
    place.read(stream, at)
    const own = place.score(token)
    for (const {meant, margins} of asked) margins.add(place.score(meant) - own)
  }
}

/** What text says of rare words. */
export interface RareTrials {
  /** By kind of slip: how far a place speaks for another word where no other place of the same rare word speaks so far. */
  readonly wrong: ReadonlyMap<string, Margins>
  /** By kind of slip: how far places where the other word stands speak for it. */
  readonly right: ReadonlyMap<string, Margins>
  /** The furthest that places of a rare word speak for another, for those that occur. */
  readonly most: ReadonlyMap<RareWord, number>
}

/** The two largest of some numbers. */
interface Largest {
  readonly first: number
  readonly second: number
}

/** One place in so many of a frequent word is tried with each of its rare words. */
export const TRIED = 50

const NONE = Number.NEGATIVE_INFINITY

/** Counts the margins of rare words in right text. */
export class RareTrial {
  readonly #place: Place
  readonly #words: ReadonlyMap<string, readonly RareWord[]>
  readonly #byMeant = new Map<number, RareWord[]>()
  readonly #largest = new Map<RareWord, Largest>()
  readonly #right = new Map<string, Margins>()
  #passed = 0

  constructor(net: ContextNet, words: ReadonlyMap<string, readonly RareWord[]>) {
    this.#place = new Place(net)
    this.#words = words
    for (const one of [...words.values()].flat()) this.#byMeant.set(one.meant, [...(this.#byMeant.get(one.meant) ?? []), one])
  }

  /** Reads a paragraph, as tokens and as a stream of them. */
  add(tokens: readonly string[], stream: Uint16Array): void {
    tokens.forEach((token, nth) => {
      const rare = this.#words.get(token) ?? []
      const meant = this.#byMeant.get(stream[nth + SIDE]!)
      const tried = meant !== undefined && this.#passed++ % TRIED === 0 ? meant : []
      if (rare.length + tried.length === 0) return
      this.#place.read(stream, nth + SIDE)
      for (const one of rare) this.#note(one)
      for (const one of tried) marginsFor(this.#right, one.kind).add(this.#marginOf(one))
    })
  }

  #marginOf({meant, row, share}: RareWord): number {
    return this.#place.score(meant) - this.#place.score(row) - share
  }

  #note(one: RareWord): void {
    const margin = this.#marginOf(one)
    const {first, second} = this.#largest.get(one) ?? {first: NONE, second: NONE}
    if (margin > second) this.#largest.set(one, margin > first ? {first: margin, second: first} : {first, second: margin})
  }

  get trials(): RareTrials {
    const wrong = new Map<string, Margins>()
    for (const [{kind}, {first, second}] of this.#largest) marginsFor(wrong, kind).addBetween(second, first)
    return {wrong, right: this.#right, most: new Map(Array.from(this.#largest, ([one, {first}]) => [one, first]))}
  }
}

function marginsFor(table: Map<string, Margins>, kind: string): Margins {
  const known = table.get(kind) ?? new Margins()
  table.set(kind, known)
  return known
}
