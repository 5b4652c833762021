import {Flag} from '../lexicon/flags.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'

/** Nats to a Zipf unit. */
const NATS = Math.LN10
/** Words never seen in the frequency lists count as seen this often (Zipf). */
const LEAST = 0.6
/**
 * What speaks against some words beside their frequency, in nats: a rare word and one outside the dictionaries have part of their
 * frequency from slips; a name is seldom meant by a word in small letters. By cross-validation on the training pairs.
 */
const PENALTY = {name: 9, capitalisedName: 2, rare: 4.5, attested: 4.5} as const

/** How surprising a word of the lexicon is, in nats. `named` says that the word to be corrected was written with a capital. */
export function surprise(lexicon: Lexicon, word: number, named: boolean): number {
  const flags = lexicon.flags(word)
  const nats = (9 - Math.max(LEAST, lexicon.frequency(word))) * NATS
  const name = flags & (Flag.lower | Flag.mixed) ? 0 : named ? PENALTY.capitalisedName : PENALTY.name
  return nats + name + (flags & Flag.rare ? PENALTY.rare : 0) + (flags & Flag.attested ? PENALTY.attested : 0)
}
