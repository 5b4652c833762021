/** What the parser of MDX throws. */
interface Thrown extends Error {
  readonly reason: string
  readonly ruleId?: string
  readonly place?: {readonly offset?: number; readonly start?: {readonly offset?: number}}
}

const isThrown = (error: unknown): error is Thrown => error instanceof Error && 'reason' in error

/** A text that is not valid MDX. */
export class ParseError extends Error {
  /** Where it fails, in UTF-16 code units. */
  readonly offset: number
  readonly #kind: string | undefined

  private constructor({reason, ruleId}: Thrown, offset: number) {
    super(reason)
    this.offset = offset
    this.#kind = ruleId
  }

  /**
   * @param start - where what the parser was given starts in the text
   * @returns `undefined` for what the parser does not throw
   */
  static from(error: unknown, start: number): ParseError | undefined {
    if (!isThrown(error)) return undefined
    const {place} = error
    return new ParseError(error, start + (place?.start?.offset ?? place?.offset ?? 0))
  }

  /**
   * Whether what failed could have been complete with more text after it: an expression, a tag, imports or exports that go on to the end. Where code is
   * wrong, the parser does not say whether it is for want of its end.
   *
   * @param end - where the text ended that the parser was given
   */
  isUnfinishedAt(end: number): boolean {
    return this.#kind === 'acorn' || (this.#kind === 'unexpected-eof' && this.offset >= end)
  }
}
