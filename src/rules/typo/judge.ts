import type {Usage} from '../../analysis/names.ts'
import type {UnknownWord} from '../../analysis/unknown-words.ts'
import type {Correction, EnglishSpeller} from '../../language/english-speller.ts'

/** What is known of an unknown word's surroundings. */
export interface Evidence {
  /** How the document uses the word. */
  readonly usage: Usage
  /** How many of its neighbours are unknown words or capitalised ones: foreign phrases and names come in clusters. */
  readonly company: number
}

/** That a word is taken for a slip, and how surely. */
export interface Verdict {
  readonly corrections: readonly Correction[]
  readonly confidence: number
}

/** Cost of a correction, in nats, up to which an unknown word is taken for a slip, by what speaks against that. */
const LIMIT = {lower: 19, repeated: 9, company: 12, initial: 10.5, name: 6.5} as const
/** So many times in one document, a word is meant. */
const REPEATED = 3

function limitFor({shape, initial}: UnknownWord, {usage, company}: Evidence): number {
  if (shape === 'lower') {
    if (usage.count >= REPEATED) return LIMIT.repeated
    return company > 0 ? LIMIT.company : LIMIT.lower
  }
  if (shape !== 'title' || usage.count > 1 || company > 0) return 0
  return initial ? LIMIT.initial : LIMIT.name
}

/** Whether an unknown word is a slip for a known one, or a name, a term or a foreign word that the document stands by. */
export function judge(word: UnknownWord, evidence: Evidence, speller: EnglishSpeller): Verdict | undefined {
  const limit = limitFor(word, evidence)
  if (limit === 0) return undefined
  const corrections = speller.corrections(word.text)
  const best = corrections[0]
  if (best === undefined || best.cost > limit) return undefined
  return {corrections, confidence: Math.max(0.3, Math.min(0.99, 1 - best.cost / 25))}
}
