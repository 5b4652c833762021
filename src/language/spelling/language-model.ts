import {Flag} from '../lexicon/flags.ts'
import {STEPS} from '../lexicon/lexicon-format.ts'
import type {Lexicon} from '../lexicon/word-lexicon.ts'
import {MOST_SURPRISE, pyramidOf, SURPRISE_STEPS, Surprises} from './surprises.ts'

/** Nats to a Zipf unit. */
const NATS = Math.LN10
/** Words never seen in the frequency lists count as seen this often (Zipf). */
const LEAST = 0.6
/**
 * What speaks against some words beside their frequency, in nats: a rare word and one outside the dictionaries have part of their
 * frequency from slips; a name is seldom meant by a word in small letters. By cross-validation on the training pairs.
 */
const PENALTY = {name: 9, capitalisedName: 2, rare: 4.5, attested: 4.5} as const
/** A word that writers seldom see (Zipf) surprises more than its frequency says. */
const SELDOM = {below: 4, weight: 1.2} as const

/** How surprising a frequency is, in nats. */
function ofFrequency(frequency: number): number {
  const zipf = Math.max(LEAST, frequency)
  return (9 - zipf + SELDOM.weight * Math.max(0, SELDOM.below - zipf)) * NATS
}

/** What flags add to it. */
function ofFlags(flags: number, named: boolean): number {
  const name = flags & (Flag.lower | Flag.mixed) ? 0 : named ? PENALTY.capitalisedName : PENALTY.name
  return name + (flags & Flag.rare ? PENALTY.rare : 0) + (flags & Flag.attested ? PENALTY.attested : 0)
}

/** How surprising a word of the lexicon is, in nats. `named` says that the word to be corrected was written with a capital. */
export function surprise(lexicon: Lexicon, word: number, named: boolean): number {
  return ofFrequency(lexicon.frequency(word)) + ofFlags(lexicon.flags(word), named)
}

/** The surprises of all words, times a weight; words that are never offered are as surprising as can be. */
export function surprisesOf(lexicon: Lexicon, named: boolean, weight: number): Surprises {
  const {minima} = lexicon.keep(`surprises.${named}.${weight}`, () => ({minima: pyramidOf(stepsOf(lexicon, named, weight))}))
  return new Surprises(minima, lexicon.size)
}

function stepsOf({frequencies, kinds, kindFlags}: Lexicon, named: boolean, weight: number): Uint8Array {
  const scale = weight * SURPRISE_STEPS
  const ofStep = Int32Array.from({length: 256}, (_, step) => scale * ofFrequency(step / STEPS))
  const ofKind = Int32Array.from(kindFlags, (flags) => (flags & Flag.unsuggested ? MOST_SURPRISE : scale * ofFlags(flags, named)))
  const surprises = new Uint8Array(frequencies.length)
  for (let word = 0; word < surprises.length; word++) {
    const steps = ofStep[frequencies[word]!]! + ofKind[kinds[word]!]!
    surprises[word] = steps < MOST_SURPRISE ? steps : MOST_SURPRISE
  }
  return surprises
}
