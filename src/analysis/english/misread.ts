/** Words that the syntax of the sentence shows to be slips for others. */
export interface MisreadWords {
  /** The tokens that are told, the end exclusive. */
  readonly start: number
  readonly end: number
  readonly meant: string
}
