import {MadeSequence} from '../text/made-sequence.ts'
import type {Document} from './document.ts'
import type {Pass} from './paragraph.ts'
import {findRepetitionsIn, findRepetitionsInLong, type RepeatedPassage, readPassage} from './repeated-passages.ts'
import {PackedRepetitions} from './repetition/packed-repetitions.ts'
import type {Passage} from './repetition/passage.ts'
import {type Counted, countShingles} from './repetition/shingles.ts'

const passageOf: Pass<Passage> = ({text}) => readPassage(text)

const counted = (document: Document): Counted => countShingles([...document.each(passageOf)], document.before(counted))

type Repetitions = Pick<ReadonlyMap<number, readonly RepeatedPassage[]>, 'get'>

function byPlace(repetitions: readonly RepeatedPassage[]): ReadonlyMap<number, readonly RepeatedPassage[]> {
  const found = new Map<number, RepeatedPassage[]>()
  for (const repetition of repetitions) {
    const own = found.get(repetition.index)
    if (own) own.push(repetition)
    else found.set(repetition.index, [repetition])
  }
  return found
}

function repetitionsInLong({paragraphs, source}: Document): Repetitions {
  const texts = new MadeSequence(paragraphs.length, (index) => paragraphs.at(index)!.text)
  return new PackedRepetitions(findRepetitionsInLong(texts, source.length))
}

/** What each paragraph of a document repeats, for `document.once`. */
export function repetitionsOf(document: Document): Repetitions {
  if (document.isLong) return repetitionsInLong(document)
  const passages = document.once(counted)
  const last = passages.isAsBefore ? document.before(repetitionsOf) : undefined
  return last ?? byPlace(findRepetitionsIn(passages))
}
