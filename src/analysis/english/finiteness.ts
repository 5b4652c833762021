import type {Syntax} from '../../language/grammar/syntax.ts'

/** The straight line that was fitted (logistic regression) to the tagger's margins of 190,867 tokens of treebanks that have `VerbForm=Fin` or have it not. */
const FITTED = {constant: -1.47, slope: 0.1}

/** The logarithm of the odds that a token is a finite verb, by the tagger. */
export const finiteOddsAt = ({finiteMargins}: Syntax, at: number): number => FITTED.constant + FITTED.slope * (finiteMargins[at] ?? 0)

/**
 * Levels of these odds, from the least on which a word may be the verb that seems to be missing. Of the treebanks' tokens in the ten margins about each, the
 * share that are finite verbs: `unlikely` and `remote` 1 in 1,000, `faint` 1 in 300, `open` 1 in 30, `likely` 1 in 14, `sure` 9 in 10.
 */
export const FINITE = {unlikely: -6.42, remote: -4.42, faint: -3.92, open: -2.82, likely: -2.42, sure: 2.08}
