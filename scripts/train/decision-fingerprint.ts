import {codeFingerprint} from './code-fingerprint.ts'

const RULE = 'src/rules/sentence-fragment/'

/** Where the decision is made, and the rooms whose code counts for it. */
const DECIDING = ['judge.ts', 'candidate.ts', 'accident/decide.ts'].map((file) => RULE + file)
const COUNTED = [RULE, 'src/analysis/english/', 'src/analysis/edited-excerpt.ts']

/** A hash of the code and tables by which the rule decides: thresholds and weights were chosen for these, and are to be chosen anew for others. */
export const decisionFingerprint = (): string => codeFingerprint(DECIDING, COUNTED)
