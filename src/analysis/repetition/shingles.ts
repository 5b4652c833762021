import {type Difference, differenceOf, isOneForOne} from '../difference.ts'
import {FirstPlaces} from './first-places.ts'
import {type Passage, SHORTEST_SENTENCE} from './passage.ts'
import {WIDTH} from './shingle.ts'
import {ShingleCounts} from './shingle-counts.ts'

/** Shorter paragraphs have too few shingles to be compared as wholes. Unit: words. */
const SHORTEST = 16

/** This share of the shingles of a paragraph, and of the other, must be the same. */
const SHARED = 0.8

/** The shingles of the shortest sentence. */
const SHORTEST_RUN = SHORTEST_SENTENCE - WIDTH + 1

/** What a paragraph has in common with those before it. */
interface Overlap {
  /** The earlier paragraph that it repeats nearly word for word. */
  readonly near: number | undefined
  /** Where runs of words first stood that are as long as a sentence and not new, in no order; may name the paragraph itself. */
  readonly sources: ReadonlySet<number>
}

const NONE: ReadonlySet<number> = new Set()
const NOTHING: Overlap = {near: undefined, sources: NONE}

/** What tells of each shingle of a text whether it may stand there a second time. */
interface Sharing {
  isShared(shingle: number): boolean
}

const isLong = ({words}: Passage): boolean => words.hashes.length >= SHORTEST

const isShort = ({words}: Passage): boolean => words.hashes.length >= SHORTEST_SENTENCE && words.hashes.length < SHORTEST

/** Whether a passage is long enough for its runs of words to be compared. */
export const isCompared = ({words}: Passage): boolean => words.hashes.length >= SHORTEST_SENTENCE

const shinglesIn = (passages: readonly Passage[]): Int32Array[] => passages.filter(isCompared).map(({shingles}) => shingles)

/** Passages with the counts of their shingles, and what they have in common as far as that is known from a version before. */
export interface Counted {
  readonly passages: readonly Passage[]
  /** Of a text that is met for the first time, nothing is counted: that pays when the text is looked through again. */
  readonly counts?: ShingleCounts
  readonly overlaps: (Overlap | undefined)[]
  /** Whether all paragraphs repeat what they repeated in the version before. */
  readonly isAsBefore: boolean
}

/** Whether a shingle of the passage at a place stands nowhere else. The counts are asked first, which nearly always know. */
function standsAlone(shingle: number, place: number, passages: readonly Passage[], counts: ShingleCounts): boolean {
  if (!counts.isShared(shingle)) return true
  const {shingles} = passages[place]!
  if (shingles.indexOf(shingle) !== shingles.lastIndexOf(shingle)) return false
  return passages.every((other, at) => at === place || !isCompared(other) || !other.shingles.includes(shingle))
}

const comparedIn = (passage: Passage): readonly number[] => (isCompared(passage) ? [...passage.shingles] : [])

/** Whether the shingles in which a passage differs from its last version stand nowhere else; and so did those of that version. */
function differsAlone(place: number, last: Counted, before: ShingleCounts, passages: readonly Passage[], after: ShingleCounts): boolean {
  const {removed, added} = differenceOf(comparedIn(last.passages[place]!), comparedIn(passages[place]!))
  return (
    removed.every((shingle) => standsAlone(shingle, place, last.passages, before)) &&
    added.every((shingle) => standsAlone(shingle, place, passages, after))
  )
}

/** Whether some run of a passage that is as long as a sentence may stand elsewhere too. */
function hasRun({shingles}: Passage, counts: ShingleCounts): boolean {
  let run = 0
  return shingles.some((shingle) => {
    run = counts.isShared(shingle) ? run + 1 : 0
    return run >= SHORTEST_RUN
  })
}

/** Whether a passage repeats none and none repeats it: it has no run of words as long as a sentence that may stand elsewhere, and a shorter one as a whole does not. */
function isApart(place: number, passages: readonly Passage[], counts: ShingleCounts): boolean {
  const passage = passages[place]!
  if (isCompared(passage)) return !hasRun(passage, counts)
  const {key} = passage
  return passages.every((other, at) => at === place || other.key !== key)
}

/**
 * What has changed since the version before is counted alone. Where it stands alone, paragraphs have in common what they had, if the one that has changed has as many words
 * as before, or no other is nearly the same; and where that one repeats nothing and is repeated by none, now as before, so do all.
 */
function recount(passages: readonly Passage[], difference: Difference<Passage>, last: Counted, before: ShingleCounts): Counted {
  const {removed, added, from: place} = difference
  const counts = before.after(shinglesIn(removed), shinglesIn(added))
  if (!isOneForOne(difference) || !differsAlone(place, last, before, passages, counts))
    return {passages, counts, overlaps: [], isAsBefore: false}
  const areApart = isApart(place, last.passages, before) && isApart(place, passages, counts)
  const isAsLong = last.passages[place]!.words.hashes.length === passages[place]!.words.hashes.length
  if (!isAsLong && (!areApart || last.overlaps.some((overlap) => overlap?.near === place)))
    return {passages, counts, overlaps: [], isAsBefore: false}
  return {passages, counts, overlaps: last.overlaps, isAsBefore: areApart}
}

