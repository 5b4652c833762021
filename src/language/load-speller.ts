import type {Speller} from './speller.ts'

/** What a speller is made of. */
export interface SpellerSettings {
  /** The project's own words, accepted as they are written. Default: none. */
  readonly words?: readonly string[]
}

/** Suggestions are kept for this many words; names that repeat through a document are asked for again and again, and nspell takes up to 300 ms for one. */
const REMEMBERED = 2000

/** At most this many suggestions are offered; an editor reads no further. */
const OFFERED = 10

function remember(suggest: (word: string) => string[]): (word: string) => string[] {
  const known = new Map<string, string[]>()
  return (word) => {
    const found = known.get(word) ?? suggest(word).slice(0, OFFERED)
    if (known.size >= REMEMBERED) known.clear()
    known.set(word, found)
    return [...found]
  }
}

/** A speller on the Hunspell dictionary of American English, read by nspell. Both are loaded here and not before. */
export async function loadSpeller({words = []}: SpellerSettings = {}): Promise<Speller> {
  const [{default: nspell}, {default: dictionary}] = await Promise.all([import('nspell'), import('dictionary-en')])
  const spell = nspell(dictionary)
  for (const word of words) spell.add(word)
  return {correct: (word) => spell.correct(word), suggest: remember((word) => spell.suggest(word))}
}
