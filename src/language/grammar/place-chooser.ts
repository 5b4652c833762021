import {isNounDue} from './due-noun.ts'
import {LANES, PlaceSums, Role} from './place-sums.ts'
import {addPackedRows, addRun, type SparseRows} from './sparse-rows.ts'
import {BEFORE_DUE_NOUN, CERTAIN, type Chosen, type TagChooser, UNCERTAIN} from './tag-chooser.ts'
import {BEFORE_BEFORE_FIRST, BEFORE_FIRST, jointFeatures, PLACE_FEATURES, PLACES} from './tag-features.ts'
import {IS_FINITE, TAGS, tagSet} from './tags.ts'
import type {Word} from './word-table.ts'

export const PLURAL_VERBS = tagSet('V_VBP', 'A_VBP')

/** The first tag from which on no lane has one of a finite verb. */
const REST = 2 * ((IS_FINITE.lastIndexOf(1) >> 1) + 1)

/** The sum in the lower half of a lane, and the one in its upper half. */
const lowerOf = (lane: number): number => (lane << 16) >> 16
const upperOf = (lane: number): number => (lane - lowerOf(lane)) >> 16

/** The first tag of those with the highest sum. */
class Lead {
  tag = 0
  sum = -0x80000000

  offer(tag: number, sum: number): void {
    if (sum <= this.sum) return
    this.sum = sum
    this.tag = tag
  }
}

type Edges = Parameters<TagChooser['choose']>[1]

/** Chooses without WebAssembly, two sums to a number. */
export class PlaceChooser implements TagChooser {
  readonly #rows: SparseRows
  readonly #sums: PlaceSums
  readonly #features = new Int32Array(PLACE_FEATURES)
  readonly #packed = new Int32Array(LANES)
  #margin = 0
  /** Whether a noun is due before the word at hand. */
  #isDue = false

  constructor(rows: SparseRows) {
    this.#rows = rows
    this.#sums = new PlaceSums(rows)
  }

  addWord(word: Word): void {
    this.#sums.addWord(word)
  }

  forgetWords(): void {
    this.#sums.forgetWords()
  }

  choose(words: readonly Word[], edges: Edges): Chosen {
    const tags = new Uint8Array(words.length)
    const finiteMargins = new Int16Array(words.length)
    let previous = BEFORE_FIRST
    let before = BEFORE_BEFORE_FIRST
    this.#isDue = false
    for (let at = 0; at < words.length; at++) {
      const {certain} = words[at]!
      const best = certain === UNCERTAIN ? this.#best(words, at, previous, before, edges) : certain
      tags[at] = best
      finiteMargins[at] = certain === UNCERTAIN ? this.#margin : IS_FINITE[best] === 1 ? CERTAIN : -CERTAIN
      before = previous
      previous = best
      this.#isDue = isNounDue(this.#isDue, words[at]!, best)
    }
    return {tags, finiteMargins}
  }

  /** The best tag of a word in its place; sets the margin. */
  #best(words: readonly Word[], at: number, previous: number, before: number, edges: Edges): number {
    const word = words[at]!
    const left = at > 0 ? words[at - 1]! : edges[0]
    const left2 = at > 1 ? words[at - 2]! : edges[1]
    const right = at + 1 < words.length ? words[at + 1]! : edges[2]
    const right2 = at + 2 < words.length ? words[at + 2]! : edges[3]
    const own = word.sums + (at === 0 ? Role.first : Role.inside)
    this.#addKept(own, right.sums + Role.right, this.#sums.ofTags(previous, before))
    addRun(this.#rows, left.asLeft, this.#packed)
    addRun(this.#rows, left2.asLeft2, this.#packed)
    addRun(this.#rows, right2.asRight2, this.#packed)
    jointFeatures(word, left, right, right2, previous, before, this.#features)
    addPackedRows(this.#rows, this.#features, PLACES.joint, this.#packed, 0)
    return this.#choose()
  }

  #addKept(own: number, right: number, pair: number): void {
    const {words, tags} = this.#sums
    const packed = this.#packed
    for (let lane = 0; lane < LANES; lane++) packed[lane] = words[own + lane]! + words[right + lane]! + tags[pair + lane]!
  }

  #choose(): number {
    const packed = this.#packed
    const [finite, other] = [new Lead(), new Lead()]
    for (let tag = 0; tag < REST; tag++) {
      const lane = packed[tag >> 1]!
      const sum = (tag & 1) === 0 ? lowerOf(lane) : upperOf(lane)
      if (IS_FINITE[tag] === 1) finite.offer(tag, sum)
      else other.offer(tag, sum)
    }
    for (let tag = REST; tag < TAGS.length; tag += 2) {
      const lane = packed[tag >> 1]!
      other.offer(tag, lowerOf(lane))
      if (tag + 1 < TAGS.length) other.offer(tag + 1, upperOf(lane))
    }
    return this.#decide(finite, other)
  }

  #decide(finite: Lead, other: Lead): number {
    const {scale} = this.#rows
    const lead = finite.sum - other.sum - (this.#isDue && PLURAL_VERBS[finite.tag] === 1 ? BEFORE_DUE_NOUN * scale : 0)
    this.#margin = Math.max(-CERTAIN, Math.min(CERTAIN, Math.round(lead / scale)))
    if (lead !== 0) return lead > 0 ? finite.tag : other.tag
    return Math.min(finite.tag, other.tag)
  }
}
