import {listOf} from './word-lists.ts'

const WORDS = listOf('usually capitalised')

/** Whether a word in lower case is one that has a capital as part of a title, an institution or a place, and is known to everybody. */
export const isUsuallyCapitalised = (word: string): boolean => WORDS.has(word)
