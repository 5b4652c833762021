import type {Lexicon} from '../lexicon/word-lexicon.ts'
import {letters} from './alphabets.ts'
import {type EditTables, ErrorModel, tablesOfEdits} from './error-model.ts'
import {Hearing, type Sound} from './hearing.ts'

/** What was written, as it is read and as it sounds. */
interface Written {
  readonly word: string
  readonly sound: Sound
}

/**
 * What the error model of letters weighs where the finger slips, and where the writer doesn't know the spelling. The training pairs, which are slips of the finger
 * more than of the ear, hardly tell: people's misspellings of common words do.
 */
const WEIGHT = {slip: 0.925, ear: 0.7} as const
/** Nats for a slip of the finger, which may sound like anything. */
const SLIP = 2
/** Nats off for each letter that the right word has more: whoever writes by ear leaves letters out oftener than they add any. */
const LONGER = 0.5
/** Nats for a word that starts with another letter: writers seldom get the first one wrong. */
const OTHER_START = 2.75

/**
 * How a word comes to be written wrong: either the finger slips, and only the letters matter, or the writer doesn't know the spelling and writes what they hear,
 * and then letters and sounds do. The cheaper way counts.
 */
export class NoisyChannel {
  readonly #errors: ErrorModel
  readonly #lexicon: Lexicon
  #made: Hearing | undefined

  constructor(lexicon: Lexicon) {
    this.#errors = new ErrorModel(
      lexicon.keep<EditTables>('edits.letters', () => tablesOfEdits(lexicon.edits, lexicon.costs)),
      letters,
    )
    this.#lexicon = lexicon
  }

  /** A word in lower case, ready to be compared. */
  written(word: string): Written {
    return {word, sound: this.#hearing.sound(word)}
  }

  /** The error model's cost, in nats, of writing some letters for others. */
  ofLetters(right: string, wrong: string): number {
    return this.#errors.cost(right, wrong)
  }

  /** What it costs, in nats, to write one word for another in the likelier way; `Infinity` where it is not below `limit`. */
  cost(right: string, {word, sound}: Written, limit: number): number {
    const start = right.charCodeAt(0) === word.charCodeAt(0) ? 0 : OTHER_START
    const room = limit - start
    const heard = this.#hearing.sound(right)
    const consonants = this.#hearing.consonants(heard, sound) - LONGER * Math.max(0, right.length - word.length)
    const most = Math.max((room - SLIP) / WEIGHT.slip, (room - consonants) / WEIGHT.ear)
    const letters = most <= 0 ? Number.POSITIVE_INFINITY : this.#errors.cost(right, word, most)
    if (letters === Number.POSITIVE_INFINITY) return letters
    const slip = SLIP + WEIGHT.slip * letters
    const written = consonants + WEIGHT.ear * letters
    const cost = Math.min(slip, written + this.#hearing.phonemes(heard, sound, Math.min(slip, room) - written))
    return cost < room ? start + cost : Number.POSITIVE_INFINITY
  }

  get #hearing(): Hearing {
    return (this.#made ??= new Hearing(this.#lexicon.sound, this.#lexicon.keep))
  }
}
