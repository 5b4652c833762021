import type {Word} from '../../analysis/words.ts'

/** Whether a word is part of a name or of a line in capitals, where no model has learnt to read. */
export const isNamed = ({text, initial}: Word): boolean =>
  (text.length > 1 && text === text.toUpperCase()) || (!initial && /^\p{Lu}/u.test(text) && !/^I(?:'|$)/.test(text))
