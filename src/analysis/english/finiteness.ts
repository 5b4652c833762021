import type {Syntax} from '../../language/grammar/syntax.ts'

/** The straight line that was fitted (logistic regression) to the tagger's margins of 190,867 tokens of treebanks that have `VerbForm=Fin` or have it not. */
const FITTED = {constant: -1.47, slope: 0.1}

/** The logarithm of the odds that a token is a finite verb, by the tagger. */
export const finiteOddsAt = ({finiteMargins}: Syntax, at: number): number => FITTED.constant + FITTED.slope * (finiteMargins[at] ?? 0)

/**
 * The four levels of these odds that are told apart, from the least on which a word may be the verb that seems to be missing. Of 201,322 tokens of texts that the
 * tagger was not trained on (GUM, LinES and ParTUT), the share that are finite verbs among those within ten margins of each: 1 in 300, 1 in 20, 1 in 7, 99 in 100.
 */
export const FINITE = {remote: -6.42, faint: -3.92, open: -2.72, sure: 2.08}
