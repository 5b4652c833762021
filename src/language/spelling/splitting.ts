import {Flag} from '../lexicon/flags.ts'
import {type Lexicon, NONE} from '../lexicon/lexicon.ts'
import {surprise} from './language-model.ts'

/** Two words that were run together. */
export interface Split {
  readonly text: string
  /** How unlikely the two words are, in nats of the language model. */
  readonly surprise: number
}

/** Rarer halves (Zipf) are found in almost every word. */
const LEAST_FREQUENT = 4
/** Words of one letter. */
const SINGLE = new Set(['a', 'i'])

/** Pairs that many writers take for one word. */
const RUN_TOGETHER = new Set(
  `abit afew afterall alittle alot aslong aswell atleast atmost eachother everytime incase infact infront inspite inorder intouch noone
  ofcourse onceagain somuch thankyou theother tobe upto`.split(/\s+/),
)

/** Whether a word in small letters is one of the pairs that are written as one word again and again. */
export const isRunTogether = (word: string): boolean => RUN_TOGETHER.has(word)

/** The likeliest cut of a word in lower case into two common words, if there is one: "alot" → "a lot". */
export function splitOf(word: string, lexicon: Lexicon): Split | undefined {
  let best: Split | undefined
  for (let at = 1; at < word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if ((left.length === 1 && !SINGLE.has(left)) || right.length < 2) continue
    const cost = commonness(left, lexicon) + commonness(right, lexicon)
    if (cost < (best?.surprise ?? Number.POSITIVE_INFINITY)) best = {text: `${left === 'i' ? 'I' : left} ${right}`, surprise: cost}
  }
  return best
}

function commonness(part: string, lexicon: Lexicon): number {
  const found = lexicon.find(part)
  if (found === NONE || !(lexicon.flags(found) & Flag.lower) || lexicon.frequency(found) < LEAST_FREQUENT) {
    if (part !== 'i') return Number.POSITIVE_INFINITY
  }
  return surprise(lexicon, found, false)
}
