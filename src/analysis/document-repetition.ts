import type {Document} from './document.ts'
import {findRepetitions, type Repetition} from './repetition.ts'

/** What each paragraph of a document repeats, for `document.once`. */
export function repetitionsOf(document: Document): ReadonlyMap<number, readonly Repetition[]> {
  const found = new Map<number, Repetition[]>()
  for (const repetition of findRepetitions(document.paragraphs.map(({text}) => text))) {
    const own = found.get(repetition.index)
    if (own) own.push(repetition)
    else found.set(repetition.index, [repetition])
  }
  return found
}
