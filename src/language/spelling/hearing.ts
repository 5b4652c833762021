import type {KeepTables} from '../kept-tables.ts'
import type {SoundData} from '../lexicon/word-lexicon.ts'
import {phonemes} from './alphabets.ts'
import {type EditTables, ErrorModel, tablesOfEdits} from './error-model.ts'
import {LetterToSound} from './letter-to-sound.ts'
import {skeletonDistance, skeletonOf} from './phonemes.ts'

/** How a word sounds. */
export interface Sound {
  readonly phonemes: string
  readonly skeleton: string
}

/** What the error model of phonemes and each edit between the consonants weigh beside the error model of letters. */
const WEIGHT = {phonemes: 0.32, skeleton: 0.58} as const

/** Compares words by ear: whoever doesn't know a spelling writes what they hear (Toutanova & Moore 2002). */
export class Hearing {
  readonly #letters: LetterToSound
  readonly #errors: ErrorModel

  constructor(data: SoundData, keep: KeepTables) {
    this.#letters = new LetterToSound(data, keep)
    this.#errors = new ErrorModel(
      keep<EditTables>('edits.phonemes', () => tablesOfEdits(data.edits, data.costs)),
      phonemes,
    )
  }

  /** How a word in lower case sounds. */
  sound(word: string): Sound {
    const phonemes = this.#letters.pronounce(word)
    return {phonemes, skeleton: skeletonOf(phonemes)}
  }

  /** What the consonants of two words cost, in nats. */
  consonants(right: Sound, wrong: Sound): number {
    return WEIGHT.skeleton * skeletonDistance(right.skeleton, wrong.skeleton)
  }

  /** What the phonemes of two words cost, in nats; `Infinity` where it is not below `limit`. */
  phonemes(right: Sound, wrong: Sound, limit: number): number {
    return limit <= 0
      ? Number.POSITIVE_INFINITY
      : WEIGHT.phonemes * this.#errors.cost(right.phonemes, wrong.phonemes, limit / WEIGHT.phonemes)
  }
}
