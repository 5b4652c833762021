import type {Arguments} from '../check/arguments.ts'

/** Whether a run corrects texts, or shows how it would. */
export const isFixing = (given: Arguments): boolean => given.fix || given['unsafe-fixes'] || given['fix-dry-run'] || given.diff
