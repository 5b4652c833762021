import {listOf} from '../../language/word-lists.ts'

/** Words that are said twice for effect. */
export const EMPHATIC = listOf('emphatic')

/** Words and names of things that are made of a word and itself: “tuk tuk”, “mahi mahi”. */
export const REDUPLICATED = listOf('reduplicated')

/** Words that no sentence of prose has twice in a row, so that the second can go without asking. */
export const NEVER_TWICE = listOf('never twice')
