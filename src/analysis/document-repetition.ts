import type {Document} from './document.ts'
import type {Pass} from './paragraph.ts'
import type {Passage} from './repetition/passage.ts'
import {type Counted, countShingles} from './repetition/shingles.ts'
import {findRepetitionsIn, type Repetition, readPassage} from './repetition.ts'

const passageOf: Pass<Passage> = ({text}) => readPassage(text)

const counted = (document: Document): Counted => countShingles([...document.each(passageOf)], document.before(counted))

/** What each paragraph of a document repeats, for `document.once`. */
export function repetitionsOf(document: Document): ReadonlyMap<number, readonly Repetition[]> {
  const passages = document.once(counted)
  const last = passages.isAsBefore ? document.before(repetitionsOf) : undefined
  if (last) return last
  const found = new Map<number, Repetition[]>()
  for (const repetition of findRepetitionsIn(passages)) {
    const own = found.get(repetition.index)
    if (own) own.push(repetition)
    else found.set(repetition.index, [repetition])
  }
  return found
}
