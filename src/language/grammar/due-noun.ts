import {closedWord} from './closed-words.ts'
import {tag, tagSet} from './tags.ts'
import type {Word} from './word-table.ts'

/** Words that a noun in the singular follows sooner or later, by number. */
export const ANNOUNCES = new Set(['a', 'an', 'every'].map(closedWord))

/** `a few`: several things, which need no noun. */
export const SEVERAL = closedWord('few')

/** Tags with which the phrase of such a noun is over. */
export const ENDS_PHRASE = tagSet(
  ...(['NN', 'NNP', 'CD', 'IN', 'CC', 'PRPn', 'PRP', 'TO', 'SIN', 'SWRB', 'WDT', 'WP', 'DWDT', 'EX', 'P.', 'P;', 'P:'] as const),
  ...(['V_VB', 'V_VBP', 'V_VBZ', 'A_MD', 'A_VBP', 'A_VBZ', 'A_VBD'] as const),
)

export const DETERMINER = tag('DT')

/** Whether, once a word has a tag, the noun in the singular that “a” announces is still to come, however far back they stand: `a potential foreign arms`. */
export const isNounDue = (wasDue: boolean, word: Word, tagged: number): boolean =>
  tagged === DETERMINER ? ANNOUNCES.has(word.closed) : wasDue && ENDS_PHRASE[tagged] === 0 && word.closed !== SEVERAL
