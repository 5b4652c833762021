import {wordSet} from './token-tests.ts'

/** Forms in *-ing* that stand before a verb as adverbs do: `I freaking did it`. */
export const EXPLETIVES = wordSet('fucking freaking frigging')
