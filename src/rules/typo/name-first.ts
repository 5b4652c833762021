import type {Correction, EnglishSpeller} from '../../language/english-speller.ts'
import {Flag} from '../../language/lexicon/flags.ts'
import {NONE} from '../../language/lexicon/word-lexicon.ts'

/** A name in small letters is offered first where it is as common as this (Zipf). */
const KNOWN = 3

/** Corrections with a name of the same letters ahead of all others, if a dictionary has it: “norse” is “Norse” sooner than “nurse”. */
export function withNameFirst(text: string, corrections: readonly Correction[], {lexicon}: EnglishSpeller): readonly Correction[] {
  const word = lexicon.find(text)
  const isKnown = word !== NONE && (lexicon.flags(word) & Flag.listed) !== 0 && lexicon.frequency(word) >= KNOWN
  const name = isKnown ? corrections.find((each) => each.text !== text && each.text.toLowerCase() === text) : undefined
  return name === undefined ? corrections : [name, ...corrections.filter((each) => each !== name)]
}
