import {NumberList} from '../../text/number-list.ts'
import type {RepeatedPassage} from '../repeated-passages.ts'

const KINDS: readonly RepeatedPassage['kind'][] = ['paragraph', 'near', 'sentence']

/** Repetitions in five numbers each, in the order in which they are put in. */
class Row {
  readonly places = new NumberList()
  readonly #origins = new NumberList()
  readonly #starts = new NumberList()
  readonly #ends = new NumberList()
  readonly #kinds = new NumberList(Uint8Array)

  push({index, of, span, kind}: RepeatedPassage): void {
    this.places.push(index)
    this.#origins.push(of)
    this.#starts.push(span.start)
    this.#ends.push(span.end)
    this.#kinds.push(KINDS.indexOf(kind))
  }

  at(at: number): RepeatedPassage {
    const span = {start: this.#starts.at(at), end: this.#ends.at(at)}
    return {index: this.places.at(at), of: this.#origins.at(at), span, kind: KINDS[this.#kinds.at(at)]!}
  }

  /** The same by the paragraphs in which they stand; those of one paragraph stay in their order. */
  byPlace(): Row {
    const {places} = this
    const sorted = new Row()
    for (const at of new Uint32Array(places.length).map((_, at) => at).sort((a, b) => places.at(a) - places.at(b) || a - b))
      sorted.push(this.at(at))
    return sorted
  }
}

/** What each paragraph of a long text repeats. */
export class PackedRepetitions {
  readonly #row: Row

  constructor(found: Iterable<RepeatedPassage>) {
    const row = new Row()
    for (const repetition of found) row.push(repetition)
    this.#row = row.byPlace()
  }

  /** What the paragraph at a place repeats, in the order in which it was found; `undefined` where that is nothing. */
  get(index: number): readonly RepeatedPassage[] | undefined {
    const {places} = this.#row
    const found: RepeatedPassage[] = []
    for (let at = places.lastUpTo(index); at >= 0 && places.at(at) === index; at--) found.unshift(this.#row.at(at))
    return found.length > 0 ? found : undefined
  }
}
