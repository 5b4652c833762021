import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import type {UnknownWord} from '../../analysis/unknown-words.ts'
import type {Correction, EnglishSpeller} from '../../language/english-speller.ts'
import {NONE} from '../../language/lexicon/word-lexicon.ts'

/** The first correction must be so cheap, and the second so much dearer, in nats: "teh" is nothing but "the". */
const SAFE = {cost: 11, ahead: 3.5} as const
/** A short word may be a rare one as well ("cannel"), unless it stands for one of the commonest (Zipf). */
const LONG = 7
const COMMONEST = 5.3

/** Whether writers are known to make just this slip, and only one word can be meant. */
function isUnmistakable({text}: UnknownWord, [best, next]: readonly Correction[], speller: EnglishSpeller): boolean {
  if (best === undefined || !speller.isAttested(text) || /[^\p{L}]/u.test(best.text)) return false
  if (text.length < LONG && !(best.word !== NONE && speller.lexicon.frequency(best.word) >= COMMONEST)) return false
  return best.cost <= SAFE.cost && (next === undefined || next.cost >= best.cost + SAFE.ahead)
}

/**
 * Whether a slip may be corrected without a question: one that writers are known to make, for one word alone, in running text, in small letters or at the start of a
 * sentence. Not between quotation marks, where people are quoted as they wrote or spoke, nor in a compound or beside names and foreign words.
 */
export function isSafe(word: UnknownWord, paragraph: Paragraph, corrections: readonly Correction[], speller: EnglishSpeller): boolean {
  const {shape, initial, parts, foreign, named, quoted} = word
  if (paragraph.kind !== 'paragraph' && paragraph.kind !== 'list-item') return false
  if (!(shape === 'lower' || (shape === 'title' && initial)) || parts > 1 || foreign > 0 || named || quoted) return false
  return isUnmistakable(word, corrections, speller) && !isQuoted(word, paragraph.once(quotationsOf))
}
