import type {RepeatedPlace} from './right-by-grammar.ts'
import {EMPHATIC, REDUPLICATED} from './right-repetitions.ts'

/** “Not cold cold”: the word again for its full sense. */
const isContrast = ({before, after}: RepeatedPlace): boolean => /(?:\bnot|n[’']t) $/.test(before) && /^[.,;:!?…”’—–]/.test(after)

/** “Row row row your boat”. */
const isThreefold = ({word, before, after}: RepeatedPlace): boolean =>
  [/(\p{L}+)\s$/u.exec(before), /^,?\s(\p{L}+)/u.exec(after)].some((match) => match?.[1]?.toLowerCase() === word)

/** “Great great grandmother”; “the great great player” has one too many. */
const isAncestor = ({word, after}: RepeatedPlace): boolean => word === 'great' && /^[ -](?:great|grand|aunt|uncle|niece|nephew)/.test(after)

/** “Same same but different”; “the same same day” has one too many. */
const isSame = ({word, before}: RepeatedPlace): boolean => word === 'same' && !/\b(?:the|this|that|these|those) $/i.test(before)

/** Whether a word is said twice for effect, or is one half of a thing’s name. */
export const isForEffect = (at: RepeatedPlace): boolean =>
  EMPHATIC.has(at.word) || REDUPLICATED.has(at.word) || isAncestor(at) || isSame(at) || isContrast(at) || isThreefold(at)
