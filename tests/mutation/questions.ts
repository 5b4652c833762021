import type {MutantCoverage} from '@stryker-mutator/api/core'

/** What the runner asks of the resident: whether one of these tests notices a mutant. */
export interface Question {
  readonly mutant: string
  /** The tests that reach it, as Stryker names them; all where absent. */
  readonly tests: readonly string[] | undefined
  /** A mutant that is reached more often than this is taken to go on for ever. */
  readonly hitLimit: number | undefined
}

/** What the resident answers; without `killedBy` nobody noticed. */
export interface Answer {
  readonly killedBy?: string
  readonly failure?: string
  /** Whether it was reached at all: what it is in may have been computed once and kept. */
  readonly isReached?: boolean
  /** Whether it was reached too often. */
  readonly isEndless?: boolean
  /** Whether the process has ended with it. */
  readonly hasEnded?: boolean
  /** How many tests were run. */
  readonly ran: number
  /** Whether the test fails without the mutant too, so that what the mutant left behind is in the way of whatever comes next. */
  readonly isSpoilt?: boolean
}

/** What the resident answers where it is asked for no mutant: which tests there are, and which mutants each of them reaches. */
export interface Trial {
  readonly tests: readonly {readonly id: string; readonly name: string; readonly duration: number; readonly failure?: string}[]
  readonly coverage: MutantCoverage
}
