import {Flag} from '../lexicon/flags.ts'
import {type Lexicon, NONE} from '../lexicon/word-lexicon.ts'
import {listOf} from '../word-lists.ts'
import {surprise} from './language-model.ts'

/** Two words that were run together. */
interface Split {
  readonly text: string
  /** How unlikely the two words are, in nats of the language model. */
  readonly surprise: number
  /** Whether one of them is a word that makes no compounds, so that the space is simply missing: “willingto”, “theircode”. */
  readonly isUnbound: boolean
}

/** Rarer halves (Zipf) are found in almost every word; beside a word that makes no compounds they may be rarer. */
const LEAST_FREQUENT = {bound: 4, unbound: 3} as const
/** Words as common as this (Zipf) make no compounds, as contractions don't. */
const FUNCTION_WORD = 5.9
/** Before any word they are sooner part of one word than a word of their own: "somethink", "bewere". */
const PREFIXING = new Set(['any', 'be', 'every', 'no', 'some'])
/** Behind a word so long, no small word makes a compound: "dressedin". */
const LONG = 6
const COMPOUNDING = listOf('compounding')
/** Words of one letter. */
const SINGLE = new Set(['a', 'i'])

const RUN_TOGETHER = listOf('run together')

/** Whether a word in small letters is one of the pairs that are written as one word again and again. */
export const isRunTogether = (word: string): boolean => RUN_TOGETHER.has(word)

/** The likeliest cut of a word in lower case into two common words, if there is one: "alot" → "a lot". */
export function splitOf(word: string, lexicon: Lexicon): Split | undefined {
  let best: Split | undefined
  for (let at = 1; at < word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if ((left.length === 1 && !SINGLE.has(left)) || right.length < 2) continue
    const [first, second] = [halfOf(left, lexicon), halfOf(right, lexicon)]
    const isFree = first.isUnbound || second.isUnbound || (left.length >= LONG && COMPOUNDING.has(right))
    const isUnbound = isFree && !PREFIXING.has(left)
    if (Math.min(first.frequency, second.frequency) < LEAST_FREQUENT[isUnbound ? 'unbound' : 'bound']) continue
    const cost = first.surprise + second.surprise
    if (cost < (best?.surprise ?? Number.POSITIVE_INFINITY))
      best = {text: `${left === 'i' ? 'I' : left} ${right}`, surprise: cost, isUnbound}
  }
  return best
}

interface Half {
  readonly frequency: number
  readonly surprise: number
  readonly isUnbound: boolean
}

const NO_WORD: Half = {frequency: Number.NEGATIVE_INFINITY, surprise: Number.POSITIVE_INFINITY, isUnbound: false}

function halfOf(part: string, lexicon: Lexicon): Half {
  const found = lexicon.find(part)
  if (found === NONE || !(lexicon.flags(found) & Flag.lower || part === 'i')) return NO_WORD
  const frequency = part === 'i' ? Number.POSITIVE_INFINITY : lexicon.frequency(found)
  const isUnbound = part.includes("'") || (part.length > 1 && frequency >= FUNCTION_WORD && !COMPOUNDING.has(part))
  return {frequency, surprise: surprise(lexicon, found, false), isUnbound}
}
