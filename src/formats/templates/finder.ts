/** The next place of a mark, and from where it was looked for; -1 where there is none. */
interface Found {
  readonly from: number
  readonly at: number
}

/** Finds the next place of a closing mark, and remembers it: over all calls with rising offsets, each mark is looked for once in the whole source. */
export class Finder {
  readonly source: string
  readonly #next = new Map<string, Found>()

  constructor(source: string) {
    this.source = source
  }

  /** Where the mark stands at or after an offset; -1 where it doesn't. */
  next(mark: string, from: number): number {
    return this.#recall(mark, from, () => this.source.indexOf(mark, from))
  }

  /** The same for an expression with the flag `g`. */
  nextMatch(expression: RegExp, from: number): number {
    return this.#recall(expression.source, from, () => {
      expression.lastIndex = from
      return expression.exec(this.source)?.index ?? -1
    })
  }

  #recall(key: string, from: number, find: () => number): number {
    const known = this.#next.get(key)
    if (known !== undefined && from >= known.from && (known.at === -1 || from <= known.at)) return known.at
    const at = find()
    this.#next.set(key, {from, at})
    return at
  }
}
