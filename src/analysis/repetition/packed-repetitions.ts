import {NumberList} from '../../text/number-list.ts'
import type {Repetition} from '../repetition.ts'

const KINDS: readonly Repetition['kind'][] = ['paragraph', 'near', 'sentence']

/** What each paragraph of a long text repeats, in five numbers. */
export class PackedRepetitions {
  readonly #places = new NumberList()
  readonly #origins = new NumberList()
  readonly #starts = new NumberList()
  readonly #ends = new NumberList()
  readonly #kinds = new NumberList(Uint8Array)

  constructor(found: readonly Repetition[]) {
    for (const {index, of, span, kind} of [...found].sort((a, b) => a.index - b.index)) {
      this.#places.push(index)
      this.#origins.push(of)
      this.#starts.push(span.start)
      this.#ends.push(span.end)
      this.#kinds.push(KINDS.indexOf(kind))
    }
  }

  /** What the paragraph at a place repeats, in the order in which it was found; `undefined` where that is nothing. */
  get(index: number): readonly Repetition[] | undefined {
    const found: Repetition[] = []
    for (let at = this.#places.lastUpTo(index); at >= 0 && this.#places.at(at) === index; at--) found.unshift(this.#at(at))
    return found.length > 0 ? found : undefined
  }

  #at(at: number): Repetition {
    const span = {start: this.#starts.at(at), end: this.#ends.at(at)}
    return {index: this.#places.at(at), of: this.#origins.at(at), span, kind: KINDS[this.#kinds.at(at)]!}
  }
}
