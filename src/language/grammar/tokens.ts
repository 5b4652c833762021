/** The tokens of a stretch of text. Offsets are UTF-16 code units of that text, ends exclusive; tokens hold no white space. */
export interface Tokens {
  readonly count: number
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Collects token boundaries while a text is read. */
export class TokenList implements Tokens {
  readonly starts: number[] = []
  readonly ends: number[] = []

  get count(): number {
    return this.starts.length
  }

  push(start: number, end: number): void {
    if (end <= start) return
    this.starts.push(start)
    this.ends.push(end)
  }
}
