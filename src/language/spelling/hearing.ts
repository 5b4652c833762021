import type {SoundData} from '../lexicon/lexicon.ts'
import {phonemes} from './alphabets.ts'
import {ErrorModel} from './error-model.ts'
import {LetterToSound} from './letter-to-sound.ts'
import {skeletonDistance, skeletonOf} from './phonemes.ts'

/** How a word sounds. */
export interface Sound {
  readonly phonemes: string
  readonly skeleton: string
}

/** What the error model of phonemes and each edit between the consonants weigh beside the error model of letters. */
const WEIGHT = {phonemes: 0.31, skeleton: 0.5} as const
/** Nats that the ear can speak against a word at most: what sounds otherwise altogether may still be a slip of the finger. */
const MOST = 4

/** Compares words by ear: whoever doesn't know a spelling writes what they hear (Toutanova & Moore 2002). */
export class Hearing {
  readonly #letters: LetterToSound
  readonly #errors: ErrorModel

  constructor(data: SoundData) {
    this.#letters = new LetterToSound(data)
    this.#errors = new ErrorModel(data.edits, data.costs, phonemes)
  }

  /** How a word in lower case sounds. */
  sound(word: string): Sound {
    const phonemes = this.#letters.pronounce(word)
    return {phonemes, skeleton: skeletonOf(phonemes)}
  }

  /** What it costs, in nats, to write down one word for another, as far as the ear can tell; `Infinity` where it is not below `limit`. */
  cost(right: Sound, wrong: Sound, limit: number): number {
    const consonants = WEIGHT.skeleton * skeletonDistance(right.skeleton, wrong.skeleton)
    const room = Math.min(limit, MOST) - consonants
    const cost = Math.min(MOST, consonants + WEIGHT.phonemes * this.#errors.cost(right.phonemes, wrong.phonemes, room / WEIGHT.phonemes))
    return cost < limit ? cost : Number.POSITIVE_INFINITY
  }
}
