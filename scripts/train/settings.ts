import type {FreeSettings} from './free-examples.ts'
import type {HeldSettings} from './held-text.ts'

/** How edited text is read for examples whose labels cost nothing. */
export const FREE: FreeSettings = {share: 1, cuts: 3, whole: 0.6, weights: {complete: 1.5, cut: 1}, seed: 11}

/** How the text that no model has seen is read for the decision. */
export const DECIDING: HeldSettings = {share: 0.5, cuts: 2, seed: 7}

/** The same for thresholds. */
export const THRESHOLDS: HeldSettings = {share: 0.5, cuts: 1, seed: 5}
