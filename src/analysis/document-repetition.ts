import type {Document} from './document.ts'
import type {Pass} from './paragraph.ts'
import type {Passage} from './repetition/passage.ts'
import {findRepetitions, type Repetition, readPassage} from './repetition.ts'

const passageOf: Pass<Passage> = ({text}) => readPassage(text)

/** What each paragraph of a document repeats, for `document.once`. */
export function repetitionsOf(document: Document): ReadonlyMap<number, readonly Repetition[]> {
  const found = new Map<number, Repetition[]>()
  for (const repetition of findRepetitions(document.paragraphs.map((paragraph) => paragraph.once(passageOf)))) {
    const own = found.get(repetition.index)
    if (own) own.push(repetition)
    else found.set(repetition.index, [repetition])
  }
  return found
}