/** Counts the shingles of passages, if there was a version of the same text before. */
export function countShingles(passages: readonly Passage[], last?: Counted): Counted {
  const difference = last && differenceOf(last.passages, passages)
  if (last === undefined || !difference?.isPartial) return {passages, overlaps: [], isAsBefore: false}
  const all = shinglesIn(passages)
  return last.counts?.fits(all)
    ? recount(passages, difference, last, last.counts)
    : {passages, counts: ShingleCounts.of(all), overlaps: [], isAsBefore: false}
}

/** Adds the places of some shingles in a row, most of which are the same. */
function addPlaces(firsts: Int32Array, from: number, to: number, sources: Set<number>): void {
  for (let at = from; at < to; at++) if (at === from || firsts[at] !== firsts[at - 1]) sources.add(firsts[at]!)
}

/** Where the shingles of runs as long as a sentence first stood. */
function sourcesOf(firsts: Int32Array): ReadonlySet<number> {
  let sources: Set<number> | undefined
  let run = 0
  for (let at = 0; at <= firsts.length; at++) {
    if (at < firsts.length && firsts[at]! >= 0) run++
    else {
      if (run >= SHORTEST_RUN) addPlaces(firsts, at - run, at, (sources ??= new Set()))
      run = 0
    }
  }
  return sources ?? NONE
}

/** How many of the shingles first stood in each paragraph, by its place. */
function countPlaces(firsts: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; at < firsts.length; ) {
    const first = firsts[at]!
    const start = at
    while (at < firsts.length && firsts[at] === first) at++
    if (first >= 0) counts.set(first, (counts.get(first) ?? 0) + at - start)
  }
  return counts
}

/**
 * Knows for each shingle the paragraph where it first stood, and so which earlier paragraphs a new one shares words with. A shingle that stands in the
 * text once is passed over.
 */
export class ShingleIndex {
  readonly #long: FirstPlaces
  /** The shingles of paragraphs that are not compared as wholes. */
  readonly #short: FirstPlaces
  readonly #sizes: number[] = []
  readonly #counts: Sharing | undefined
  readonly #overlaps: (Overlap | undefined)[] | undefined
  #firsts = new Int32Array(256)

  /**
   * @param sharing - which shingles are looked at; default: all
   * @param room - shingles that there is room for from the start, of long and of short paragraphs
   * @param overlaps - what is known already, and where what is found is kept for the next version of the text
   */
  constructor(sharing: Sharing | undefined, room: {long: number; short: number} = {long: 0, short: 0}, overlaps?: (Overlap | undefined)[]) {
    this.#long = new FirstPlaces(room.long)
    this.#short = new FirstPlaces(room.short)
    this.#counts = sharing
    this.#overlaps = overlaps
  }

  /** With room for all paragraphs that may be added. */
  static of({passages, counts, overlaps}: Counted): ShingleIndex {
    const added = overlaps.length > 0 ? [] : passages
    const count = ({shingles}: Passage): number => counts?.countShared(shingles) ?? shingles.length
    const countIn = (wanted: readonly Passage[]): number => wanted.reduce((sum, passage) => sum + count(passage), 0)
    return new ShingleIndex(counts, {long: countIn(added.filter(isLong)), short: countIn(added.filter(isShort))}, overlaps)
  }

  /** Adds a paragraph. */
  add(passage: Passage, index: number): Overlap {
    if (!isCompared(passage)) return NOTHING
    const overlap = this.#overlaps?.[index] ?? this.#compare(passage, index)
    if (this.#overlaps) this.#overlaps[index] = overlap
    return overlap
  }

  #compare(passage: Passage, index: number): Overlap {
    const long = isLong(passage)
    if (long) this.#sizes[index] = passage.shingles.length
    const firsts = this.#meetAll(passage.shingles, index, long)
    const sources = sourcesOf(firsts)
    return sources.size === 0 ? NOTHING : {near: long ? this.#near(firsts, index) : undefined, sources}
  }

  /** Where each shingle first stood, or -1. */
  #meetAll(shingles: Int32Array, index: number, long: boolean): Int32Array {
    if (this.#firsts.length < shingles.length) this.#firsts = new Int32Array(2 * shingles.length)
    const firsts = this.#firsts.subarray(0, shingles.length)
    const counts = this.#counts
    for (let at = 0; at < firsts.length; at++) {
      const shingle = shingles[at]!
      firsts[at] = counts === undefined || counts.isShared(shingle) ? this.#meet(shingle, index, long) : -1
    }
    return firsts
  }

  #meet(shingle: number, index: number, long: boolean): number {
    if (!long) return Math.max(this.#long.get(shingle), this.#short.add(shingle, index))
    const first = this.#long.add(shingle, index)
    return first >= 0 ? first : this.#short.get(shingle)
  }

  #near(firsts: Int32Array, index: number): number | undefined {
    for (const [first, count] of countPlaces(firsts))
      if (first !== index && count >= SHARED * Math.max(firsts.length, this.#sizes[first] ?? Infinity)) return first
    return undefined
  }
}
