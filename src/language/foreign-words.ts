import {listOf} from './word-lists.ts'

const PARTICLES = listOf('foreign particle')

/** Whether a word in small letters belongs to another language, however common it is in English texts. */
export const isForeignParticle = (word: string): boolean => PARTICLES.has(word)

const STRONG = listOf('surely foreign')

/** Whether a word in small letters is so foreign that the words beside it are, too. */
export const isForeignForSure = (word: string): boolean => STRONG.has(word)
